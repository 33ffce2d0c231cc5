"""Whether a Chinese and an English name say the same word by word: 吉隆坡高等法院, Kuala Lumpur High Court.

The Chinese name is read from its beginning to its end, each piece as what a phrase of the English name is in Chinese
(in any order), as the sound of an English word, or as a word that names leave out; the cheapest reading counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal, TypeAlias

from timeline.actors.identity.glossary import Use, Vocabulary, Words

Sounds: TypeAlias = Callable[[str, str], float]
"""How well a piece in Han characters gives the sound of a Latin word, 0 to 100."""
MOST_WORDS = 14
MOST_HAN = 40
"""Longer names are no names."""
SHORTEST_PIECE = 2
"""Han characters of the shortest piece that is compared by its sound."""
LONGEST_PIECE = 8
"""Han characters of the longest word that may be left out, and of the longest one that is compared by its sound."""
FITTING, FITTING_SHORT = 40.0, 55.0
"""Likeness from which a sound is taken, and that of one written in two Han characters (docs/actors.md: measured)."""
SURE_SOUNDS: Mapping[int, float] = {2: 75.0, 3: 65.0, 4: 65.0}
"""Likeness from which a sound written in so many Han characters is sure: short ones are alike by chance."""
SURE_SOUND, UNSURE_SOUND = 45.0, 9.0
"""Likeness from which that of more characters is sure, and what a sound costs that is not."""
COSTS: Mapping[Use, float] = {"small": 0.0, "form": 0.5, "country": 3.0, "rank": 9.0, "kind": 9.0}
"""What it costs that one name has a word of this use and the other has not; other words may not be left out."""

ALWAYS = ("small", "form", "country")
"""Uses for which a word may be left out even where it could have another use."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the Chinese name and what it is in the English one; one of the two is empty where it has none."""

    han: str
    latin: Words
    use: Use | Literal["sound", "same"]
    cost: float = 0.0


@dataclass(frozen=True, slots=True)
class Cover:
    """The parts of two names that say the same."""

    parts: tuple[Part, ...]
    cost: float

    @property
    def told(self) -> tuple[Part, ...]:
        """The parts that both names have, small words and legal forms aside."""
        return tuple(part for part in self.parts if part.han and part.latin and part.use not in ("small", "form"))

    @property
    def left(self) -> tuple[Part, ...]:
        """The parts that only one of the names has."""
        return tuple(part for part in self.parts if not (part.han and part.latin))


def cover(han: str, words: Words, vocabulary: Vocabulary, sounds: Sounds | None = None) -> Cover | None:
    """The cheapest reading of a Chinese name (`glossary.compact`) as the words of an English one; None without any."""
    if not words or not han or len(words) > MOST_WORDS or len(han) > MOST_HAN:
        return None
    reading = _Reading(han, words, vocabulary, sounds)
    return reading.best(0, 0) if reading.possible() else None


@dataclass(frozen=True, slots=True)
class _Option:
    """What some of the words (as a set of bits) are in Chinese."""

    bits: int
    part: Part


