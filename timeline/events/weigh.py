"""How sure we are that a segment tells of an event, as a sum of named parts, and what rules it out.

The weights were set by hand and checked on MEANTIME and the seeds (docs/events.md, "Confidence").
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from timeline.events.clauses import Clause, weight
from timeline.events.frames import acting, is_statement
from timeline.events.segments import Segment, occasion
from timeline.events.status import reported_with_date
from timeline.types import Amount, Role

KEEP = 0.5
BLAME = "an act of blaming or urging"
"""The reason that sets a statement against somebody apart from other statements."""
_STRENGTH = {0: 0.0, 1: 0.1, 2: 0.25, 3: 0.4}


class Part(NamedTuple):
    """One part of a confidence: points and why."""

    points: float
    why: str


class Setting(NamedTuple):
    """What is known of a segment when it is weighed."""

    segment: Segment
    roles: dict[str, Role]
    dated: str
    goal: bool
    amounts: tuple[Amount, ...]
    named: bool
    quoted: bool


def parts(setting: Setting) -> Iterator[Part]:
    """The parts, in the order in which a person would name them."""
    core = setting.segment.core
    yield _deed(setting.segment)
    if setting.dated in _DATES:
        yield _DATES[setting.dated]
    if setting.named:
        yield Part(0.2, "a named actor does it")
    elif setting.dated == "stated" and occasion(core):
        yield Part(0.2, "a named occasion")
    if setting.amounts:
        yield Part(0.1, "it has an amount")
    if setting.goal:
        yield Part(0.1, "it has a goal date")
    yield from _manner(core, setting.quoted)


_DATES = {
    "stated": Part(0.35, "the text dates it"),
    "cued": Part(0.15, "a cue dates it"),
    "open": Part(-0.1, "nothing dates it, not even the document"),
}
"""What each rung of the ladder adds; a bound by the document's date adds nothing."""


def _deed(segment: Segment) -> Part:
    """The points of what is told: an act of speech, or a trigger by its strength."""
    core = segment.core
    if reported_with_date(segment):
        return Part(0.35, "a dated report")
    if is_statement(core):
        aimed = core.speech is not None and core.speech.value in ("blame", "urge")
        return Part(0.35, BLAME if aimed else "an act of saying")
    if core.speech is not None and core.speech.value == "announce":
        return Part(0.35, "an announcement")
    return Part(_STRENGTH[weight(core.head)], "the strength of its trigger")


def _manner(core: Clause, quoted: bool) -> Iterator[Part]:
    spoken = is_statement(core)
    past = core.head is not None and core.head.past and not core.head.nominal
    if not spoken and (past or core.has("modality", "done", "planned")):
        yield Part(0.1, "told as done or planned")
    if not spoken and core.has("modality", "unreal"):
        yield Part(-0.3, "told as possible only")
    if not spoken and core.has("modality", "negated"):
        yield Part(-0.3, "told as not so")
    head = core.speech or core.head
    if any(
        m.kind == "modality" and m.value == "opinion" and (head is None or m.start < head.start) for m in core.marks
    ):
        yield Part(-0.6, "a comment rather than a report")
    if quoted and not spoken:
        yield Part(-0.3, "inside a quotation")


def confidence(found: list[Part]) -> float:
    """The sum, between 0 and 1."""
    return round(min(1.0, max(0.0, sum(part.points for part in found))), 3)


def does(segment: Segment, roles: dict[str, Role]) -> bool:
    """True where a named actor that can act is doer or speaker."""
    doers = {"agent", "speaker", "target", "partner"}
    return any(
        acting(placed.mention) and roles.get(placed.mention.id) in doers
        for clause in segment.clauses
        for placed in clause.placed
    )
