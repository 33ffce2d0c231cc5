"""Where sources disagree: inside one event, between events, and in the conversions of all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.merge.conflicts.across import of_goals, of_ranks
from timeline.merge.conflicts.inside import of_amounts, of_dates
from timeline.merge.conflicts.rates import of_rates
from timeline.merge.conflicts.values import Disagreement, Value
from timeline.merge.fuse import Fused

__all__ = ["Disagreement", "Value", "find_conflicts"]


def find_conflicts(events: Sequence[Fused]) -> Iterator[Disagreement]:
    """Every disagreement of a collection, worded for a person."""
    for event in events:
        if len(event.items) > 1:
            yield from of_dates(event)
            yield from of_amounts(event)
    yield from of_goals(events)
    yield from of_ranks(events)
    yield from of_rates(events)
