"""Who a pronoun, or no subject at all, refers to: the last doer, of the same paragraph or the one before."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.events.clauses import Clause
from timeline.events.marks import Mark
from timeline.events.segments import Segment
from timeline.events.slots import Placed
from timeline.text import linear
from timeline.types import BODIES, ActorMention

_SOMEBODY = linear.pattern(
    r"^\W*(?:(?:and|but|while|although|though|as|after|before|when)\s+)*(?:a|an|the|its|his|her|their|some|many|several)\s"
    r"|[一两几多数][名位些个]|有人|各方|外界|专家|分析"
)
"""A subject that is named by no name."""
_DOERS = frozenset({"subject", "charge", "by", "with"})


@dataclass(slots=True)
class Referents:
    """The last person and the last body that did something, and where; filled in reading order."""

    person: ActorMention | None = None
    body: ActorMention | None = None
    last: ActorMention | None = None
    doers: tuple[ActorMention, ...] = ()
    paragraph: int = -1
    sentence: int = -1

    def read(self, segment: Segment, paragraph: int) -> None:
        """Remember the doers of a segment's last clause that has any."""
        for clause in segment.clauses:
            self.last = clause.placed[-1].mention if clause.placed else self.last
            doers = tuple(placed.mention for placed in clause.placed if _does(placed))
            if not doers:
                continue
            self.doers, self.paragraph, self.sentence = doers, paragraph, segment.sentence
            self.person = next((each for each in reversed(doers) if each.kind == "person"), self.person)
            self.body = next((each for each in reversed(doers) if each.kind in BODIES), self.body)

    def resolve(self, segment: Segment, paragraph: int, lead: str) -> tuple[ActorMention, ...]:
        """The doers that a segment without a subject of its own takes over; none where that is not safe.

        `lead` is what stands before the core's verb, folded: it may hold a subject that is no name (a judge).
        """
        at = segment.clauses.index(segment.core)
        before = segment.clauses[: at + 1]
        if _relative(segment.core) and self.last is not None:
            return (self.last,)
        if any(clause.subjects for clause in before) or paragraph - self.paragraph > 1:
            return ()
        pronoun = next((mark.value for clause in before for mark in pronouns(clause)), None)
        if pronoun is None and _SOMEBODY.search(lead):
            return ()
        if pronoun is None:
            return self.doers if segment.sentence == self.sentence else ()
        chosen = {"person": self.person, "body": self.body}.get(pronoun)
        if chosen is not None:
            return (chosen,)
        return self.doers if pronoun == "many" else ()


def pronouns(clause: Clause) -> list[Mark]:
    """The clause's personal pronouns as subjects: before its head, and not as owners (他的)."""
    head = clause.speech or clause.head
    owners = {mark.start for mark in clause.marks if mark.kind == "possessive"}
    return [
        mark
        for mark in clause.marks
        if mark.kind == "pronoun" and mark.end not in owners and (head is None or mark.start < head.start)
    ]


def _relative(clause: Clause) -> bool:
    """True where a relative pronoun opens the clause: its doer is the name right before it."""
    return any(mark.kind == "pronoun" and mark.value == "relative" for mark in clause.marks[:1])


def _does(placed: Placed) -> bool:
    return placed.slot in _DOERS and not placed.owner
