"""Korean names across scripts: Han characters, Hangul and Latin letters, compared by their Korean reading.

Readings are Unihan's (data/hangul_readings.tsv). A Latin name spells a reading where its surname is one of the usual
spellings of that surname (Lee, Yi, Rhee for 이) and every syllable of the given name is written as such sounds are
(data/korean_spellings.tsv).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import islice, product
from typing import TypeAlias
from unicodedata import normalize

from rapidfuzz import fuzz

from timeline.actors.sounds.readings import readings, script_of
from timeline.actors.sounds.syllables import romanise, skeleton, softened, spellings
from timeline.actors.tables import DATA, read_rows
from timeline.text import fold

LINK = 90.0
"""Likeness (0 to 100) from which two spellings are one name; 85 to 90 is only a suggestion."""
SUGGEST = 85.0
RARE = 2.0
"""What a rarely used spelling of a sound takes off the likeness; never below `LINK` where every sound is right."""
MOST_READINGS = 64
"""Combinations of readings that are tried for one name: three characters of four readings each."""
LONGEST = 5
"""Syllables of the longest name compared: two of the surname, three of the given name."""
Sounds: TypeAlias = tuple[tuple[str, ...], ...]
"""The possible Hangul syllables at each place of a name."""


def likeness(name: str, latin: str) -> float:
    """How well a Latin name spells a Korean name in Han characters or Hangul, 0 to 100.

    From `LINK` every sound is right; below, one or two letters differ. The surname must be one that the reading allows,
    so that two people of other surnames never match. Either order of the Latin name is tried, and the given name with,
    without hyphen or in one word.
    """
    return max((_spelled(name, surname, given) for surname, given in _orders(latin)), default=0.0)


def same_reading(han: str, hangul: str) -> float:
    """100 where a Hangul name is a reading of the Han characters, 96 where only by the initial-sound law, else 0."""
    read = sounds(han)
    if not read or len(hangul) != len(read) or not sounds(hangul):
        return 0.0
    if all(syllable in choices for choices, syllable in zip(read, hangul, strict=True)):
        return 100.0
    spoken = zip(read, softened(hangul), strict=True)
    return 96.0 if all(syllable in map(softened, choices) for choices, syllable in spoken) else 0.0


def hangul(name: str) -> list[str]:
    """The possible Korean readings of a name, the commonest first; at most `MOST_READINGS`, none for other scripts."""
    return list(_words(sounds(name)))


def softly(name: str) -> frozenset[str]:
    """The readings by which one name in Han characters and in Hangul is found: after the initial-sound law."""
    return frozenset(map(softened, hangul(name)))


def personal(name: str) -> bool:
    """True for Han characters or Hangul that can be a Korean's full name: a known surname and one to three more."""
    return surname_length(name) > 0


def surname_length(name: str) -> int:
    """How many characters the surname of a Korean's full name has, or 0 where it can be none."""
    return next((length for length, _ in _cuts(name)), 0)


@cache
def surnames() -> frozenset[str]:
    """All Latin spellings of Korean surnames, in small letters."""
    return frozenset(spelling for syllables in _surname_table() for spelling in _surnames(syllables))


@cache
def syllabic() -> frozenset[str]:
    """All Latin spellings of the syllables that Han characters are read by: what a given name is made of."""
    syllables = {syllable for choices in readings("hangul").values() for syllable in choices}
    return frozenset(spelling for syllable in syllables for spelling in spellings(syllable))


def keys(name: str) -> frozenset[tuple[str, str]]:
    """Under which a name in Han characters or Hangul meets its spellings: surname, and consonants of the given name."""
    return frozenset(
        (surname, skeleton("".join(map(romanise, given))))
        for length, rest in _cuts(name)
        for reading in _words(sounds(name)[:length])
        for surname in _surnames(reading)
        for given in _words(rest)
    )


def latin_keys(latin: str) -> frozenset[tuple[str, str]]:
    """The keys of a Latin name, in either order."""
    return frozenset((surname, skeleton("".join(given))) for surname, given in _orders(latin))


