"""Words beside a date, looked up by their lengths: a few look-ups however many words there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

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

    def beside(self, folded: str, sentence: Span, start: int, end: int) -> Sequence[Cue]:
        """The rows that stand beside the date at [start, end) of a folded text, in their order."""
        before = self._before.at_end(folded, max(sentence.start, start - _SIDE), start)
        after = self._after.at_start(folded, end, sentence.end)
        if not (before or after):
            return ()
        follow = (number for number in after if not folded.startswith(self._cues[number].unless, end))
        cues = (self._cues[number] for number in sorted({*before, *follow}))
        return [cue for cue in cues if not cue.words or folded.endswith(cue.words, start, end)]


class _Affixes:
    """Words by which a text ends or begins, with the numbers of the rows that they belong to.

    The characters at the edge tell how long the words are that may stand there, mostly none.
    """

    __slots__ = ("_first", "_last", "_rows")

    def __init__(self, rows: Iterable[tuple[int, str]]) -> None:
        by_word: defaultdict[str, list[int]] = defaultdict(list)
        for number, word in rows:
            by_word[word].append(number)
        self._rows = dict(by_word)
        self._first = _lengths((word[:_EDGE], word) for word in by_word)
        self._last = _lengths((word[-_EDGE:], word) for word in by_word)

    def at_end(self, text: str, start: int, end: int) -> list[int]:
        """The rows of words that `text[start:end]` ends with."""
        sizes = (size for n in _EDGES for size in self._last.get(text[end - n : end], ()))
        return [row for size in sizes if end - size >= start for row in self._rows.get(text[end - size : end], ())]

    def at_start(self, text: str, start: int, end: int) -> list[int]:
        """The rows of words that `text[start:end]` begins with."""
        sizes = (size for n in _EDGES for size in self._first.get(text[start : start + n], ()))
        return [row for size in sizes if start + size <= end for row in self._rows.get(text[start : start + size], ())]


_EDGE = 3
"""Characters at an edge that choose among words; shorter words are chosen by all of theirs."""
_EDGES = range(1, _EDGE + 1)


def _lengths(words: Iterable[tuple[str, str]]) -> dict[str, tuple[int, ...]]:
    """How long the words are that share what they begin or end with."""
    lengths: defaultdict[str, set[int]] = defaultdict(set)
    for edge, word in words:
        lengths[edge].add(len(word))
    return {edge: tuple(found) for edge, found in lengths.items()}
