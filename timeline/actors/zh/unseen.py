"""Names that no list has, by what stands around them in Chinese text: common nouns, brackets, reports, offices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.actors.candidate import Candidate
from timeline.actors.models.chinese import Word
from timeline.actors.suffixes import suffixes
from timeline.actors.zh.called import Caller
from timeline.actors.zh.glosses import Glosses
from timeline.actors.zh.nouns import Nouns
from timeline.actors.zh.reports import reports
from timeline.actors.zh.sounded import Sounded
from timeline.actors.zh.wording import wording
from timeline.types import Reading


class Unseen:
    """What the surroundings of a reading's names tell; `nouns` know countries, offices and new words."""

    def __init__(self, reading: Reading, runs: Sequence[Sequence[Word]], nouns: Nouns) -> None:
        self._folded = reading.folded
        titles = nouns.titles
        self._words = wording(reading.folded, runs, nouns.coined)
        self._caller = Caller(reading.text, reading.folded, self._words, suffixes(), titles, nouns.countries)
        self._glosses = Glosses(reading.text, reading.folded, self._words, suffixes(), titles)
        self._sounded = Sounded(reading.folded, self._words, titles)

    def candidates(self) -> Iterator[Candidate]:
        """Candidates of the whole text."""
        yield from reports(self._folded, self._words)
        yield from self._caller.candidates()
        yield from self._glosses.candidates()
        yield from self._sounded.candidates()

    def mended(self, candidate: Candidate) -> Candidate:
        """A candidate of the model's with the borders that its surroundings tell."""
        return self._sounded.mended(self._caller.cut(candidate))
