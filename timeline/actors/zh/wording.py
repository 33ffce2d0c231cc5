"""The Chinese words of a document by place, and how far a name may reach among them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline.actors.models.chinese import Word
from timeline.types import Span

NAMING = frozenset({"n", "nz", "nw", "ORG", "PER", "LOC"})
"""Tags of words that names are made of."""
PROPER = frozenset({"nz", "nw", "ORG", "PER"})
MISTAKEN = frozenset({"v", "vn", "a"})
"""Tags that the model gives to parts of names which no dictionary has."""
LONGEST_NEW = 3
"""Characters of such a part: longer ones are idioms and clauses."""
LONGEST = 12
"""Characters of a name: beyond it a run of nouns is a description."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of all runs in text order; `coined` tells words that no dictionary has."""

    folded: str
    words: Sequence[Word]
    starts: dict[int, int]
    ends: dict[int, int]
    coined: Callable[[str], bool]

    def ahead(self, at: int) -> list[Word]:
        """The words of which a name that starts at an offset may be made."""
        return list(self._walk(self.starts.get(at), 1, at))

    def behind(self, at: int) -> list[Word]:
        """The words of which a name that ends at an offset may be made, in text order."""
        return list(self._walk(self.ends.get(at), -1, at))[::-1]

    def proper(self, word: Word) -> bool:
        """True for what the model takes for a name, and for a word that no dictionary has."""
        return word.tag in PROPER or self.coined(self.of(word))

    def of(self, word: Word) -> str:
        """A word's folded characters."""
        return self.folded[word.start : word.end]

    def at(self, at: int) -> Word | None:
        """The word that starts at an offset."""
        return self.words[self.starts[at]] if at in self.starts else None

    def before(self, at: int) -> Word | None:
        """The word that ends at an offset."""
        return self.words[self.ends[at]] if at in self.ends else None

    def around(self, at: int) -> Word | None:
        """The word in which an offset lies."""
        number = bisect_right(self.words, at, key=lambda word: word.start) - 1
        return self.words[number] if number >= 0 and at < self.words[number].end else None

    def tag(self, at: int) -> str:
        """The tag of the word that starts at an offset, or ""."""
        word = self.at(at)
        return word.tag if word else ""

    def _walk(self, number: int | None, step: int, at: int) -> Iterator[Word]:
        while number is not None and 0 <= number < len(self.words):
            word = self.words[number]
            far = max(abs(word.end - at), abs(word.start - at))
            if (word.end if step < 0 else word.start) != at or far > LONGEST or not self._naming(word):
                return
            yield word
            at = word.start if step < 0 else word.end
            number += step

    def _naming(self, word: Word) -> bool:
        name = self.of(word)
        new = word.tag in MISTAKEN and len(name) <= LONGEST_NEW and self.coined(name)
        return (word.tag in NAMING or new) and name[:1].isalnum()


def wording(folded: str, runs: Iterable[Sequence[Word]], coined: Callable[[str], bool]) -> Wording:
    """The words of runs in text order, by where they start and end."""
    words = [word for run in runs for word in run]
    starts = {word.start: number for number, word in enumerate(words)}
    return Wording(folded, words, starts, {word.end: number for number, word in enumerate(words)}, coined)


def span_of(words: Sequence[Word]) -> Span:
    """From the first word to the last."""
    return Span(words[0].start, words[-1].end)
