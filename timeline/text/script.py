"""Scripts and languages: folding for matching, conversion for display, and which one a stretch of text is in.

Conversion tables are OpenCC's (Apache-2.0). Folding goes character by character, so that offsets hold; conversion for
display goes by phrases, so that it reads well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import opencc

from timeline.text import linear

_HAN = linear.bounded("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
_HANGUL = linear.bounded("[\uac00-\ud7af]+")
_KANA = linear.bounded("[\u3041-\u30fa]+")
_KOREAN_OR_JAPANESE = linear.bounded("[\uac00-\ud7af\u3041-\u30fa]")
_LATIN = linear.bounded("[A-Za-z\u00c0-\u024f]+")
_LETTERS_PER_WORD = 5
_COMMON = (*range(0x20, 0x7F), *range(0x2010, 0x2030), *range(0x3001, 0x3020), *range(0x4E00, 0xA000))
"""Code points that stand in the folding table as themselves: a look-up that misses costs more than one that hits."""
_SAMPLE = 200_000


@dataclass(frozen=True, slots=True)
class _Tables:
    fold: dict[int, str]
    traditional: frozenset[str]
    simplified: frozenset[str]


def fold(text: str) -> str:
    """The text for matching, of the same length: Simplified, half-width, lower case; lone surrogates become U+FFFD."""
    if text.isascii():
        return text.lower()
    folded = text.translate(_tables().fold)
    lowered = folded.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := c.lower()) == 1 else c for c in folded)


def to_simplified(text: str) -> str:
    """The text in Simplified Chinese, for display; its length may change."""
    return str(_converter("t2s").convert(text))


def to_traditional(text: str) -> str:
    """The text in Traditional Chinese (Taiwan's standard characters), for display; its length may change."""
    return str(_converter("s2tw").convert(text))


def language_of(text: str) -> str:
    """The language of most of the text: "zh", "en", "ko", "ja", or "und" where it holds no letters.

    A Latin word weighs as much as one Han character, since that is how they share a page.
    """
    sample = text[:_SAMPLE]
    if sample.isascii():
        return "en" if _LATIN.search(sample) else "und"
    han, hangul, kana, latin = _counts(sample)
    if hangul > han and hangul > latin:
        return "ko"
    if kana * 10 > han + kana and kana > latin:
        return "ja"
    if han >= latin and han:
        return "zh"
    return "en" if latin else "und"


def script_of(text: str, language: str) -> str:
    """The script as a tag: "zh-Hant", "zh-Hans", "Latn", "Kore", "Jpan", or "Zyyy" for none."""
    if language != "zh":
        return {"en": "Latn", "ko": "Kore", "ja": "Jpan"}.get(language, "Zyyy")
    tables = _tables()
    sample = text[:_SAMPLE]
    traditional = sum(c in tables.traditional for c in sample)
    simplified = sum(c in tables.simplified for c in sample)
    return "zh-Hant" if traditional > simplified else "zh-Hans"


def _counts(text: str) -> tuple[int, int, int, int]:
    """Han, Hangul and kana characters, and about how many Latin words."""
    hangul, kana = (_many(_HANGUL, text), _many(_KANA, text)) if _KOREAN_OR_JAPANESE.search(text) else (0, 0)
    return _many(_HAN, text), hangul, kana, -(-_many(_LATIN, text) // _LETTERS_PER_WORD)


def _many(run: re.Pattern[str], text: str) -> int:
    return len(text) - len(run.sub("", text))


_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


@cache
def _converter(name: str) -> opencc.OpenCC:
    return opencc.OpenCC(name)


@cache
def _tables() -> _Tables:
    """Character tables, from one conversion of every Han character each way."""
    han = [chr(i) for i in (*range(0x3400, 0xA000), *range(0xF900, 0xFB00))]
    simple = _converter("t2s").convert("\n".join(han)).split("\n")
    full = _converter("s2t").convert("\n".join(han)).split("\n")
    changed = {c: s for c, s in zip(han, simple, strict=True) if c != s and len(s) == 1}
    table = {code: chr(code) for code in _COMMON} | {ord(c): s for c, s in changed.items()}
    table.update({0xFF01 + i: chr(0x21 + i) for i in range(94)})
    table.update({0x3000: " ", 0x00A0: " "})
    table.update(_SURROGATES)
    simplified = frozenset(c for c, f in zip(han, full, strict=True) if c != f and c not in changed)
    return _Tables(table, frozenset(changed), simplified)
