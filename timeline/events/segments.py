"""Sentences cut into segments: a segment is one or more clauses that tell of one happening.

A clause opens a new segment where it has a trigger of its own and a date of its own, or a subject other than the one so
far. An act of saying keeps what is said, unless the said clause has its own date.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.events.lexicon import Trigger
from timeline.events.marks import Mark
from timeline.events.slots import Placed, place
from timeline.types import ActorKind, ActorMention, Amount, DateMention, EventType, Reading, Sentence, Span

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
        """The clause that names the event: the first act of speech, else the first of the strongest triggers.

        A deed of full strength told before the act of speech goes first (會見黃仁勛,在會上表示…).
        """
        main = [clause for clause in self.clauses if not clause.has("subordinate")] or self.clauses
        for clause in main:
            spoken = clause.speech is not None and clause.speech.value != "report"
            if spoken or weight(clause.head) == 3:
                return clause
        return max(main, key=lambda clause: weight(clause.head))

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
    spans = [
        part for span in _joined(reading, sentence, material.marks) for part in _cut_at_dates(reading, span, material)
    ]
    return [_clause(reading, span, material) for span in spans]


def _joined(reading: Reading, sentence: Sentence, marks: Sequence[Mark]) -> Iterator[Span]:
    """Clauses, those that a list parts put together again: after 、, and short pieces without a verb of their own."""
    heads = [mark.start for mark in marks if mark.kind in ("trigger", "speech") and not mark.nominal]
    start: int | None = None
    for clause in sentence.clauses:
        if start is not None and not _listed(reading, start, clause, heads):
            yield Span(start, clause.start)
            start = None
        start = clause.start if start is None else start
    if start is not None:
        yield Span(start, sentence.span.end)


_ITEM = 32
"""Longest piece of an English list, in characters."""


def _listed(reading: Reading, start: int, clause: Span, heads: Sequence[int]) -> bool:
    """True where `clause` goes on with a list that the clause from `start` began."""
    before = reading.text[start : clause.start].rstrip()
    if before.endswith("、"):
        return True
    verbless = bisect_left(heads, clause.end) == bisect_left(heads, clause.start)
    led = bisect_left(heads, clause.start) > bisect_left(heads, start)
    return led and verbless and len(clause) <= _ITEM and before[-1:] == "," and before[-2:-1].isascii()


_JOINTS = (
    "并在",
    "并于",
    "并",
    "而在",
    "而",
    "且",
    "和",
    " and in ",
    " and on ",
    " and ",
    " then in ",
    " then on ",
    ";",
)
"""What stands before a date that opens a deed of its own, folded; elsewhere a date belongs to the noun behind it."""


def _cut_at_dates(reading: Reading, span: Span, material: Material) -> Iterator[Span]:
    """Cut before each date after the first that has a trigger on both its sides."""
    heads = [mark for mark in material.marks if mark.kind in ("trigger", "speech") and not mark.nominal]
    dates = [date for date in material.dates if span.contains(date.span) and date.use in EVENT_USES]
    start = span.start
    for date in dates[1:]:
        lead = reading.folded[max(start, date.span.start - 8) : date.span.start]
        told = any(start <= mark.start and mark.end <= date.span.start for mark in heads)
        before = next((joint for joint in _JOINTS if told and lead.endswith(joint)), "")
        after = any(date.span.end <= mark.start and mark.end <= span.end for mark in heads)
        if before and after:
            cut = date.span.start - len(before)
            yield Span(start, cut)
            start = cut
    yield Span(start, span.end)


def _clause(reading: Reading, span: Span, material: Material) -> Clause:
    marks = tuple(mark for mark in material.marks if span.start <= mark.start and mark.end <= span.end)
    mentions = [each for each in material.mentions if span.contains(each.span)]
    amounts = tuple(each for each in material.amounts if span.contains(each.span))
    speech = _speech(marks) or _colon(reading, span, mentions)
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


def _speech(marks: Sequence[Mark]) -> Mark | None:
    """The act of speech; a word for a source is one only behind a "per" marker, and then a report."""
    per = any(mark.kind == "marker" and mark.value == "per" for mark in marks)
    for mark in marks:
        if mark.kind == "speech" and mark.value != "source":
            return mark._replace(value="report") if per and mark.value == "say" else mark
        if mark.kind == "speech" and per:
            return mark._replace(value="report")
    return None


def _colon(reading: Reading, span: Span, mentions: Sequence[ActorMention]) -> Mark | None:
    """The colon of a headline that quotes (吕本富:…): nothing but a person's name before it."""
    if len(mentions) != 1 or mentions[0].kind != "person":
        return None
    end = mentions[0].span.end
    alone = mentions[0].span.start == span.start and reading.folded[end : span.end].strip() == ":"
    return Mark(end, span.end, "speech", "say") if alone else None


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
    if clause.marks and clause.marks[0].value == "charge" and clause.marks[0].start == clause.span.start:
        return False
    relative = any(mark.kind == "pronoun" and mark.value == "relative" for mark in clause.marks[:1])
    if _named_occasion(group) or relative:
        return True
    if all(_reports(each) for each in group if each.head or each.speech):
        return False
    dated = bool(clause.own_dates) and weight(clause.head) >= 1 and any(each.own_dates for each in group)
    if dated:
        return True
    if any(each.speech is not None and not _reports(each) for each in group):
        return clause.speech is not None and _new_subject(clause, group)
    if _other_deed(clause, group) or _further_plan(clause, group):
        return True
    return weight(clause.head) >= 2 and _new_subject(clause, group)


