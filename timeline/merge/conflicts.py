"""Where sources disagree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.merge.fuse import Fused
from timeline.types import Span


@dataclass(frozen=True, slots=True)
class Value:
    """One of the values that disagree, at a span of document number `document`."""

    value: str
    document: int
    span: Span


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Values that cannot all hold, or that sources word differently; `note` says it for a person."""

    kind: str
    field: str
    events: tuple[str, ...]
    values: tuple[Value, ...]
    note: str


def find_conflicts(events: Sequence[Fused]) -> Iterator[Disagreement]:
    """Every disagreement inside an event."""
    for event in events:
        if len(event.items) > 1:
            yield from _dates(event)


def _dates(event: Fused) -> Iterator[Disagreement]:
    stated = [item for item in event.items if item.stated]
    days = {(item.fact.when.earliest, item.fact.when.latest) for item in stated}
    if len(days) > 1:
        values = tuple(Value(item.fact.when.words, item.document, item.fact.claims[0].span) for item in stated)
        yield Disagreement("different date", "when", (event.id,), values, "sources date this event differently")
