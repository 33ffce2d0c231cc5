"""From places to roles: how the actors of a clause stand to its trigger, by the trigger's frame.

The frames (after FrameNet's idea of valence, reduced to what the verb classes of news need): act (A does X), motion
(A goes to V), mutual (A and B do X together), hold (A holds X), happen (X happens at V), give (A gives X to B), get
(A gets X from B), use (A uses the X of B), appoint (A puts B in office), measure (X amounts to N), undergo (B suffers
X), contest (A against B).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from timeline.events.clauses import Clause, weight
from timeline.events.lexicon import Frame, Trigger
from timeline.events.marks import Mark
from timeline.events.segments import Segment
from timeline.events.slots import Place, Placed
from timeline.types import BODIES, PLACES, THINGS, ActorMention, EventType, Role

Roles = Mapping[Place, Role]

_ACT: dict[Place, Role] = {
    "subject": "agent",
    "object": "target",
    "obj": "target",
    "with": "partner",
    "between": "agent",
    "to": "target",
    "for": "beneficiary",
    "by": "agent",
    "charge": "agent",
    "at": "venue",
    "from": "source",
    "per": "source",
}
_FRAMES: dict[Frame, Roles] = {
    "act": _ACT,
    "motion": _ACT | {"object": "venue", "to": "venue"},
    "mutual": _ACT | {"with": "agent", "object": "agent", "to": "target"},
    "hold": _ACT | {"with": "agent"},
    "happen": _ACT | {"subject": "target", "to": "target"},
    "give": _ACT | {"for": "target", "by": "agent"},
    "get": _ACT | {"subject": "beneficiary", "from": "agent", "to": "agent", "object": "agent"},
    "use": _ACT | {"object": "source"},
    "appoint": _ACT | {"charge": "target"},
    "measure": _ACT,
    "undergo": _ACT,
    "contest": _ACT | {"with": "target"},
}
SPEECH: Roles = _ACT | {"subject": "speaker", "by": "speaker", "charge": "speaker", "with": "target"}


def participants(segment: Segment) -> dict[str, Role]:
    """The role of each mention (by id) of a segment; the first place that gives a role keeps it.

    What is said in a statement gives none: there the names are topics, not doers.
    """
    found: dict[str, Role] = {}
    subjects = _subjects(segment)
    for clause in _telling(segment):
        for placed, role in _roles(clause, segment.core):
            if placed.slot != "subject" or clause in subjects:
                found.setdefault(placed.mention.id, role)
    return found


def _subjects(segment: Segment) -> list[Clause]:
    """The clauses whose subjects take part: the nearest one up to the core that has any, and all behind the core."""
    at = segment.clauses.index(segment.core)
    leading = next((clause for clause in reversed(segment.clauses[: at + 1]) if clause.subjects), segment.core)
    return [leading, *segment.clauses[at + 1 :]]


_GOES_ON = 2
"""Least weight of a trigger by which a clause goes on with the deed before it."""


def _telling(segment: Segment) -> Iterator[Clause]:
    """The clauses up to the core, and those after it that go on with a deed, unless the core is an act of saying."""
    at = segment.clauses.index(segment.core)
    yield from segment.clauses[: at + 1]
    if not is_statement(segment.core):
        yield from (clause for clause in segment.clauses[at + 1 :] if weight(clause.head) >= _GOES_ON)


def is_statement(clause: Clause) -> bool:
    """True where the clause's head is an act of saying, not an announcement or an attribution."""
    return clause.speech is not None and clause.speech.value in ("say", "blame", "urge")


def _roles(clause: Clause, core: Clause) -> Iterator[tuple[Placed, Role]]:
    """The role of each actor of a clause; a clause that is only a subject serves the core's verb (Smith, 32, was …)."""
    if clause.head is None and clause.speech is None and not is_statement(core):
        yield from _bare_roles(clause, core)
        return
    if is_statement(clause):
        blamed = clause.speech is not None and clause.speech.value != "say"
        for placed in clause.placed:
            if (placed.slot != "object" or blamed) and not _mere_place(placed, clause):
                yield placed, SPEECH.get(placed.slot, "target")
        return
    roles = _frame(clause.head)
    passive = _passive(clause)
    bare = any(each.slot == "subject" and not each.owner for each in clause.placed)
    for placed in clause.placed:
        owns = placed.owner and placed.mention.kind in PLACES and (bare or placed.slot != "subject")
        if placed.slot in roles and not owns:
            yield placed, _adapted(roles[placed.slot], placed, clause, passive)


