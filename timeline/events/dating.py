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

from timeline.events.refer import pronouns
from timeline.events.segments import Clause, Segment
from timeline.events.status import reported_with_date
from timeline.types import DateMention, EventType, Status, When

_NEAR = 3
"""How many paragraphs back a cue may reach."""


@dataclass(frozen=True, slots=True)
class Told:
    """An event told before: what a later cue can refer to."""

    type: EventType
    when: When
    paragraph: int
    stated: bool
    agents: tuple[str, ...] = ()
    names: frozenset[str] = frozenset()

    @property
    def dated(self) -> bool:
        """True where its date is known, if only as alternatives."""
        return self.when.closed or bool(self.when.alternatives)


@dataclass(slots=True)
class Narrative:
    """What a document has told so far; one per document, filled in reading order."""

    told: list[Told] = field(default_factory=list)

    def by(self, names: frozenset[str], paragraph: int) -> Told | None:
        """The nearest dated event that one of `names` did, or the last one told where it stands in this paragraph."""
        near = [told for told in reversed(self.told) if paragraph - told.paragraph <= _NEAR and told.dated]
        own = next((told for told in near if told.names & names), None)
        last = self.told[-1] if self.told else None
        return own or (last if last is not None and last.paragraph == paragraph and last.dated else None)

    def last(self, types: Sequence[EventType], paragraph: int) -> Told | None:
        """The nearest event of one of `types` (any, where empty) that is near enough and dated."""
        for told in reversed(self.told):
            if paragraph - told.paragraph > _NEAR:
                return None
            if told.dated and (not types or told.type in types):
                return told
        return None


@dataclass(frozen=True, slots=True)
class Dated:
    """An event's date, whether the text states it of this event, and the deadline or goal date that goes with it."""

    when: When
    stated: bool
    target: When | None
    told: Told | None = None


def date_segment(
    segment: Segment,
    earlier: Sequence[Clause],
    paragraph: int,
    narrative: Narrative,
    published: When | None,
    doers: frozenset[str],
) -> Dated:
    """Climb the ladder for one segment; `earlier` are its sentence's clauses before it, `doers` its cast's names."""
    target = next((each.when for clause in segment.clauses for each in _goals(clause)), None)
    own = _stated(segment.core, segment.clauses, earlier)
    if reported_with_date(segment):
        own = segment.clauses[0].own_dates[-1]
    if own is not None and own.when is not None:
        return Dated(_as_event(own, published), True, target)
    told = _cued(segment, paragraph, narrative, doers)
    if told is not None:
        rule = "the date of the event told before, to which a cue ties this one"
        when = replace(told.when, words="", anchor=told.when.words or told.when.anchor, rule=rule)
        return Dated(when, False, target, told)
    return Dated(_bounded(segment, paragraph, narrative, published), False, target)


def _goals(clause: Clause) -> list[DateMention]:
    """Deadlines, and dates behind a word for a goal (目標是在2030年…)."""
    goal = next((mark.end for mark in clause.marks if mark.kind == "goal"), None)
    return [
        each
        for each in clause.dates
        if each.when is not None
        and (each.use == "target" or (goal is not None and each.span.start >= goal and each.kind == "date"))
    ]


def cap(dated: Dated, status: Status, published: When | None) -> Dated:
    """What is told as done was done by the document's date, also where its period ends later (今年)."""
    when = dated.when
    if status != "past" or published is None or published.latest is None or not when.closed:
        return dated
    if when.earliest is None or when.latest is None or not when.earliest < published.latest < when.latest:
        return dated
    rule = f"{when.rule}; told as done, so not after the document's date"
    return replace(dated, when=replace(when, latest=published.latest, precision="range", edtf=None, rule=rule))


def _stated(core: Clause, clauses: Sequence[Clause], earlier: Sequence[Clause]) -> DateMention | None:
    """The date that the text gives.

    In the core clause before its head, in the nearest clause before that, in the core behind its head (公布第三季度财报:
    there it may date the thing and not the deed), at the end of a clause behind it without a deed of its own.
    """
    at = clauses.index(core)
    head = core.speech or core.head
    inside = _usable(core)
    leading = [each for each in inside if head is None or each.span.end <= head.start]
    if leading:
        return leading[-1]
    for clause in (*reversed(clauses[:at]), *reversed(earlier)):
        dates = _usable(clause)
        if dates and not (clause.speech is not None and clause.speech.value == "report"):
            return dates[-1]
    if inside:
        return inside[0]
    return next(
        (dates[-1] for clause in clauses[at + 1 :] if (dates := _usable(clause)) and _closes(dates[-1], clause)), None
    )


def _closes(date: DateMention, clause: Clause) -> bool:
    """True where the date ends its clause, and so belongs to the deed before rather than to a noun."""
    return clause.head is None and clause.span.end - date.span.end <= 1


def _usable(clause: Clause) -> list[DateMention]:
    deed = clause.head is None or not clause.head.nominal
    since = [each for each in clause.dates if deed and each.use == "since" and each.kind == "date"]
    goals = _goals(clause)
    return [each for each in (*clause.own_dates, *since) if each.when is not None and each not in goals]


def _as_event(mention: DateMention, published: When | None) -> When:
    """The mention's period as the event's; a "since" opens it up to the document's date."""
    when = mention.when
    assert when is not None
    if mention.use == "since" and when.closed:
        latest = published.latest if published is not None else None
        return replace(when, latest=latest, precision="range", rule=f"{when.rule}; since then, up to the document")
    return when


def _cued(segment: Segment, paragraph: int, narrative: Narrative, doers: frozenset[str]) -> Told | None:
    """The event told before to which a cue ties this one: by name, by a pronoun as subject, by a further deed."""
    for clause in segment.clauses:
        for mark in clause.marks:
            told = None
            if mark.kind == "cue" and (mark.value or (_same(narrative, paragraph) and clause.speech is None)):
                told = narrative.last(mark.value, paragraph)
            elif (
                mark.kind == "pronoun"
                and mark.value != "body"
                and mark in pronouns(clause)
                and _same(narrative, paragraph)
            ):
                told = narrative.last((), paragraph)
            elif mark.kind == "additive":
                told = narrative.by(doers, paragraph)
            if told is not None:
                return told
    return None


def _same(narrative: Narrative, paragraph: int) -> bool:
    """True where the last event told stands in this paragraph and has a date of its own."""
    return bool(narrative.told) and narrative.told[-1].paragraph == paragraph and narrative.told[-1].stated


def _bounded(segment: Segment, paragraph: int, narrative: Narrative, published: When | None) -> When:
    """Bounds for what the text does not date."""
    latest = published.latest if published is not None else None
    fiscal = _fiscal(segment)
    if fiscal is not None and fiscal.latest is not None and (latest is None or fiscal.latest < latest):
        rule = "what concerns a fiscal year was done by its end"
        return When(None, fiscal.latest, "unknown", "before", words="", anchor=fiscal.words, rule=rule)
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


def _fiscal(segment: Segment) -> When | None:
    """The fiscal year that a segment is about."""
    return next((each.when for clause in segment.clauses for each in clause.dates if each.use == "fiscal"), None)


def _after(segment: Segment, paragraph: int, narrative: Narrative) -> Told | None:
    """The event that an "after" right behind a trigger refers to (一系列会晤后)."""
    for clause in segment.clauses:
        for mark in clause.marks:
            if mark.kind == "trigger" and any(
                other.kind == "after" and other.start == mark.end for other in clause.marks
            ):
                return narrative.last((mark.value.type,), paragraph)
    return None
