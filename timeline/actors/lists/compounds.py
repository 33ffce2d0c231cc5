"""Candidates for two countries at one span: 中美 names both, 中美政府 their two governments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.actors.candidate import Candidate, Source
from timeline.actors.lists.gazetteer import Gazetteer
from timeline.actors.lists.lexicon import Finds
from timeline.actors.lists.place import Place
from timeline.types import Span

GOVERNMENT = "government"
"""The body that two countries may be named with at once."""


def compounds(place: Place, finds: Finds, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """One candidate for each of the two, at the same span."""
    governments = dict(_governments(finds))
    for find in finds["compound"]:
        if not _parted(place, find.span):
            continue
        members = gazetteer.compounds[find.sense.key]
        yield from _jointly(find.span, find.sense.form, members, gazetteer)
        if end := governments.get(find.span.end):
            ids = [f"{member}/{GOVERNMENT}" for member in members]
            yield from _jointly(Span(find.span.start, end), find.sense.form, ids, gazetteer)


def _governments(finds: Finds) -> Iterator[tuple[int, int]]:
    """Where words of two or more characters for a government begin and end; longer ones later."""
    for find in finds["body"]:
        if find.sense.key == GOVERNMENT and len(find.span) > 1:
            yield find.span.start, find.span.end


def _parted(place: Place, span: Span) -> bool:
    """True unless a Chinese word runs across its beginning (其中美国), or no noun begins there (中加 + 速)."""
    return place.at_word(Span(span.start, span.start)) and place.no_nouns.get(span.start, 0) < span.end


def _jointly(span: Span, form: str, ids: Iterable[str], gazetteer: Gazetteer) -> Iterator[Candidate]:
    for id_ in ids:
        if entry := gazetteer.entry(id_):
            yield Candidate(
                span, entry.kind, Source.GAZETTEER, f"one of the two in {form}: {gazetteer.why(id_)}", id_, joint=True
            )
