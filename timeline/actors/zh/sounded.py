"""Persons whose names are spelled by sound, where the model finds no name or cuts it short: 首相納吉, 祖基菲 + 里."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.actors.candidate import Candidate, Source
from timeline.actors.offices.titles import Titles
from timeline.actors.zh.spelled import sound
from timeline.actors.zh.wording import Wording
from timeline.types import Span

LEAST, LONGEST = 2, 8
SPEECH = ("说", "称", "指", "叹", "批", "问", "答", "笑", "吁", "曰")
"""Single characters that tell who speaks."""
FOREIGN = 4
"""Characters from which a name is a transliteration."""
NAMED = frozenset({"PER", "ORG", "LOC"})
NOUNS = frozenset({"n", "nz"})
GRAMMAR = frozenset({"p", "c", "u", "v", "d", "w"})
"""Tags of single characters that are words of their own."""
AROUND = 4000
"""Characters on each side of a name in which it is counted: most articles whole, and linear in long texts."""
TWICE = 2
"""Occurrences from which the characters behind a name are believed to be its own."""


@dataclass(frozen=True, slots=True)
class Sounded:
    """Reads persons' names that are spelled by sound."""

    folded: str
    wording: Wording
    titles: Titles

    def candidates(self) -> Iterator[Candidate]:
        """Names behind an office where the model found none."""
        for at in self.titles.ends():
            if span := self._run(at):
                yield Candidate(span, "person", Source.MODEL, "spelled by sound behind an office")

    def mended(self, candidate: Candidate) -> Candidate:
        """A person's name of the model's with the single characters around it that are its own."""
        if candidate.kind != "person" or candidate.source != Source.MODEL:
            return candidate
        span = candidate.span
        start = span.start - self._led(span.start)
        return replace(candidate, span=Span(start, span.end + self._continued(span)))

    def _run(self, at: int) -> Span | None:
        """The sounds from an offset on, where no word of the dictionary holds them and the model names nobody."""
        word = self.wording.around(at)
        if word is None or word.tag in NAMED or not self.wording.coined(self.folded[at : word.end]):
            return None
        end = at
        while end < len(self.folded) and end - at < LONGEST and sound(self.folded[end]):
            end += 1
        return Span(at, end) if end - at > LEAST or LEAST == end - at < word.end - at else None

    def _led(self, start: int) -> bool:
        """True where a single character alone stands between an office and the name: 社長 + 鷹 + 司惠美."""
        word = self.wording.before(start)
        return word is not None and word.end - word.start == 1 and word.tag in NOUNS and self.titles.ends_at(word.start)

    def _continued(self, span: Span) -> bool:
        """True for 祖基菲 + 里: so wherever the document writes the name, before a verb of saying, behind an office."""
        after = self.folded[span.end : span.end + 1]
        word = self.wording.at(span.end)
        if not after or word is None or not all(map(sound, span.of(self.folded) + after)):
            return False
        alone = word.end == span.end + 1
        if not alone and not self.wording.coined(self.wording.of(word)):
            return False
        held = alone and len(span) >= FOREIGN and word.tag not in GRAMMAR and self.titles.ends_at(span.start)
        return held or self.folded.startswith(SPEECH, span.end + 1) or self._always(span, after)

    def _always(self, span: Span, after: str) -> bool:
        """True where the text around writes the name twice or more, always with this character behind it."""
        name, first = span.of(self.folded), max(span.start - AROUND, 0)
        longer = self.folded.count(name + after, first, span.end + AROUND)
        return TWICE <= longer == self.folded.count(name, first, span.end + AROUND)
