"""Sentences cut into segments: a segment is one or more clauses that tell of one happening.

A clause opens a new segment where it has a trigger of its own and a date of its own, or a subject other than the one so
far. An act of saying keeps what is said, unless the said clause has its own date.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.events.lexicon import Trigger
from timeline.events.marks import Mark
from timeline.events.slots import Placed, place
from timeline.types import ActorMention, Amount, DateMention, Reading, Sentence, Span

EVENT_USES = frozenset({"event", "history"})
"""Uses of a date mention that can date an event."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence with what stands in it. `head` is its trigger or act of speech, `placed` its actors."""

    span: Span
    marks: tuple[Mark, ...]
    dates: tuple[DateMention, ...]
    amounts: tuple[Amount, ...]
    placed: tuple[Placed, ...]
    head: Mark | None
    speech: Mark | None

    @property
    def trigger(self) -> Trigger | None:
        """What the head means, where it is a trigger."""
        return self.head.value if self.head is not None else None

    @property
    def subjects(self) -> tuple[ActorMention, ...]:
        """The mentions that stand as the clause's subject."""
        return tuple(each.mention for each in self.placed if each.slot == "subject")

    @property
    def own_dates(self) -> tuple[DateMention, ...]:
        """Dates that can be the event's own."""
        return tuple(each for each in self.dates if each.use in EVENT_USES and each.kind == "date")

    def has(self, kind: str, *values: object) -> bool:
        """True where the clause holds a mark of this kind (and one of these values)."""
        return any(mark.kind == kind and (not values or mark.value in values) for mark in self.marks)


@dataclass(frozen=True, slots=True)
class Segment:
    """Clauses of one sentence that belong together; `core` is the clause whose head names the event."""

    sentence: int
    clauses: tuple[Clause, ...]

    @property
    def core(self) -> Clause:
        """The clause that names the event: the first act of speech, else the first of the strongest triggers."""
        spoken = [clause for clause in self.clauses if clause.speech is not None and clause.speech.value != "report"]
        if spoken:
            return spoken[0]
        return max(self.clauses, key=lambda clause: weight(clause.head))

    @property
    def span(self) -> Span:
        """From the first clause's start to the last one's end."""
        return Span(self.clauses[0].span.start, self.clauses[-1].span.end)


def weight(mark: Mark | None) -> int:
    """How much a trigger says on its own, 0 to 3: its strength, less one where it is used as a noun."""
    if mark is None or not isinstance(mark.value, Trigger):
        return 0
    return max(0, mark.value.strength - mark.nominal)


@dataclass(frozen=True, slots=True)
class Material:
    """What was found in one sentence."""

    marks: Sequence[Mark]
    mentions: Sequence[ActorMention]
    dates: Sequence[DateMention]
    amounts: Sequence[Amount]


def clauses_of(reading: Reading, sentence: Sentence, material: Material) -> list[Clause]:
    """The sentence's clauses, lists joined again and a clause with two dated happenings cut at the second date."""
    spans = [part for span in _joined(reading, sentence) for part in _cut_at_dates(span, material)]
    return [_clause(reading, span, material) for span in spans]


def _joined(reading: Reading, sentence: Sentence) -> Iterator[Span]:
    """Clauses, those that a list mark parts put together again."""
    start: int | None = None
    for clause in sentence.clauses:
        start = clause.start if start is None else start
        if not reading.text[clause.start : clause.end].rstrip().endswith("、") and reading.text[clause.end - 1] != "、":
            yield Span(start, clause.end)
            start = None
    if start is not None:
        yield Span(start, sentence.span.end)


def _cut_at_dates(span: Span, material: Material) -> Iterator[Span]:
    """Cut before each date after the first that has a trigger on both its sides."""
    heads = [mark for mark in material.marks if mark.kind in ("trigger", "speech") and not mark.nominal]
    dates = [date for date in material.dates if span.contains(date.span) and date.use in EVENT_USES]
    start = span.start
    for date in dates[1:]:
        before = any(start <= mark.start and mark.end <= date.span.start for mark in heads)
        after = any(date.span.end <= mark.start and mark.end <= span.end for mark in heads)
        if before and after:
            yield Span(start, date.span.start)
            start = date.span.start
    yield Span(start, span.end)


def _clause(reading: Reading, span: Span, material: Material) -> Clause:
    marks = tuple(mark for mark in material.marks if span.start <= mark.start and mark.end <= span.end)
    mentions = [each for each in material.mentions if span.contains(each.span)]
    amounts = tuple(each for each in material.amounts if span.contains(each.span))
    speech = next((mark for mark in marks if mark.kind == "speech"), None)
    head = _head(marks, speech, bool(amounts))
    anchor = speech or head
    return Clause(
        span=span,
        marks=marks,
        dates=tuple(each for each in material.dates if span.contains(each.span)),
        amounts=amounts,
        placed=tuple(place(reading, marks, mentions, anchor)),
        head=head,
        speech=speech,
    )


def _head(marks: Sequence[Mark], speech: Mark | None, amount: bool) -> Mark | None:
    """The strongest trigger, after the act of speech where there is one; ties go to the first."""
    triggers = [mark for mark in marks if mark.kind == "trigger" and (amount or not mark.value.needs_amount)]
    said = [mark for mark in triggers if speech is not None and mark.start >= speech.end]
    return max(said or triggers, key=weight, default=None)


def segment(sentence: int, clauses: Sequence[Clause]) -> Iterator[Segment]:
    """Group the clauses of a sentence."""
    group: list[Clause] = []
    for clause in clauses:
        if group and _opens(clause, group):
            yield Segment(sentence, tuple(group))
            group = []
        group.append(clause)
    if group:
        yield Segment(sentence, tuple(group))


def _opens(clause: Clause, group: Sequence[Clause]) -> bool:
    """True where the clause tells of something new."""
    if not any(each.head or each.speech for each in group) or not (clause.head or clause.speech):
        return False
    if all(_reports(each) for each in group if each.head or each.speech):
        return False
    dated = bool(clause.own_dates) and weight(clause.head) >= 1 and any(each.own_dates for each in group)
    if dated:
        return True
    if any(each.speech is not None and not _reports(each) for each in group):
        return clause.speech is not None and _new_subject(clause, group)
    return weight(clause.head) >= 2 and _new_subject(clause, group)


def _reports(clause: Clause) -> bool:
    return clause.speech is not None and clause.speech.value == "report"


def _new_subject(clause: Clause, group: Sequence[Clause]) -> bool:
    known = {mention.text for each in group for mention in each.subjects}
    return bool(known) and any(mention.text not in known for mention in clause.subjects)
