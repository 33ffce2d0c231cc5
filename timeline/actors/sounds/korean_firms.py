"""Korean companies across scripts: a name proper, compared by its reading, and words that each script says its own way.

삼성전자, 三星電子 and Samsung Electronics are 삼성 (三星, Samsung) and the word 전자 (電子, electronics) of
data/korean_words.tsv.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from timeline.actors.sounds.korean import LINK, RARE, hangul, same_reading, softly, sounds, spelled_in
from timeline.actors.sounds.readings import Script, script_of
from timeline.actors.sounds.syllables import romanise, skeleton
from timeline.actors.tables import DATA, read_rows
from timeline.text import fold

SHORTEST_WORD = 5
"""Letters that a Latin name of one word must have: 起亞 and Kia are too short to be told apart by sound."""
SHORTEST_NAME = 2
"""Syllables of the shortest name proper that is compared without a word behind it."""
BARE = 92.0
"""What two names without such a word are worth at most."""
COLUMNS = ("place", "hangul", "han", "latin", "kind")
PLACES = ("before", "behind")


@dataclass(frozen=True, slots=True)
class Firm:
    """A company's name cut into its name proper and the rows of the table whose words stand around it."""

    script: Script
    proper: str
    words: tuple[frozenset[int], ...]

    def meets(self) -> frozenset[tuple[int, str]]:
        """Under which names that may be equal meet: the number of words, and the consonants of the name proper."""
        if self.script == "latin" or not self.proper:
            return frozenset({(len(self.words), skeleton(self.proper))})
        readings = (*hangul(self.proper), *softly(self.proper))
        return frozenset((len(self.words), skeleton("".join(map(romanise, each)))) for each in readings)


def firm(name: str) -> Firm | None:
    """A company's name taken apart, or None where its script is none of the three or a character has no reading."""
    script = script_of(name)
    if not script:
        return None
    rest = " ".join(fold(name).split())
    before: list[frozenset[int]] = []
    behind: list[frozenset[int]] = []
    while word := _longest(rest, script, "before"):
        before.append(_words(script, "before")[word])
        rest = rest[len(word) :].strip()
    while word := _longest(rest, script, "behind"):
        behind.insert(0, _words(script, "behind")[word])
        rest = rest[: len(rest) - len(word)].strip(" &")
    if script != "latin" and rest and not sounds(rest):
        return None
    return Firm(script, rest.replace(" ", "").replace("-", ""), (*before, *behind))


def likeness(first: Firm, second: Firm) -> float:
    """How well two names in different scripts say the same, 0 to 100: each word the same, the name proper by sound."""
    if first.script == second.script or len(first.words) != len(second.words):
        return 0.0
    if not all(one & other for one, other in zip(first.words, second.words, strict=True)):
        return 0.0
    if not first.proper and not second.proper:
        return 98.0 if len(first.words) > 1 else 0.0
    sound = _sound(first, second)
    if first.words:
        return sound
    return min(sound, BARE) if _long_enough(first) and _long_enough(second) else 0.0


def _sound(first: Firm, second: Firm) -> float:
    by_script = {first.script: first.proper, second.script: second.proper}
    latin = by_script.pop("latin", None)
    if latin is None:
        return same_reading(by_script["han"], by_script["hangul"])
    [korean] = by_script.values()
    rare = spelled_in(sounds(korean), latin) if latin and korean else None
    return 0.0 if rare is None else max(100.0 - RARE * rare, LINK)


def _long_enough(name: Firm) -> bool:
    return len(name.proper) >= (SHORTEST_WORD if name.script == "latin" else SHORTEST_NAME)


def _longest(name: str, script: Script, place: str) -> str:
    """The longest word of the table that a name begins or ends with, or ""."""
    known = _words(script, place)
    lengths = range(min(len(name), max(map(len, known))), 0, -1)
    cuts = (name[:length] if place == "before" else name[len(name) - length :] for length in lengths)
    return next((cut for cut in cuts if cut in known and _apart(name, cut, script, place)), "")


def _apart(name: str, cut: str, script: Script, place: str) -> bool:
    """A Latin word must stand apart from the rest of the name."""
    if script != "latin" or cut == name:
        return True
    return name[len(cut)] == " " if place == "before" else name[len(name) - len(cut) - 1] == " "


@cache
def _words(script: Script, place: str) -> Mapping[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for number, (where, forms) in enumerate(_rows()):
        if where == place:
            for form in forms[script]:
                found[form] = found.get(form, frozenset()) | {number}
    return found


@cache
def _rows() -> tuple[tuple[str, Mapping[str, tuple[str, ...]]], ...]:
    return tuple(_read_words())


def _read_words() -> Iterator[tuple[str, Mapping[str, tuple[str, ...]]]]:
    for row in read_rows(DATA / "korean_words.tsv", COLUMNS):
        forms = {script: tuple(map(fold, row.values(script))) for script in ("hangul", "han", "latin")}
        yield row.choice("place", PLACES), forms
