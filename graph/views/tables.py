"""Rows of the Sources page, as plain values: foreign text reaches the screen as text of a table's cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from graph.views.words import say
from timeline import contract
from timeline.types import Problem

Row = dict[str, str | int | None]


def documents(timeline: contract.Timeline) -> list[Row]:
    """One row per document: its date, why, and what it gave."""
    events = Counter(
        document for document, _ in {(c.document, event.id) for event in timeline.events for c in event.claims}
    )
    actors = Counter(document for document, _ in {(each.document, each.actor) for each in timeline.mentions})
    return [
        {
            say("column_name"): each.id,
            say("column_title"): each.title,
            say("column_language"): each.language if each.language != "zh" else each.script,
            say("column_date"): _day(each.published),
            say("column_why"): each.published_why,
            say("column_events"): events[each.id],
            say("column_actors"): actors[each.id],
        }
        for each in timeline.documents
    ]


def problems(found: Iterable[Problem]) -> list[Row]:
    """One row per thing that was not used, or is in doubt."""
    return [
        {
            say("column_name"): each.document,
            say("column_what"): each.what,
            say("column_reason"): each.why,
            say("column_place"): each.start,
        }
        for each in found
    ]


def conflicts(timeline: contract.Timeline) -> list[Row]:
    """One row per disagreement of sources."""
    return [
        {
            say("column_field"): each.field,
            say("column_values"): " ≠ ".join(dict.fromkeys(value.value for value in each.values)),
            say("column_note"): each.note,
        }
        for each in timeline.conflicts
    ]


def _day(when: contract.When | None) -> str:
    """The document's date as written in EDTF, or its day."""
    if when is None:
        return say("undated")
    return when.edtf or str(when.earliest or when.latest or say("undated"))
