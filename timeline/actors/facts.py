"""Who actors are: what a text says of them (offices, whose product something is), and what the gazetteer knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.actors.lists.gazetteer import Gazetteer
from timeline.actors.offices.standing import Standing, standing
from timeline.types import (
    BODIES,
    Actor,
    ActorKind,
    ActorMention,
    Claim,
    Reading,
    RelationFact,
    RelationState,
    RelationType,
    Span,
)

STATES: frozenset[ActorKind] = frozenset({"country", "government", "place"})
TOLD = frozenset({"title", "body", "caption", "heading"})
"""Regions of a page whose words are the news."""
GAP = 8
"""Characters between an owner and its product (三星的8層HBM3E)."""
PARTING = (",", "、", ";", "。", ":", "和", "与", "及", " and ")
"""What, folded, makes two names a list."""
LASTING: frozenset[RelationType] = frozenset({"part of", "product of", "owns", "member of"})
"""Facts of the gazetteer that outlast a term of office."""
SURE, LIKELY = 0.8, 0.6
"""Confidence in an office named with its bearer, and in an owner that only stands before its product; by judgement."""


@dataclass(frozen=True, slots=True)
class KnownFact:
    """What the gazetteer knows of two actors (by id) of a collection; no document need say it."""

    source: str
    type: RelationType
    target: str
    why: str


def known_facts(actors: Iterable[Actor], gazetteer: Gazetteer) -> Iterator[KnownFact]:
    """The lasting facts of the gazetteer that hold between two of the actors, in their order.

    That a town or a government is its country's goes without saying.
    """
    by_entry = {actor.entry: actor for actor in actors if actor.entry is not None}
    for id_, source in by_entry.items():
        entry = gazetteer.entry(id_)
        for fact in entry.facts if entry else ():
            target = by_entry.get(fact.target)
            if target is not None and target is not source and fact.type in LASTING and source.kind not in STATES:
                yield KnownFact(source.id, fact.type, target.id, gazetteer.why(id_))


def facts(reading: Reading, mentions: Sequence[ActorMention]) -> tuple[RelationFact, ...]:
    """The facts of a document: offices in the order of their bearers, then products."""
    by_id = {mention.id: mention for mention in mentions}
    by_entry: dict[str, ActorMention] = {}
    for mention in mentions:
        if mention.entry is not None:
            by_entry.setdefault(mention.entry, mention)
    held = [_office(reading, mention, by_id[mention.of], by_entry) for mention in mentions if mention.of in by_id]
    return (*held, *_products(reading, mentions))


def _office(
    reading: Reading, person: ActorMention, named: ActorMention, by_entry: Mapping[str, ActorMention]
) -> RelationFact:
    """Who leads what, or belongs to it; `named` stands with the office."""
    office = standing(person.title)
    body = _body(office, named, by_entry)
    spans = [each for each in (person.span, named.span, person.title_span) if each is not None]
    span = Span(min(each.start for each in spans), max(each.end for each in spans))
    why = f"named with the office {person.title}"
    return _fact(reading, (person, _tie(office, body), body), span, why, SURE, office.state)


def _body(office: Standing, named: ActorMention, by_entry: Mapping[str, ActorMention]) -> ActorMention:
    """The body that the office belongs to: with a country, its government or ministry where the document names that."""
    if named.kind not in STATES or named.entry is None:
        return named
    country = named.entry.partition("/")[0]
    own = by_entry.get(f"{country}/{office.body}") if office.body else None
    return own or by_entry.get(f"{country}/government") or named


def _tie(office: Standing, body: ActorMention) -> RelationType:
    """A minister leads a ministry, but is only a member of a state's government."""
    if office.rank != "head":
        return "part of"
    return "member of" if body.kind in STATES and office.body not in ("", "government") else "leads"


def _products(reading: Reading, mentions: Sequence[ActorMention]) -> Iterator[RelationFact]:
    """An organisation right before a product, with or without 的 or 's."""
    for owner, thing in pairwise(sorted(mentions, key=lambda mention: mention.span)):
        told = owner.sentence == thing.sentence and reading.sentences[owner.sentence].region in TOLD
        if told and thing.kind == "product" and owner.kind in BODIES and _close(reading, owner.span, thing.span):
            span = Span(owner.span.start, thing.span.end)
            yield _fact(reading, (thing, "product of", owner), span, "named right behind its owner", LIKELY)


def _close(reading: Reading, owner: Span, thing: Span) -> bool:
    gap = reading.folded[owner.end : thing.start]
    return len(gap) <= GAP and not any(mark in gap for mark in PARTING)


def _fact(
    reading: Reading,
    tie: tuple[ActorMention, RelationType, ActorMention],
    span: Span,
    why: str,
    confidence: float,
    state: RelationState = "current",
) -> RelationFact:
    source, type_, target = tie
    return RelationFact(
        source=source.id,
        target=target.id,
        type=type_,
        directed=True,
        claims=(Claim(reading.document.id, span),),
        state=state,
        polarity="0",
        confidence=confidence,
        reasons=(why,),
    )