@dataclass(slots=True)
class _Reading:
    """The readings of one pair of names, by place in the Chinese name and words already used."""

    han: str
    words: Words
    vocabulary: Vocabulary
    sounds: Sounds | None
    options: list[_Option] = field(default_factory=list)
    unknown: list[tuple[int, Words]] = field(default_factory=list)
    known: dict[tuple[int, int], Cover | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for start, end in self.vocabulary.phrases(self.words):
            phrase = self.words[start:end]
            for han, use in self.vocabulary.latin[phrase].items():
                if han in self.han:
                    self.options.append(_Option(_bits(start, end), Part(han, phrase, use)))
        self.unknown = list(self._unknown())

    def possible(self) -> bool:
        """False where a word of the English name can neither be found in the Chinese one nor left out."""
        found = 0
        for option in self.options:
            found |= option.bits
        sounding = {start for bits, _ in self.unknown for start in range(len(self.words)) if bits >> start & 1}
        return all(
            found >> at & 1 or at in sounding or word in self.han or self._omitted(at, 0)
            for at, word in enumerate(self.words)
        )

    def best(self, at: int, used: int) -> Cover | None:
        """The cheapest reading of the rest of the Chinese name with the words not yet used."""
        if (at, used) not in self.known:
            rests = self._ends(used) if at == len(self.han) else self._steps(at, used)
            self.known[at, used] = min(rests, key=lambda rest: (rest.cost, len(rest.parts)), default=None)
        return self.known[at, used]

    def _steps(self, at: int, used: int) -> Iterator[Cover]:
        for option in (*self._said(at), *self._same(at), *self._left_out(at), *self._sounding(at, used)):
            if not option.bits & used and (rest := self.best(at + len(option.part.han), used | option.bits)):
                yield Cover((option.part, *rest.parts), rest.cost + option.part.cost)

    def _said(self, at: int) -> Iterator[_Option]:
        return (option for option in self.options if self.han.startswith(option.part.han, at))

    def _same(self, at: int) -> Iterator[_Option]:
        """A Latin word of the Chinese name that stands in the English one."""
        if self.han[at] == " ":
            word = self.han[at : self.han.index(" ", at + 1) + 1]
            for number, each in enumerate(self.words):
                if each == word.strip():
                    yield _Option(1 << number, Part(word, (each,), "same"))

    def _left_out(self, at: int) -> Iterator[_Option]:
        for end in range(at + 1, min(at + LONGEST_PIECE, len(self.han)) + 1):
            use = _droppable(self.vocabulary.han.get(self.han[at:end], frozenset()))
            if use and (use != "country" or end - at > 1):
                yield _Option(0, Part(self.han[at:end], (), use, COSTS[use]))

    def _sounding(self, at: int, used: int) -> Iterator[_Option]:
        """Words that no table has, where the rest of the name can be read: sounds are dear to compare."""
        if self.sounds is None:
            return
        blank = self.han.find(" ", at)
        longest = min(at + LONGEST_PIECE, len(self.han) if blank < 0 else blank)
        for end in range(at + SHORTEST_PIECE, longest + 1):
            if self.han[at:end] in self.vocabulary.han:
                continue
            for bits, words in self.unknown:
                if not bits & used and self.best(end, used | bits) is not None:
                    likeness = self.sounds(self.han[at:end], words[0])
                    if likeness >= (FITTING if end - at > SHORTEST_PIECE else FITTING_SHORT):
                        sure = likeness >= SURE_SOUNDS.get(end - at, SURE_SOUND)
                        cost = (100.0 - likeness) / 20 if sure else UNSURE_SOUND
                        yield _Option(bits, Part(self.han[at:end], words, "sound", cost))

    def _unknown(self) -> Iterator[tuple[int, Words]]:
        for start, word in enumerate(self.words):
            if (word,) not in self.vocabulary.latin:
                yield _bits(start, start + 1), (word,)

    def _ends(self, used: int) -> Iterator[Cover]:
        """The words that the Chinese name has not, where names may leave them out."""
        parts: list[Part] = []
        at = 0
        while at < len(self.words):
            if used >> at & 1:
                at += 1
                continue
            part = self._omitted(at, used)
            if part is None:
                return
            parts.append(part)
            at += len(part.latin)
        yield Cover(tuple(parts), sum(part.cost for part in parts))

    def _omitted(self, at: int, used: int) -> Part | None:
        """The longest unused phrase from a word on that names leave out."""
        for end in range(min(len(self.words), at + self.vocabulary.longest), at, -1):
            phrase = self.words[at:end]
            if _bits(at, end) & used or phrase not in self.vocabulary.latin:
                continue
            if use := _droppable(frozenset(self.vocabulary.latin[phrase].values())):
                return Part("", phrase, use, COSTS[use])
        return None


@cache
def _droppable(uses: frozenset[Use]) -> Use | None:
    """The use for which names leave a word out; None where it may be what a body deals with."""
    cheapest = next((use for use in COSTS if use in uses), None)
    return cheapest if cheapest in ALWAYS or COSTS.keys() >= uses else None


def _bits(start: int, end: int) -> int:
    return (1 << end) - (1 << start)
