"""Sentences cut into clauses, each with what stands in it: marks, placed names, dates, amounts, and its head."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from timeline.events.lexicon import Trigger
from timeline.events.marks import Mark
from timeline.events.slots import Placed, place
from timeline.types import ActorMention, Amount, DateMention, Reading, Sentence, Span

EVENT_USES = frozenset({"event", "history"})
"""Uses of a date mention that can date an event."""
_T = TypeVar("_T")


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
        return tuple(each for each in self.dates if each.use in EVENT_USES and each.tells)

    def has(self, kind: str, *values: object) -> bool:
        """True where the clause holds a mark of this kind (and one of these values)."""
        return any(mark.kind == kind and (not values or mark.value in values) for mark in self.marks)


def weight(mark: Mark | None) -> int:
    """How much a trigger says on its own, 0 to 3: its strength, less one where it is used as a noun."""
    if mark is None or not isinstance(mark.value, Trigger):
        return 0
    return max(0, mark.value.strength - mark.nominal)


@dataclass(frozen=True, slots=True)
class Material:
    """What was found in one sentence, each list in the order of its starts."""

    marks: Sequence[Mark]
    mentions: Sequence[ActorMention]
    dates: Sequence[DateMention]
    amounts: Sequence[Amount]

    def within(self, span: Span) -> Material:
        """What lies wholly in `span`; logarithmic in the sentence, linear in the span."""
        return Material(
            [mark for mark in _from(self.marks, span, lambda mark: mark.start) if mark.end <= span.end],
            [each for each in _from(self.mentions, span, lambda each: each.span.start) if each.span.end <= span.end],
            [each for each in _from(self.dates, span, lambda each: each.span.start) if each.span.end <= span.end],
            [each for each in _from(self.amounts, span, lambda each: each.span.start) if each.span.end <= span.end],
        )


def _from(items: Sequence[_T], span: Span, start: Callable[[_T], int]) -> Sequence[_T]:
    """The items that begin in `span`."""
    return items[bisect_left(items, span.start, key=start) : bisect_left(items, span.end, key=start)]


def clauses_of(reading: Reading, sentence: Sentence, material: Material) -> list[Clause]:
    """The sentence's clauses, lists joined again and a clause with two dated happenings cut at the second date."""
    heads = [mark.start for mark in material.marks if mark.kind in ("trigger", "speech") and not mark.nominal]
    return [
        _clause(reading, part, material.within(part))
        for span in _joined(reading, sentence, heads)
        for part in _cut_at_dates(reading, span, material.within(span))
    ]


_ITEM = 32
"""Longest piece of an English list, in characters."""


def _joined(reading: Reading, sentence: Sentence, heads: Sequence[int]) -> Iterator[Span]:
    """Clauses, those that a list parts put together again: after 、, and short pieces without a verb of their own."""
    start: int | None = None
    for clause in sentence.clauses:
        if start is not None and not _listed(reading, start, clause, heads):
            yield Span(start, clause.start)
            start = None
        start = clause.start if start is None else start
    if start is not None:
        yield Span(start, sentence.span.end)


def _listed(reading: Reading, start: int, clause: Span, heads: Sequence[int]) -> bool:
    """True where `clause` goes on with a list that the clause from `start` began."""
    before = reading.text[max(start, clause.start - 4) : clause.start].rstrip()
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
    heads = [mark.start for mark in material.marks if mark.kind in ("trigger", "speech") and not mark.nominal]
    dates = [date.span for date in material.dates if date.use in EVENT_USES]
    start = span.start
    for date in dates[1:]:
        told = bisect_left(heads, start) < bisect_left(heads, date.start)
        goes_on = bisect_right(heads, date.end - 1) < len(heads)
        lead = reading.folded[max(start, date.start - 8) : date.start]
        joint = next((joint for joint in _JOINTS if told and goes_on and lead.endswith(joint)), "")
        if joint:
            yield Span(start, date.start - len(joint))
            start = date.start - len(joint)
    yield Span(start, span.end)


def _clause(reading: Reading, span: Span, inside: Material) -> Clause:
    marks = tuple(mark for mark in inside.marks if not _before_date(mark, inside.dates))
    speech = _speech(marks) or _colon(reading, span, inside.mentions)
    head = _head(marks, speech, bool(inside.amounts))
    return Clause(
        span=span,
        marks=marks,
        dates=tuple(inside.dates),
        amounts=tuple(inside.amounts),
        placed=tuple(place(reading, marks, inside.mentions, speech or head)),
        head=head,
        speech=speech,
    )


def _before_date(mark: Mark, dates: Sequence[DateMention]) -> bool:
    """True for a preposition that goes with a date (on March 4), and so with no actor."""
    at = bisect_left(dates, mark.end, key=lambda date: date.span.start)
    return mark.kind == "marker" and at < len(dates) and dates[at].span.start - mark.end <= 1


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
