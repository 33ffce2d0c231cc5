"""Numbers in words: Chinese numerals and English number words."""

from __future__ import annotations

_DIGITS = {c: i for i, same in enumerate(("零〇○", *"一二三四五六七八九")) for c in same}
_DIGITS["两"] = 2
_TENS = {"十": 10, "廿": 20, "卅": 30, "百": 100}

HAN_NUMBER = "〇○零一二三四五六七八九十廿卅百两"
"""Characters of a Chinese number, folded."""


def han_number(words: str) -> int | None:
    """The value of Arabic or Chinese digits (二○○四, 二十四, 廿四, 十); None where they make no number below 10,000."""
    if words.isdigit():
        return int(words)
    if all(c in _DIGITS for c in words):
        return int("".join(str(_DIGITS[c]) for c in words)) if words else None
    return _by_place(words)


def _by_place(words: str) -> int | None:
    total, digit = 0, None
    for c in words:
        if c in _DIGITS:
            digit = _DIGITS[c]
        elif c == "百":
            total, digit = total + (1 if digit is None else digit) * 100, None
        elif c in ("廿", "卅"):
            total, digit = total + _TENS[c], None
        elif c in _TENS:
            total, digit = total + (1 if digit is None else digit) * 10, None
        else:
            return None
    return total + (digit or 0)


_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS_EN = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = (
    *("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", *(f"{unit}th" for unit in _UNITS[13:])),
)
_WORDS = {
    **{w: i for i, w in enumerate(_UNITS)},
    **{w: i for i, w in enumerate(_ORDINALS)},
    **{w: 20 + 10 * i for i, w in enumerate(_TENS_EN)},
    **{w[:-1] + "ieth": 20 + 10 * i for i, w in enumerate(_TENS_EN)},
    "a": 1,
    "an": 1,
    "couple": 2,
    "dozen": 12,
}

_CENTURIES = "|".join(_UNITS[10:20])
_LATE = "|".join((*_TENS_EN, *_UNITS[10:20]))
YEAR = (
    rf"two thousand(?:,? and)?(?: (?:{_LATE}|{'|'.join(_UNITS[1:10])}))?(?:[ -](?:{'|'.join(_UNITS[1:10])}))?"
    rf"|(?:{_CENTURIES}|twenty)[ -](?:hundred(?:,? and)? |oh[ -])?(?:{_LATE})(?:[ -](?:{'|'.join(_UNITS[1:10])}))?"
)
"""A year in English words: "nineteen eighty-six", "two thousand and twelve", "twenty twenty"."""

CARDINAL = "|".join([*_TENS_EN, *_UNITS[1:]])
ORDINAL = "|".join([*(w[:-1] + "ieth" for w in _TENS_EN), *_ORDINALS[1:]])


def english_number(words: str) -> int | None:
    """The value of "12", "12th", "twelve", "twenty-first", "a couple of"; None for anything else."""
    total = 0
    for word in words.replace("-", " ").split():
        if word in ("of", "and"):
            continue
        digits = word.rstrip("stndrh")
        value = int(digits) if digits.isdigit() else _WORDS.get(word)
        if value is None:
            return None
        total = value if word == "couple" else total + value
    return total or None


def english_year(words: str) -> int | None:
    """The value of "nineteen eighty-six", "nineteen hundred ninety-three", "two thousand and twelve"."""
    first, _, rest = words.replace("-", " ").replace(",", "").partition(" ")
    rest = rest.removeprefix("thousand").removeprefix("hundred").strip()
    head, tail = _WORDS.get(first), english_number(rest) or 0
    if head is None:
        return None
    return head * (1000 if head == 2 else 100) + tail
