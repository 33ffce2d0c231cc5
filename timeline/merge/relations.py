"""Relations over all documents: the same two actors and type become one, with every claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.types import Claim, DocumentFacts, Polarity, RelationFact, RelationState, RelationType, When

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
    offices = {frozenset(key[:2]) for key in groups if key[2] in ("leads", "part of")}
    return tuple(
        _tie(key, told, event_of)
        for key, told in groups.items()
        if key[2] not in _BETWEEN or frozenset(key[:2]) not in offices
    )


def _tie(
    key: tuple[str, str, RelationType], told: Sequence[tuple[int, RelationFact]], event_of: Mapping[str, str]
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
        state=min((fact.state for fact in facts), key=_STATES.index),
        polarity=next((fact.polarity for fact in facts if fact.polarity != "0"), "0"),
        confidence=max(fact.confidence for fact in facts),
        reasons=tuple(dict.fromkeys(reason for fact in facts for reason in fact.reasons)),
        events=tuple(dict.fromkeys(event_of[fact.event] for fact in facts if fact.event)),
        claims=tuple((document, claim) for (document, _), claim in claims.items()),
    )
