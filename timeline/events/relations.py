"""Relations between actors: from events, and from descriptions of actors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from timeline.types import ActorMention, Claim, EventFact, EventType, Reading, RelationFact, RelationState, RelationType

_UNITED: dict[EventType, RelationType] = {"meeting": "met", "agreement": "agreed with"}
"""Types whose agents are tied to each other."""
_ACTED: dict[EventType, RelationType] = {
    "visit": "visited",
    "supply": "supplies",
    "investment": "invests in",
    "appointment": "appointed",
    "meeting": "met",
    "agreement": "agreed with",
    "release": "announced",
}
"""Types whose agents act on a target (for a visit: on its venue)."""


def relations_of(
    reading: Reading, events: Sequence[EventFact], mentions: Sequence[ActorMention]
) -> tuple[RelationFact, ...]:
    """Every relation that the document tells, those of events first."""
    by_id = {mention.id: mention for mention in mentions}
    told = [relation for event in events for relation in _of_event(event, by_id)]
    return (*told, *_offices(reading, mentions, by_id))


def _of_event(event: EventFact, mentions: dict[str, ActorMention]) -> Iterator[RelationFact]:
    roles: dict[str, list[str]] = {}
    for participant in event.participants:
        roles.setdefault(participant.role, []).append(participant.mention)
    agents = roles.get("agent", [])
    united = _UNITED.get(event.type)
    if united is not None:
        for source, target in combinations(agents, 2):
            if not _same_office(mentions[source], mentions[target]):
                yield _relation(event, source, target, united, directed=False)
    acted = _ACTED.get(event.type)
    targets = (
        roles.get("venue", []) if event.type == "visit" else [*roles.get("target", []), *roles.get("beneficiary", [])]
    )
    if acted is not None:
        for source, target in product(agents, targets):
            if source != target:
                yield _relation(event, source, target, acted, directed=acted not in _UNITED.values())


def _same_office(one: ActorMention, other: ActorMention) -> bool:
    return one.of == other.id or other.of == one.id


def _relation(event: EventFact, source: str, target: str, kind: RelationType, directed: bool) -> RelationFact:
    state: RelationState = "planned" if event.status == "planned" else "current"
    return RelationFact(
        source=source,
        target=target,
        type=kind,
        directed=directed,
        claims=event.claims,
        when=event.when,
        state=state,
        confidence=event.confidence,
        reasons=(f"roles in a {event.type}",),
        event=event.id,
    )


def _offices(
    reading: Reading, mentions: Sequence[ActorMention], by_id: dict[str, ActorMention]
) -> Iterator[RelationFact]:
    for mention in mentions:
        body = by_id.get(mention.of or "")
        if body is not None:
            span = type(mention.span)(min(mention.span.start, body.span.start), max(mention.span.end, body.span.end))
            yield RelationFact(
                source=mention.id,
                target=body.id,
                type="leads",
                directed=True,
                claims=(Claim(reading.document.id, span),),
                confidence=0.8,
                reasons=(f"named with the office {mention.title}",),
            )
