"""Decisions to mentions: sentence, office, and a stable id for each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from hashlib import sha256

from timeline.actors.arbiter import Decision
from timeline.actors.candidate import Candidate
from timeline.actors.offices.holders import Holders, Office
from timeline.actors.offices.titles import Titles
from timeline.types import ActorMention, Reading, Span


def mentions(reading: Reading, decisions: Sequence[Decision], titles: Titles) -> Iterator[ActorMention]:
    """The mentions that the decisions stand for, in text order; two for a compound (中美)."""
    starts = [sentence.span.start for sentence in reading.sentences]
    people = [decision.span for decision in decisions if decision.best.kind == "person"]
    bodies = {decision.span: decision.best for decision in decisions if decision.best.kind != "person"}
    holders = Holders(reading.text, titles, bodies, people)
    for decision in decisions:
        office = holders.office(decision.span) if decision.best.kind == "person" else None
        of = mention_id(reading, office.of, bodies[office.of]) if office and office.of else None
        sentence = max(bisect_right(starts, decision.span.start) - 1, 0)
        for candidate in _named(decision):
            yield _mention(reading, decision, candidate, sentence, office, of)


def _named(decision: Decision) -> tuple[Candidate, ...]:
    """The actors that a decision names: one, or each of a compound."""
    if decision.best.joint:
        return tuple(candidate for candidate in decision.candidates if candidate.joint)
    return (decision.best,)


def _mention(
    reading: Reading,
    decision: Decision,
    candidate: Candidate,
    sentence: int,
    office: Office | None,
    of: str | None,
) -> ActorMention:
    return ActorMention(
        id=mention_id(reading, decision.span, candidate),
        span=decision.span,
        text=decision.span.of(reading.text),
        kind=candidate.kind,
        sentence=sentence,
        entry=candidate.entry,
        title=office.span.of(reading.text) if office else None,
        title_span=office.span if office else None,
        of=of,
        reasons=decision.reasons,
    )


def mention_id(reading: Reading, span: Span, candidate: Candidate) -> str:
    """A stable id: of the document, the span and, where several actors share it, the entry."""
    entry = candidate.entry if candidate.joint else ""
    key = f"{reading.document.id}\0{reading.document.sha256}\0{span.start}\0{span.end}\0{entry}"
    return "m" + sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12]