def _words(read: Sounds) -> Iterator[str]:
    return ("".join(each) for each in islice(product(*read), MOST_READINGS)) if read else iter(())


@cache
def sounds(name: str) -> Sounds:
    """The possible syllables of each character; empty where one has none."""
    folded = normalize("NFC", fold(name))
    if script_of(folded) == "hangul" and all("\uac00" <= char <= "\ud7a3" for char in folded):
        return tuple((char,) for char in folded)
    return tuple(readings("hangul")[char] for char in folded) if all(c in readings("hangul") for c in folded) else ()


def _cuts(name: str) -> Iterator[tuple[int, Sounds]]:
    """The lengths that the surname can have, longer first, each with the sounds of the given name behind it."""
    read = sounds(name)
    if not 2 <= len(read) <= LONGEST:
        return
    for length in (2, 1):
        if 1 <= len(read) - length <= LONGEST - 2 and any(map(_surnames, _words(read[:length]))):
            yield length, read[length:]


def _spelled(name: str, surname: str, given: Sequence[str]) -> float:
    """The likeness of the given names where the surname fits, else 0."""
    best = 0.0
    for length, rest in _cuts(name):
        if any(surname in _surnames(reading) for reading in _words(sounds(name)[:length])):
            best = max(best, _given_likeness(rest, given))
    return best


def _given_likeness(read: Sounds, given: Sequence[str]) -> float:
    rare = _rare_parts(read, given)
    if rare is not None:
        return max(100.0 - RARE * rare, LINK)
    if len(given) != len(read):
        return 0.0
    scores = [_nearly(choices, part) for choices, part in zip(read, given, strict=True)]
    return min(sum(scores) / len(scores), LINK - 1) if all(scores) else 0.0


def _rare_parts(read: Sounds, given: Sequence[str]) -> int | None:
    """How many sounds are rarely so spelled, or None where the letters do not spell the syllables."""
    if len(given) == len(read):
        least = [spelled_in((choices,), part) for choices, part in zip(read, given, strict=True)]
        return sum(each for each in least if each is not None) if None not in least else None
    return spelled_in(read, given[0]) if len(given) == 1 else None


def spelled_in(read: Sounds, letters: str) -> int | None:
    """The number of rarely used spellings with which letters in one word write the syllables, or None."""
    ends: dict[int, int] = {0: 0}
    for choices in read:
        reached: dict[int, int] = {}
        for (end, rare), choice in product(ends.items(), choices):
            for written, more in spellings(choice).items():
                if letters.startswith(written, end):
                    place = end + len(written)
                    reached[place] = min(rare + more, reached.get(place, rare + more))
        ends = reached
    return ends.get(len(letters))


def _nearly(choices: Sequence[str], written: str) -> float:
    """The likeness to the nearest usual spelling that begins with the same sound, else 0."""
    ways = (way for choice in choices for way, rare in spellings(choice).items() if not rare)
    return max((fuzz.ratio(way, written) for way in ways if _onset(way) == _onset(written)), default=0.0)


def _onset(syllable: str) -> str:
    """What stands before the first vowel; `y` and `w` count, so that Yong is not Myung."""
    return syllable[: next((at for at, char in enumerate(syllable) if char in "aeiou"), 0)]


def _orders(latin: str) -> list[tuple[str, list[str]]]:
    """Surname and the parts of the given name, in the Korean and in the Western order."""
    parts = [part for part in fold(latin).replace("-", " ").replace("‐", " ").split() if part.isalpha()]
    if not 2 <= len(parts) <= LONGEST:
        return []
    return [(parts[0], parts[1:]), (parts[-1], parts[:-1])]


@cache
def _surnames(syllables: str) -> frozenset[str]:
    """The Latin spellings of a surname's reading, in small letters; empty where it is no surname."""
    known = _surname_table().get(syllables, frozenset())
    return known | {"".join(map(romanise, syllables))} if known else known


@cache
def _surname_table() -> Mapping[str, frozenset[str]]:
    rows = read_rows(DATA / "korean_surnames.tsv", ("syllable", "spellings"))
    return {row.need("syllable"): frozenset(row.values("spellings")) for row in rows}