_OCCASIONS: frozenset[EventType] = frozenset({"meeting", "contest", "election"})


def _named_occasion(group: Sequence[Clause]) -> bool:
    """True for a clause that names a dated occasion at which the next clause happens (在11月1日…的會談中)."""
    clause = group[-1]
    return all(map(_reports, group[:-1])) and occasion(clause) and bool(clause.own_dates)


def occasion(clause: Clause) -> bool:
    """True where a clause names a meeting, a contest or an election by an actor, and no doer of its own."""
    kind = clause.trigger.type if clause.trigger is not None else None
    return kind in _OCCASIONS and bool(clause.placed) and not clause.subjects


def _further_plan(clause: Clause, group: Sequence[Clause]) -> bool:
    """True where the clause adds a plan to what was done (還計劃設立…)."""
    adds = clause.has("additive") and clause.has("modality", "planned") and weight(clause.head) >= 2
    return adds and not any(each.has("modality", "planned") for each in group)


_ALIKE: tuple[frozenset[EventType], ...] = (
    frozenset({"agreement", "supply", "investment"}),
    frozenset({"policy", "founding", "investment", "release"}),
    frozenset({"result", "statistic"}),
    frozenset({"disaster", "legal", "protest"}),
)
"""Types of which one happening may have several (a deal that is a supply and an investment)."""


def _other_deed(clause: Clause, group: Sequence[Clause]) -> bool:
    """True where the clause and one before it both tell deeds of full strength, of types that do not go together."""
    if weight(clause.head) < 3 or clause.trigger is None:
        return False
    done = [each.trigger.type for each in group if weight(each.head) == 3 and each.trigger is not None]
    kind = clause.trigger.type
    return any(kind != each and not any({kind, each} <= alike for alike in _ALIKE) for each in done)


def _reports(clause: Clause) -> bool:
    return clause.speech is not None and clause.speech.value == "report"


def _new_subject(clause: Clause, group: Sequence[Clause]) -> bool:
    kinds = {each.trigger.type for each in group if each.trigger is not None}
    same = clause.trigger is not None and clause.trigger.type in kinds & _SHARED
    subjects = [mention for each in group for mention in each.subjects]
    known = {mention.text for mention in subjects if not (same and mention.kind in _SCENES)}
    return bool(known) and any(mention.text not in known for mention in clause.subjects)


_SHARED: frozenset[EventType] = frozenset({"election", "contest", "disaster"})
"""Types in which several parties take part in one happening."""
_SCENES: frozenset[ActorKind] = frozenset({"country", "place", "project", "international organisation"})
