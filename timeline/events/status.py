"""What kind of event a segment tells of (type) and how it stands to reality (status), by trigger and modality."""

from __future__ import annotations

from timeline.events.clauses import Clause, weight
from timeline.events.frames import is_statement
from timeline.events.lexicon import Trigger
from timeline.events.segments import Segment
from timeline.types import BODIES, EventType, Status


def classify(segment: Segment) -> tuple[EventType, Status]:
    """The type and status of a segment.

    A body that says what it has done or will do reports its own act: the act is the event. An announcement is past, and
    what is announced gives the type.
    """
    core = segment.core
    if _media_report(segment):
        return "statement", "statement"
    if is_statement(core):
        act = _own_act(segment)
        return act if act is not None else ("statement", "statement")
    trigger = _content(segment) if core.speech is not None else core.trigger
    if trigger is None:
        return ("statement", "statement") if core.speech is not None else ("other", _modality(core))
    if core.speech is not None and core.speech.value == "announce":
        return trigger.type, "past"
    return trigger.type, _modality(core)


def reported_with_date(segment: Segment) -> bool:
    """True where only the report is dated (據《X》4月報道, …): then the report is the event."""
    return _media_report(segment)


def _media_report(segment: Segment) -> bool:
    first = segment.clauses[0]
    told = first.speech is not None and first.speech.value == "report" and bool(first.own_dates)
    return told and bool(first.placed) and not any(clause.own_dates for clause in segment.clauses[1:])


def _content(segment: Segment) -> Trigger | None:
    """The strongest trigger from the core on: what is announced."""
    at = segment.clauses.index(segment.core)
    heads = [clause.head for clause in segment.clauses[at : at + 3] if clause.head is not None]
    best = max(heads, key=weight, default=None)
    return best.value if best is not None else None


def _own_act(segment: Segment) -> tuple[EventType, Status] | None:
    """Type and status where a body speaks of its own act, with an amount, a goal date or a completed verb."""
    core = segment.core
    at = segment.clauses.index(core)
    speakers = [mention for clause in segment.clauses[: at + 1] for mention in clause.subjects]
    if not speakers or any(mention.kind not in BODIES for mention in speakers):
        return None
    for clause in segment.clauses[at : at + 2]:
        if weight(clause.head) < 2 or clause.trigger is None or _of_others(clause, core):
            continue
        status = _modality(clause)
        firm = bool(clause.amounts) or any(date.use == "target" for date in clause.dates)
        if status == "planned" and firm:
            return clause.trigger.type, "planned"
        if clause is core and core.has("modality", "done"):
            return clause.trigger.type, "past"
    return None


_DOERS = frozenset({"subject", "object", "of", "per"})


def _of_others(clause: Clause, core: Clause) -> bool:
    """True where what is said has a doer of its own."""
    if clause is not core:
        return bool(clause.subjects)
    spoken, done = clause.speech, clause.head
    return any(
        placed.slot in _DOERS and spoken.end <= placed.mention.span.start and placed.mention.span.end <= done.start
        for placed in clause.placed
        if spoken is not None and done is not None
    )


def _modality(clause: Clause) -> Status:
    """The status by the last modal word before the head."""
    head = clause.head
    modal = [mark for mark in clause.marks if mark.kind == "modality" and (head is None or mark.start <= head.start)]
    for mark in reversed(modal):
        if mark.value in ("planned", "ongoing"):
            return "planned" if mark.value == "planned" else "ongoing"
        if mark.value == "done":
            return "past"
    return "past"
