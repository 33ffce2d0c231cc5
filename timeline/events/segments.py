"""Clauses grouped into segments: a segment is one or more clauses that tell of one happening.

A clause opens a new segment where it has a trigger of its own and a date of its own, or a subject other than the one so
far. An act of saying keeps what is said, unless the said clause has its own date.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.events.clauses import Clause, weight
from timeline.types import ActorKind, EventType, Span

_MANY = 12
"""Clauses after which a segment ends in any case."""


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
    if len(group) >= _MANY:
        return True
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
