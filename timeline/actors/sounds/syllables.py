"""Hangul syllables: their parts, the initial-sound law, their spelling (data/korean_spellings.tsv)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import product
from typing import NamedTuple

from timeline.actors.tables import DATA, read_rows

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS = "-ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
PARTS = ("initial", "vowel", "final")
WHOLE = "syllable"
_BLOCK, _FIRST = len(VOWELS) * len(FINALS), 0xAC00
_NARROW = "ㅑㅒㅕㅖㅛㅠㅣ"
"""Vowels before which 녀 and 려 are spoken 여 where a word begins."""


class Parts(NamedTuple):
    """The letters of a syllable; `-` for no final."""

    initial: str
    vowel: str
    final: str


def parts(syllable: str) -> Parts:
    """A Hangul syllable taken apart."""
    initial, rest = divmod(ord(syllable) - _FIRST, _BLOCK)
    vowel, final = divmod(rest, len(FINALS))
    return Parts(INITIALS[initial], VOWELS[vowel], FINALS[final])


def softened(word: str) -> str:
    """A Hangul word with each syllable as where a word begins (리 → 이, 라 → 나), so that 류 and 유 are equal."""
    return "".join(_softened(char) for char in word)


def _softened(syllable: str) -> str:
    initial, vowel, final = parts(syllable)
    if initial not in "ㄴㄹ":
        return syllable
    initial = "ㅇ" if vowel in _NARROW else "ㄴ"
    place = INITIALS.index(initial) * _BLOCK + VOWELS.index(vowel) * len(FINALS) + FINALS.index(final)
    return chr(_FIRST + place)


def romanise(syllable: str) -> str:
    """A Hangul syllable in Revised Romanisation, without assimilation between syllables."""
    return "".join(next(iter(_written()[part, jamo]), "") for part, jamo in zip(PARTS, parts(syllable), strict=True))


@cache
def spellings(syllable: str) -> Mapping[str, int]:
    """The ways in which Latin letters write a syllable, each with the number of its parts rarely so written."""
    ways = [_written().get((part, jamo), {}) for part, jamo in zip(PARTS, parts(syllable), strict=True)]
    found: dict[str, int] = {}
    for letters in product(*ways):
        written = "".join(letters)
        rare = sum(way[part] for way, part in zip(ways, letters, strict=True))
        found[written] = min(rare, found.get(written, rare))
    return {**_written().get((WHOLE, syllable), {}), **found}


@cache
def _written() -> Mapping[tuple[str, str], Mapping[str, int]]:
    """The spellings of each part of a syllable: 0 for a usual one, 1 for a rare one."""
    table: dict[tuple[str, str], dict[str, int]] = {}
    for row in read_rows(DATA / "korean_spellings.tsv", ("part", "jamo", "usual", "rare")):
        ways = table.setdefault((row.choice("part", (*PARTS, WHOLE)), row.need("jamo")), {})
        for rare, column in enumerate(("usual", "rare")):
            for value in row.values(column):
                ways.setdefault(value.strip("-"), rare)
    return table


def skeleton(letters: str) -> str:
    """The consonants of a Latin spelling in classes of those that the systems write for each other.

    Vowels, `h`, `w`, `y`, doubled consonants and `g` or `k` behind `n` are left out, so that Kyung-hoon, Kyounghun and
    Gyeong-hun are one.
    """
    found = ""
    for char in letters.replace("ch", "j").replace("sh", "s"):
        class_ = _CLASSES.get(char, "")
        if class_ and class_ != found[-1:] and not (class_ == "K" and found.endswith("N")):
            found += class_
    return found


_CLASSES = dict(zip("gkcqndtrlmbpfvsjz", "KKKKNTTLLMPPPPSJJ", strict=True))
"""Consonants by class; ㅁ and ㄴ stay apart, ㅈ and ㅊ are one."""
