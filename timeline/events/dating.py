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
from datetime import date
from typing import NamedTuple

from timeline.events.clauses import Clause
from timeline.events.frames import is_statement
from timeline.events.refer import pronouns
from timeline.events.segments import Segment
from timeline.events.status import reported_with_date
from timeline.types import DateMention, EventType, Status, When

_NEAR = 3
"""How many paragraphs back a cue may reach."""
_LAST = 40
"""How many events back it may reach."""


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

    def _near(self, paragraph: int) -> list[Told]:
        """The dated events of the last paragraphs, in reading order."""
        return [told for told in self.told[-_LAST:] if paragraph - told.paragraph <= _NEAR and told.dated]

    def by(self, names: frozenset[str], paragraph: int) -> Told | None:
        """The nearest dated event that one of `names` did, or the last one told where it stands in this paragraph."""
        near = self._near(paragraph)[::-1]
        own = next((told for told in near if told.names & names), None)
        last = self.told[-1] if self.told else None
        return own or (last if last is not None and last.paragraph == paragraph and last.dated else None)

    def last(self, types: Sequence[EventType], paragraph: int) -> Told | None:
        """The event that a cue means: near, dated, of the first of `types` that there is (any, where empty).

        Of several it is the latest in time: what lies before is told in passing (the last title in 1986).
        """
        near = self._near(paragraph)
        if not types:
            return near[-1] if near else None
        for kind in types:
            alike = [told for told in near if told.type == kind]
            if alike:
                return max(reversed(alike), key=lambda told: told.when.earliest or date.min)
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
    tie = _cued(segment, paragraph, narrative, doers)
    if tie is not None and not tie.refers:
        rule = "the date of the event told before, to which a cue ties this one"
        when = replace(tie.told.when, words="", anchor=tie.told.when.words or tie.told.when.anchor, rule=rule)
        return Dated(when, False, target, tie.told)
    bounds = _without(segment, paragraph, narrative, published)
    return Dated(bounds, False, target, tie.told if tie is not None else None)


def _goals(clause: Clause) -> list[DateMention]:
    """Deadlines, and dates behind a word for a goal (目標是在2030年…)."""
    goal = next((mark.end for mark in clause.marks if mark.kind == "goal"), None)
    return [
        each
        for each in clause.dates
        if each.tells and (each.use == "target" or (goal is not None and each.span.start >= goal))
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

    In the core clause before its head, in the nearest clause before that, in the core behind its head (in Chinese it
    may date the thing and not the deed there), at the end of a clause behind it without a deed of its own.
    """
    at = clauses.index(core)
    head = core.speech or core.head
    inside = _usable(core)
    leading = [each for each in inside if head is None or each.span.end <= head.start]
    if core.speech is not None:
        inside = [each for each in inside if each.span.start - core.speech.end <= _SAID]
    if leading or (inside and inside[0].text.isascii()):
        return (leading or inside)[-1 if leading else 0]
    for clause in (*reversed(clauses[:at]), *reversed(earlier)):
        dates = _usable(clause)
        if dates and not (clause.speech is not None and clause.speech.value == "report"):
            return dates[-1]
    if inside:
        return inside[0]
    return next(
        (dates[-1] for clause in clauses[at + 1 :] if (dates := _usable(clause)) and _closes(dates[-1], clause)), None
    )


_SAID = 10
"""How far behind an act of saying its own date may begin (said in March); farther on it dates what is said."""


def _closes(date: DateMention, clause: Clause) -> bool:
    """True where the date ends its clause, and so belongs to the deed before rather than to a noun."""
    led = clause.has("subordinate")
    return clause.head is None and not led and clause.span.end - date.span.end <= 1


def _usable(clause: Clause) -> list[DateMention]:
    deed = clause.head is None or not clause.head.nominal
    since = [each for each in clause.dates if deed and each.use == "since" and each.tells]
    goals = _goals(clause)
    return [each for each in (*clause.own_dates, *since) if each not in goals]


def _as_event(mention: DateMention, published: When | None) -> When:
    """The mention's period as the event's; a "since" opens it up to the document's date."""
    when = mention.when
    assert when is not None
    if mention.use == "since" and when.closed:
        latest = published.latest if published is not None else None
        return replace(when, latest=latest, precision="range", rule=f"{when.rule}; since then, up to the document")
    return when


class Tie(NamedTuple):
    """The event told before that a cue means, and whether the cue only refers to it."""

    told: Told
    refers: bool


def _cued(segment: Segment, paragraph: int, narrative: Narrative, doers: frozenset[str]) -> Tie | None:
    """The event told before to which a cue ties this one: by name, by a pronoun as subject, by a further deed."""
    for clause in segment.clauses:
        subjects = [mark for mark in pronouns(clause) if mark.value in ("person", "many")]
        for mark in clause.marks:
            if mark.kind == "cue" and mark.value.types:
                spoken_of = mark.value.refers and is_statement(segment.core)
                told = None if spoken_of else narrative.last(mark.value.types, paragraph)
            elif mark.kind == "additive":
                told = narrative.by(doers, paragraph)
            elif mark in subjects or (mark.kind == "cue" and clause.speech is None):
                told = narrative.last((), paragraph) if _same(narrative, paragraph) else None
            else:
                continue
            if told is not None:
                return Tie(told, mark.kind == "cue" and mark.value.refers)
    return None


def _same(narrative: Narrative, paragraph: int) -> bool:
    """True where the last event told stands in this paragraph and has a date of its own."""
    return bool(narrative.told) and narrative.told[-1].paragraph == paragraph and narrative.told[-1].stated


def _without(segment: Segment, paragraph: int, narrative: Narrative, published: When | None) -> When:
    """Bounds for what the text does not date."""
    latest = published.latest if published is not None else None
    fiscal = _fiscal(segment)
    if fiscal is not None and fiscal.latest is not None and (latest is None or fiscal.latest < latest):
        rule = "what concerns a fiscal year was done by its end"
        return When(None, fiscal.latest, "unknown", "before", anchor=fiscal.words, rule=rule)
    after = _after(segment, paragraph, narrative)
    since = _since(after, published, "after the event told before, not after the document's date") if after else None
    return since or _bounded(published)


def _since(told: Told, published: When | None, rule: str) -> When | None:
    """From an event told before to the document's date, where that is a span."""
    first = told.when.earliest
    latest = published.latest if published is not None else None
    if first is None or (latest is not None and latest < first):
        return None
    return When(first, latest, "range", "after", anchor=told.when.words or told.when.anchor, rule=rule)


def _bounded(published: When | None) -> When:
    """Not after the document's date; open, where it has none."""
    latest = published.latest if published is not None else None
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