def _bare_roles(clause: Clause, core: Clause) -> Iterator[tuple[Placed, Role]]:
    for placed in clause.placed:
        if placed.slot == "subject" and not (placed.owner and placed.mention.kind in PLACES):
            yield placed, subject_role(core, placed.mention)
        elif placed.slot in _ACT and placed.slot not in ("subject", "object") and not placed.owner:
            yield placed, _adapted(_ACT[placed.slot], placed, clause, passive=False)


def _mere_place(placed: Placed, clause: Clause) -> bool:
    """True for a country that only qualifies an unnamed speaker (韓國一位工程師透露)."""
    far = clause.speech is not None and clause.speech.start - placed.mention.span.end > _ADVERB
    return placed.slot == "subject" and placed.mention.kind in PLACES and far


_ADVERB = 3
"""What may stand between a country as speaker and its verb, in characters (還, also)."""


def subject_role(clause: Clause, actor: ActorMention) -> Role:
    """The role of an actor that the clause leaves out but means as its subject."""
    if is_statement(clause):
        return "speaker"
    if clause.head is None:
        return "agent"
    left_out = Placed(actor, "subject")
    if clause.head.value.frame == "undergo" and actor.kind == "person":
        bare = not any(placed.slot in ("object", "obj") for placed in clause.placed)
        return "target" if bare else "agent"
    return _adapted(_frame(clause.head)["subject"], left_out, clause, _passive(clause))


def _frame(head: Mark | None) -> Roles:
    if head is None:
        return {place: role for place, role in _ACT.items() if place != "object"}
    return _FRAMES[cast(Trigger, head.value).frame]


def _passive(clause: Clause) -> bool:
    """True for 被… and for English be + participle; also for what only has somebody it happens to."""
    if clause.head is None:
        return False
    bare = not any(placed.slot in ("object", "obj") for placed in clause.placed)
    if clause.head.value.frame == "undergo" and bare:
        return all(placed.mention.kind == "person" for placed in clause.placed if placed.slot == "subject")
    near = [mark for mark in clause.marks if mark.end <= clause.head.start and clause.head.start - mark.end <= _NEAR]
    return any(mark.kind == "be" or (mark.kind == "marker" and mark.value == "by") for mark in near)


_NEAR = 12
"""How far before its participle (or verb) a form of be (or 被) may stand, in characters."""


def _adapted(role: Role, placed: Placed, clause: Clause, passive: bool) -> Role:
    """The frame's role bent by voice and by what kind of actor it is."""
    kind = placed.mention.kind
    if passive and placed.slot == "subject":
        return "target"
    if role == "agent" and placed.slot == "with" and len([each for each in clause.placed if each.slot == "with"]) > 1:
        return "agent" if clause.head is not None and clause.head.value.type == "meeting" else "partner"
    if role == "source" and placed.slot == "object" and kind in (*THINGS, *PLACES):
        return "target"
    if role == "agent" and kind in THINGS:
        return "target"
    if role == "target" and placed.slot == "subject" and kind in PLACES:
        return "venue"
    if role == "agent" and placed.slot == "subject" and _only_tells(clause):
        return "source"
    if role == "target" and kind in BODIES and clause.head is not None and clause.head.value.frame == "appoint":
        return "venue"
    if role == "venue" and kind not in PLACES and clause.head is not None and clause.head.value.frame == "motion":
        return "venue" if kind == "international organisation" else "target"
    return role


_HAPPENS: frozenset[EventType] = frozenset({"disaster", "statistic", "election", "contest"})


def _only_tells(clause: Clause) -> bool:
    """True where the subject announces what it did not do (a government reports a flood)."""
    told = clause.speech is not None and clause.speech.value == "announce"
    return told and clause.head is not None and clause.head.value.type in _HAPPENS


def acting(mention: ActorMention) -> bool:
    """True for kinds of actor that can do something."""
    return mention.kind not in THINGS and mention.kind != "place"
