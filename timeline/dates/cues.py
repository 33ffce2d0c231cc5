"""Words beside a date, looked up by their lengths: a few look-ups however many words there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from pydantic import BaseModel, ConfigDict

from timeline.types import DateUse, Modifier, Span

_SIDE = 16
"""Characters before a date in which such words are looked for."""

Words = tuple[str, ...]


class Cue(BaseModel):
    """What stands right before or after a date, and what it makes of it.

    `unless` are longer words that begin like one of `after` (`起诉` after a year is no `起`). The row holds only for
    coming dates (`ahead`) and, where `words` is given, only for dates that end in one of them.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    use: DateUse | None = None
    modifier: Modifier | None = None
    before: Words
    after: Words
    unless: Words = ()
    words: Words = ()
    ahead: bool = False


class CueTable:
    """Rows of cues, found by the words beside a date."""

    __slots__ = ("_after", "_before", "_cues")

    def __init__(self, cues: Sequence[Cue]) -> None:
        self._cues = cues
        self._before = _Affixes((n, word) for n, cue in enumerate(cues) for word in cue.before)
        self._after = _Affixes((n, word) for n, cue in enumerate(cues) for word in cue.after)

    def beside(self, folded: str, sentence: Span, start: int, end: int) -> list[Cue]:
        """The rows that stand beside the date at [start, end) of a folded text, in their order."""
        numbers = set(self._before.ending(folded, max(sentence.start, start - _SIDE), start))
        for number in self._after.beginning(folded, end, sentence.end):
            if not folded.startswith(self._cues[number].unless, end):
                numbers.add(number)
        cues = (self._cues[number] for number in sorted(numbers))
        return [cue for cue in cues if not cue.words or folded.endswith(cue.words, start, end)]


class _Affixes:
    """Words by which a text ends or begins, with the numbers of the rows that they belong to."""

    __slots__ = ("_lengths", "_rows")

    def __init__(self, rows: Iterable[tuple[int, str]]) -> None:
        by_word: defaultdict[str, set[int]] = defaultdict(set)
        for number, word in rows:
            by_word[word].add(number)
        self._rows = dict(by_word)
        self._lengths = sorted({len(word) for word in by_word})

    def ending(self, text: str, start: int, end: int) -> Iterator[int]:
        """The rows of words that `text[start:end]` ends with."""
        for length in self._lengths:
            if end - length < start:
                return
            yield from self._rows.get(text[end - length : end], ())

    def beginning(self, text: str, start: int, end: int) -> Iterator[int]:
        """The rows of words that `text[start:end]` begins with."""
        for length in self._lengths:
            if start + length > end:
                return
            yield from self._rows.get(text[start : start + length], ())
