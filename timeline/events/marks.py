"""The words of a reading that mean something to events: triggers, acts of speech, markers, modality, cues."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from timeline.events.lexicon import LANGUAGES, Lexicon, MarkKind, lexicon
from timeline.scan import whole
from timeline.types import Reading, Span

_HIDES: frozenset[MarkKind] = frozenset({"trigger", "speech", "modality", "inert", "pronoun"})
"""Kinds whose longer word hides every shorter word inside it (不断 hides 不)."""


class Mark(NamedTuple):
    """A word with one of its readings.

    `nominal`: used as a noun or an attribute; `past`: the form itself says that it is done (English only).
    """

    start: int
    end: int
    kind: MarkKind
    value: Any
    nominal: bool = False
    past: bool = False


def find_marks(reading: Reading, names: Iterable[Span]) -> list[list[Mark]]:
    """The marks of each sentence, in order; words inside one of `names` (actors, dates) mean nothing of their own."""
    found: list[list[Mark]] = [[] for _ in reading.sentences]
    starts = [sentence.span.start for sentence in reading.sentences]
    covered = _coverage(names)
    for language in LANGUAGES:
        words = lexicon(language)
        for mark in _hits(reading, words):
            at = bisect_right(starts, mark.start) - 1
            inside = at >= 0 and mark.end <= reading.sentences[at].span.end
            if inside and _language(reading.sentences[at].language) == language and not covered(mark):
                found[at].append(mark)
    return [_visible(marks) for marks in found]


def _language(tag: str) -> str:
    return tag if tag in LANGUAGES else "zh" if tag in ("ja", "und") else "en"


def _hits(reading: Reading, words: Lexicon) -> Iterator[Mark]:
    folded = reading.folded
    for hit in words.scanner.find(folded):
        compound = words.language == "en" and "-" in (folded[hit.end : hit.end + 1], folded[hit.start - 1 : hit.start])
        if whole(folded, hit.start, hit.end) and not compound:
            for meaning in words.meanings[hit.word]:
                nominal = meaning.kind == "trigger" and _nominal(folded, hit.start, hit.end, words)
                if meaning.kind == "speech" and folded.startswith(words.occasion_after or ("\0",), hit.end):
                    continue
                past = meaning.kind == "trigger" and _past(folded[hit.start : hit.end], words)
                yield Mark(hit.start, hit.end, meaning.kind, meaning.value, nominal, past)


def _past(form: str, words: Lexicon) -> bool:
    verb = form.partition(" ")[0]
    return words.language == "en" and (verb.endswith("ed") or verb in words.pasts)


def _nominal(folded: str, start: int, end: int, words: Lexicon) -> bool:
    """True where the word right before or right after says that the trigger is a noun here."""
    before, after = folded[max(0, start - 8) : start].rstrip(" "), folded[end : end + 14].lstrip(" ")
    spaced = words.language == "en"
    return any(
        before.endswith(word) and (not spaced or whole(before, len(before) - len(word), len(before)))
        for word in words.nominal_before
    ) or any(after.startswith(word) and (not spaced or whole(after, 0, len(word))) for word in words.nominal_after)


def _coverage(names: Iterable[Span]) -> Callable[[Mark], bool]:
    spans = sorted(names)
    starts = [span.start for span in spans]

    def covered(mark: Mark) -> bool:
        at = bisect_right(starts, mark.start) - 1
        return at >= 0 and mark.end <= spans[at].end

    return covered


def _visible(marks: Sequence[Mark]) -> list[Mark]:
    """Marks that no longer word hides, in the order of their starts."""
    ordered = sorted(marks, key=lambda mark: (mark.start, -mark.end))
    kept: list[Mark] = []
    reach = (0, 0)
    for mark in ordered:
        hidden = reach[0] <= mark.start and mark.end <= reach[1] and (mark.start, mark.end) != reach
        if not hidden:
            kept.append(mark)
            if mark.kind in _HIDES and mark.end > reach[1]:
                reach = (mark.start, mark.end)
    planned = {mark.end + 1 for mark in kept if mark.kind == "modality" and mark.value == "planned"}
    return [
        mark._replace(nominal=False) if mark.nominal and mark.start in planned else mark
        for mark in kept
        if mark.kind != "inert"
    ]
