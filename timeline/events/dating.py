"""When an event happened: the ladder, first rung that holds.

1. a date of its own clause, nearest before the head;
2. a date of an earlier clause of its sentence;
3. the date of an event told before, where a cue ties the two (在会面中, under the agreement, a pronoun as subject);
4. after an event told before (会晤后);
5. not after the document's own date;
6. open, where the document has none.

Every rung leaves its reason. A deadline is the event's target, never its date.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from timeline.events.segments import Clause, Segment
from timeline.types import DateMention, EventType, When

_NEAR = 3
"""How many paragraphs back a cue may reach."""


@dataclass(frozen=True, slots=True)
class Told:
    """An event told before: what a later cue can refer to."""

    type: EventType
    when: When
    paragraph: int
    stated: bool


@dataclass(slots=True)
class Narrative:
    """What a document has told so far; one per document, filled in reading order."""

    told: list[Told] = field(default_factory=list)

    def last(self, types: Sequence[EventType], paragraph: int) -> Told | None:
        """The nearest event of one of `types` (any, where empty) that is near enough and dated."""
        for told in reversed(self.told):
            if paragraph - told.paragraph > _NEAR:
                return None
            if told.when.closed and (not types or told.type in types):
                return told
        return None


@dataclass(frozen=True, slots=True)
class Dated:
    """An event's date, whether the text states it of this event, and the deadline or goal date that goes with it."""

    when: When
    stated: bool
    target: When | None


def date_segment(
    segment: Segment, earlier: Sequence[Clause], paragraph: int, narrative: Narrative, published: When | None
) -> Dated:
    """Climb the ladder for one segment; `earlier` are the clauses of its sentence before it."""
    target = next(
        (each.when for clause in segment.clauses for each in clause.dates if each.use == "target" and each.when), None
    )
    own = _stated(segment.core, segment.clauses, earlier)
    if own is not None and own.when is not None:
        return Dated(_as_event(own, published), True, target)
    cued = _cued(segment, paragraph, narrative)
    if cued is not None:
        return Dated(cued, False, target)
    return Dated(_bounded(segment, paragraph, narrative, published), False, target)


def _stated(core: Clause, clauses: Sequence[Clause], earlier: Sequence[Clause]) -> DateMention | None:
    """The date that the text gives: of the core clause, else of the nearest clause before it, else of one after it."""
    at = clauses.index(core)
    for clause in (core, *reversed(clauses[:at]), *reversed(earlier)):
        dates = _usable(clause)
        if dates and not (clause is not core and clause.speech is not None and clause.speech.value == "report"):
            head = clause.speech or clause.head
            before = [each for each in dates if head is None or each.span.end <= head.start]
            return (before or dates)[-1 if before else 0]
    return next((dates[0] for clause in clauses[at + 1 :] if (dates := _usable(clause)) and clause.head is None), None)


def _usable(clause: Clause) -> list[DateMention]:
    since = [each for each in clause.dates if each.use == "since" and each.kind == "date"]
    return [each for each in (*clause.own_dates, *since) if each.when is not None]


def _as_event(mention: DateMention, published: When | None) -> When:
    """The mention's period as the event's; a "since" opens it up to the document's date."""
    when = mention.when
    assert when is not None
    if mention.use == "since" and when.closed:
        latest = published.latest if published is not None else None
        return replace(when, latest=latest, precision="range", rule=f"{when.rule}; since then, up to the document")
    return when


def _cued(segment: Segment, paragraph: int, narrative: Narrative) -> When | None:
    """The date of an event told before, tied by a cue or by a pronoun as subject."""
    for clause in segment.clauses:
        for mark in clause.marks:
            told = None
            if mark.kind == "cue":
                told = narrative.last(mark.value, paragraph)
            elif mark.kind == "pronoun" and _is_subject(mark.start, clause):
                told = narrative.last((), paragraph) if narrative.told and _same(narrative, paragraph) else None
            if told is not None:
                rule = "the date of the event told before, to which a cue ties this one"
                return replace(told.when, words="", anchor=told.when.words or told.when.anchor, rule=rule)
    return None


def _same(narrative: Narrative, paragraph: int) -> bool:
    return narrative.told[-1].paragraph == paragraph and narrative.told[-1].stated


def _is_subject(start: int, clause: Clause) -> bool:
    head = clause.speech or clause.head
    return head is None or start < head.start


def _bounded(segment: Segment, paragraph: int, narrative: Narrative, published: When | None) -> When:
    """Bounds for what the text does not date."""
    latest = published.latest if published is not None else None
    after = _after(segment, paragraph, narrative)
    if after is not None and after.when.earliest is not None and (latest is None or after.when.earliest <= latest):
        return When(
            after.when.earliest,
            latest,
            "range",
            "after",
            anchor=after.when.words or after.when.anchor,
            rule="after the event told before, not after the document's date",
        )
    if latest is None:
        return When(None, None, "unknown", rule="neither the text nor the document gives a date")
    return When(
        None,
        latest,
        "unknown",
        "before",
        anchor=f"the document's date, {latest.isoformat()}",
        rule="no date of its own: not after the document's date",
    )


def _after(segment: Segment, paragraph: int, narrative: Narrative) -> Told | None:
    """The event that an "after" right behind a trigger refers to (一系列会晤后)."""
    for clause in segment.clauses:
        for mark in clause.marks:
            if mark.kind == "trigger" and any(
                other.kind == "after" and other.start == mark.end for other in clause.marks
            ):
                return narrative.last((mark.value.type,), paragraph)
    return None
