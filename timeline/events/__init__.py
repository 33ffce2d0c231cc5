"""Clauses to events: trigger, type, status, roles, date, amounts and title, and the relations that follow from them."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.described import described
from timeline.events.find import find_events_in
from timeline.events.relations import from_event
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

    Raises:
        DataFileError: a data file of this room does not fit its schema.
    """
    by_id = {mention.id: mention for mention in mentions}
    told = tuple(find_events_in(reading, published, dates, mentions))
    tied = [relation for event, segment in told for relation in from_event(reading, event, segment, by_id)]
    return tuple(event for event, _ in told), (*tied, *described(reading, mentions))
