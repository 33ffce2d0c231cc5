"""Relations over all documents: the same two actors and type become one, with every claim; then the listed ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.actors import KnownFact
from timeline.types import Basis, Claim, DocumentFacts, Polarity, RelationFact, RelationState, RelationType, When

_STATES: tuple[RelationState, ...] = ("current", "former", "planned", "claimed")


_BETWEEN: frozenset[RelationType] = frozenset({"met", "agreed with", "visited"})
"""What nobody does with the body that he leads."""


@dataclass(frozen=True, slots=True)
class Tie:
    """One relation between two actors (identities); `claims` come with the number of their document."""

    source: str
    target: str
    type: RelationType
    directed: bool
    when: When | None
    state: RelationState
    polarity: Polarity
    confidence: float
    reasons: tuple[str, ...]
    events: tuple[str, ...]
    claims: tuple[tuple[int, Claim], ...]
    basis: Basis = "told"


def fuse_relations(
    facts: Sequence[DocumentFacts], of: Mapping[str, str], event_of: Mapping[str, str]
) -> tuple[Tie, ...]:
    """Group the relation facts by actors and type; `event_of` maps event facts to merged events."""
    groups: dict[tuple[str, str, RelationType], list[tuple[int, RelationFact]]] = {}
    for document, each in enumerate(facts):
        for relation in each.relations:
            source, target = of.get(relation.source), of.get(relation.target)
            kept = relation.event is None or relation.event in event_of
            if source and target and source != target and kept:
                if not relation.directed:
                    source, target = sorted((source, target))
                groups.setdefault((source, target, relation.type), []).append((document, relation))
    published = {
        number: each.published.latest for number, each in enumerate(facts) if each.published and each.published.latest
    }
    offices = {frozenset(key[:2]) for key in groups if key[2] in ("leads", "part of")}
    return tuple(
        _tie(key, told, event_of, published)
        for key, told in groups.items()
        if key[2] not in _BETWEEN or frozenset(key[:2]) not in offices
    )


def _tie(
    key: tuple[str, str, RelationType],
    told: Sequence[tuple[int, RelationFact]],
    event_of: Mapping[str, str],
    published: Mapping[int, date],
) -> Tie:
    facts = [fact for _, fact in told]
    dated = [fact.when for fact in facts if fact.when is not None]
    claims = {(document, claim.span): claim for document, fact in told for claim in fact.claims}
    return Tie(
        source=key[0],
        target=key[1],
        type=key[2],
        directed=facts[0].directed,
        when=min(dated, key=lambda when: (when.days is None, when.days or 0), default=None),
        state=_latest(told, published),
        polarity=next((fact.polarity for fact in facts if fact.polarity != "0"), "0"),
        confidence=max(fact.confidence for fact in facts),
        reasons=tuple(dict.fromkeys(reason for fact in facts for reason in fact.reasons)),
        events=tuple(dict.fromkeys(event_of[fact.event] for fact in facts if fact.event)),
        claims=tuple((document, claim) for (document, _), claim in claims.items()),
    )


def _latest(told: Sequence[tuple[int, RelationFact]], published: Mapping[int, date]) -> RelationState:
    """The state that the latest dated document tells (a former head was one before); else the one that holds most."""
    last = max((published[document] for document, _ in told if document in published), default=None)
    newest = [fact for document, fact in told if published.get(document) == last]
    return min((fact.state for fact in newest), key=_STATES.index)


LISTED = 0.5
"""Confidence in a tie that only the gazetteer knows: it holds in general, and no document was asked. By judgement."""


def listed(
    facts: Sequence[DocumentFacts], of: Mapping[str, str], known: Iterable[KnownFact], told: Iterable[Tie]
) -> Iterator[Tie]:
    """The ties that the gazetteer knows and no document tells; their claims only show where the two are named."""
    said = {(tie.source, tie.target, tie.type) for tie in told}
    named = _first_named(facts, of)
    for fact in known:
        if (fact.source, fact.target, fact.type) not in said:
            yield Tie(
                source=fact.source,
                target=fact.target,
                type=fact.type,
                directed=True,
                when=None,
                state="current",
                polarity="0",
                confidence=LISTED,
                reasons=(f"{fact.why}, {fact.type} the other; the quotes only name the two",),
                events=(),
                claims=_named_together(named[fact.source], named[fact.target]),
                basis="listed",
            )


def _first_named(facts: Sequence[DocumentFacts], of: Mapping[str, str]) -> dict[str, dict[int, Claim]]:
    """By actor and document: the words that name the actor first."""
    named: dict[str, dict[int, Claim]] = {}
    for document, each in enumerate(facts):
        for mention in each.mentions:
            if (actor := of.get(mention.id)) is not None:
                claim = Claim(each.reading.document.id, mention.span)
                named.setdefault(actor, {}).setdefault(document, claim)
    return named


def _named_together(
    source: Mapping[int, Claim], target: Mapping[int, Claim]
) -> tuple[tuple[int, Claim], tuple[int, Claim]]:
    """A claim for each of two actors, of the first document that names both, else of the first that names it."""
    both = next((document for document in source if document in target), None)
    first, second = (next(iter(source)), next(iter(target))) if both is None else (both, both)
    return (first, source[first]), (second, target[second])
