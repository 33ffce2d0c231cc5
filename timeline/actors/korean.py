"""Korean names across scripts: Han characters → their Korean reading → Latin letters, compared by likeness.

Readings are Unihan's (data/hangul_readings.tsv). Romanisation follows the Revised system syllable by syllable, with the
surname spellings that people use (Lee, Park, Choi) beside the regular ones (I, Bak, Choe).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import islice, product

from rapidfuzz import fuzz

from timeline.actors.tables import DATA, read_rows
from timeline.text import fold

LINK = 90.0
"""Likeness (0 to 100) from which two spellings are one name; 85 to 90 is only a suggestion."""
SUGGEST = 85.0
MOST_READINGS = 64
"""Combinations of readings that are tried for one name: three characters of four readings each."""
_INITIALS = ("g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h")
_VOWELS = (
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu",
    "ui", "i",
)  # fmt: skip
_FINALS = (
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t",
    "t", "k", "t", "p", "t",
)  # fmt: skip


def likeness(han: str, latin: str) -> float:
    """How well a Latin name spells the Korean reading of a name in Han characters, 0 to 100.

    Only names of two to four characters with as many syllables are compared; the surname must be one that the reading
    allows (`Lee`, `Yi`, `Rhee` for 이), so that two people of other surnames never match. Either order of the Latin
    name is tried.
    """
    folded = fold(han)
    if not 2 <= len(folded) <= 4 or not all(char in _readings() for char in folded):
        return 0.0
    return max((_compare(folded, surname, given) for surname, given in _orders(latin)), default=0.0)


def surnames(han: str) -> frozenset[str]:
    """The Latin spellings, in small letters, of the surname of a name in Han characters; empty where it has none."""
    folded = fold(han)
    return frozenset().union(*(_surnames(reading) for reading in _readings().get(folded[:1], ())))


def hangul(han: str) -> list[str]:
    """The possible Korean readings of a name in Han characters, the commonest first; at most `MOST_READINGS`."""
    choices = [_readings().get(char, ()) for char in fold(han)]
    return ["".join(each) for each in islice(product(*choices), MOST_READINGS)]


def romanise(syllable: str) -> str:
    """A Hangul syllable in Revised Romanisation, without assimilation between syllables."""
    index = ord(syllable) - 0xAC00
    initial, rest = divmod(index, 588)
    vowel, final = divmod(rest, 28)
    return _INITIALS[initial] + _VOWELS[vowel] + _FINALS[final]


def _compare(han: str, surname: str, given: Sequence[str]) -> float:
    """The best likeness over the readings of a name whose surname fits, else 0."""
    if not any(surname in _surnames(reading) for reading in _readings()[han[0]]):
        return 0.0
    readings = islice(product(*(_readings()[char] for char in han[1:])), MOST_READINGS)
    return max(_given_likeness(syllables, given) for syllables in readings)


def _given_likeness(syllables: Sequence[str], given: Sequence[str]) -> float:
    """The mean over the syllables; all or nothing where the spelling does not part them; 0 where sounds begin apart."""
    spelled = [_spellings(romanise(syllable)) for syllable in syllables]
    if len(given) == len(syllables):
        scores = [_syllable(ways, _common(part)) for ways, part in zip(spelled, given, strict=True)]
        return sum(scores) / len(scores) if all(scores) else 0.0
    whole = _common("".join(given))
    return 100.0 if whole in {"".join(each) for each in product(*spelled)} else 0.0


def _syllable(ways: Sequence[str], written: str) -> float:
    return max(fuzz.ratio(way, written) if _onset(way) == _onset(written) else 0.0 for way in ways)


def _onset(syllable: str) -> str:
    """What stands before the first vowel; `y` and `w` count, so that Yong is not Myung."""
    return syllable[: next((at for at, char in enumerate(syllable) if char in "aeiou"), 0)]


def _spellings(regular: str) -> tuple[str, ...]:
    """The two ways in which people write the vowel of 성 (Sung, Song), in common spelling."""
    return _common(regular), _common(regular.replace("eo", "u"))


def _common(spelling: str) -> str:
    """One spelling for the usual ways to write a sound (`kyoung`, `gyeong`; `woo`, `u`; `shik`, `sik`)."""
    for written, shared in _RESPELLINGS:
        spelling = spelling.replace(written, shared)
    return spelling


_RESPELLINGS = (
    ("ou", "eo"), ("woo", "u"), ("wu", "u"), ("oo", "u"), ("ee", "i"), ("eui", "i"), ("hui", "hi"), ("ui", "i"),
    ("sh", "s"), ("ck", "k"), ("ch", "j"), ("c", "k"), ("k", "g"), ("t", "d"), ("p", "b"), ("l", "r"), ("ae", "e"),
    ("ai", "e"), ("ay", "e"), ("oe", "e"), ("eo", "o"), ("eu", "u"), ("yi", "i"), ("weo", "wo"), ("ey", "e"),
    ("uh", "o"), ("ah", "a"),
)  # fmt: skip


def _orders(latin: str) -> list[tuple[str, list[str]]]:
    """Surname and the parts of the given name, in the Korean and in the Western order."""
    parts = [part for part in latin.lower().replace("-", " ").split() if part.isalpha()]
    if not 2 <= len(parts) <= 4:
        return []
    return [(parts[0], parts[1:]), (parts[-1], parts[:-1])]


@cache
def _readings() -> dict[str, tuple[str, ...]]:
    """Korean syllables of each Han character (in folded form)."""
    readings: dict[str, list[str]] = {}
    for row in read_rows(DATA / "hangul_readings.tsv", ("syllable", "characters")):
        for char in row.need("characters"):
            readings.setdefault(char, []).append(row.need("syllable"))
    return {char: tuple(syllables) for char, syllables in readings.items()}


@cache
def _surnames(syllable: str) -> frozenset[str]:
    """The Latin spellings of a surname's reading, in small letters."""
    return _surname_table().get(syllable, frozenset()) | {romanise(syllable)}


@cache
def _surname_table() -> dict[str, frozenset[str]]:
    rows = read_rows(DATA / "korean_surnames.tsv", ("syllable", "spellings"))
    return {row.need("syllable"): frozenset(row.values("spellings")) for row in rows}
