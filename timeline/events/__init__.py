"""Clauses to events: trigger, type, status, roles, date, amounts and title, and the relations that follow from them."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.find import find_events_in
from timeline.events.relations import relations_of
from timeline.events.weigh import BLAME
from timeline.types import ActorMention, DateMention, EventFact, Reading, RelationFact, When

__all__ = ["BLAME", "find_events"]


def find_events(
    reading: Reading, published: When | None, dates: Sequence[DateMention], mentions: Sequence[ActorMention]
) -> tuple[tuple[EventFact, ...], tuple[RelationFact, ...]]:
    """The events and relations that one document tells, in reading order; pure.

    Args:
        reading: the document made readable.
        published: the document's own date, if it has one.
        dates: its date mentions.
        mentions: its actor mentions.
    """
    found = tuple(event for event, _ in find_events_in(reading, published, dates, mentions))
    return found, relations_of(reading, found, mentions)
