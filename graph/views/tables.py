"""Rows of the Sources page. Cells are Markdown to Streamlit, so foreign text is escaped here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from graph.views.words import plain, say
from timeline import contract
from timeline.types import Problem

Row = dict[str, str]


def documents(timeline: contract.Timeline) -> list[Row]:
    """One row per document: its date, why, and what it gave."""
    events = Counter(
        document for document, _ in {(c.document, event.id) for event in timeline.events for c in event.claims}
    )
    actors = Counter(document for document, _ in {(each.document, each.actor) for each in timeline.mentions})
    return [
        {
            say("column_name"): plain(each.id),
            say("column_title"): plain(each.title or ""),
            say("column_language"): each.language if each.language != "zh" else each.script,
            say("column_date"): _day(each.published),
            say("column_why"): plain(each.published_why),
            say("column_events"): str(events[each.id]),
            say("column_actors"): str(actors[each.id]),
        }
        for each in timeline.documents
    ]


def problems(found: Iterable[Problem]) -> list[Row]:
    """One row per thing that was not used, or is in doubt."""
    return [
        {
            say("column_name"): plain(each.document),
            say("column_what"): plain(each.what),
            say("column_reason"): plain(each.why),
        }
        for each in found
    ]


def conflicts(timeline: contract.Timeline) -> list[Row]:
    """One row per disagreement of sources."""
    return [
        {
            say("column_field"): plain(each.field),
            say("column_values"): " ≠ ".join(dict.fromkeys(plain(value.value) for value in each.values)),
            say("column_note"): plain(each.note),
        }
        for each in timeline.conflicts
    ]


def _day(when: contract.When | None) -> str:
    """The document's date as written in EDTF, or its day."""
    if when is None:
        return say("undated")
    return when.edtf or str(when.earliest or when.latest or say("undated"))
