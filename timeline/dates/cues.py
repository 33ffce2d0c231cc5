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
    """Words by which a text ends or begins, with the numbers of the rows that they belong to."""

    __slots__ = ("_first", "_last", "_rows")

    def __init__(self, rows: Iterable[tuple[int, str]]) -> None:
        by_word: defaultdict[str, list[int]] = defaultdict(list)
        for number, word in rows:
            by_word[word].append(number)
        self._rows = dict(by_word)
        self._first = _lengths(by_word, 0)
        self._last = _lengths(by_word, -1)

    def at_end(self, text: str, start: int, end: int) -> list[int]:
        """The rows of words that `text[start:end]` ends with."""
        if start >= end:
            return []
        words = [text[end - length : end] for length in self._last.get(text[end - 1], ()) if end - length >= start]
        return [number for word in words for number in self._rows.get(word, ())]

    def at_start(self, text: str, start: int, end: int) -> list[int]:
        """The rows of words that `text[start:end]` begins with."""
        if start >= end:
            return []
        words = [text[start : start + length] for length in self._first.get(text[start], ()) if start + length <= end]
        return [number for word in words for number in self._rows.get(word, ())]


def _lengths(words: Iterable[str], at: int) -> dict[str, tuple[int, ...]]:
    """How long the words are that have a character at an end."""
    lengths: defaultdict[str, set[int]] = defaultdict(set)
    for word in words:
        lengths[word[at]].add(len(word))
    return {character: tuple(found) for character, found in lengths.items()}
