"""Timeline → the graph of its actors: typed, dated relations, and apart from them the weak layer of shared events.

Nodes are actor ids. An edge is a `Bond`: every relation of one type and one state between a pair, as one edge with all
its claims. A relation without direction is kept once, from the smaller id to the larger.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2s
from itertools import combinations

import networkx as nx

from timeline.contract import Actor, Event, Relation, Timeline
from timeline.types import Polarity, RelationState, RelationType

SMALL = 3
"""Up to so many participants, everyone in an event is taken to have had to do with everyone."""

BYSTANDERS = frozenset({"venue", "source"})
"""Roles that tie nobody to anybody: where it happened, and who reported it."""


@dataclass(frozen=True, slots=True)
class Bond:
    """Every relation of one type and state between a pair; `id` depends on these alone and is stable."""

    id: str
    source: str
    target: str
    type: RelationType
    directed: bool
    state: RelationState
    polarity: Polarity
    relations: tuple[Relation, ...]

    @property
    def claims(self) -> int:
        """How many claims support it."""
        return sum(len(relation.claims) for relation in self.relations)

    @property
    def events(self) -> tuple[str, ...]:
        """The events that it follows from, each once, in the order met."""
        return tuple(dict.fromkeys(event for relation in self.relations for event in relation.events))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two actors (smaller id first) in the same events; an event of n participants adds 1 / (n - 1)."""

    source: str
    target: str
    weight: float
    events: tuple[str, ...]


def build(timeline: Timeline) -> nx.MultiDiGraph[str]:
    """The graph of a timeline's actors.

    Nodes carry `actor` (`contract.Actor`), `events` and `mentions` (counts); edges carry `bond` under the key
    "type/state". Relations that name an unknown actor, or one actor twice, are left out.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    events = Counter(actor for event in timeline.events for actor in {member.actor for member in event.actors})
    mentions = Counter(mention.actor for mention in timeline.mentions)
    for actor in timeline.actors:
        graph.add_node(actor.id, actor=actor, events=events[actor.id], mentions=mentions[actor.id])
    for bond in bonds(timeline.actors, timeline.relations):
        graph.add_edge(bond.source, bond.target, key=f"{bond.type}/{bond.state}", bond=bond)
    return graph


def edges(graph: nx.MultiDiGraph[str]) -> Iterator[Bond]:
    """The bonds of a built graph, in the order in which they were made."""
    for _, _, edge in graph.edges(data=True):
        yield edge["bond"]


def bonds(actors: Iterable[Actor], relations: Iterable[Relation]) -> Iterator[Bond]:
    """The relations bundled, in the order in which each bond is first met."""
    known = {actor.id for actor in actors}
    bundles: dict[tuple[str, str, RelationType, RelationState, bool], list[Relation]] = defaultdict(list)
    for relation in relations:
        ends = (relation.source, relation.target)
        if known.issuperset(ends) and ends[0] != ends[1]:
            source, target = ends if relation.directed else sorted(ends)
            bundles[source, target, relation.type, relation.state, relation.directed].append(relation)
    for (source, target, kind, state, directed), bundle in bundles.items():
        yield Bond(
            id=_name(source, target, kind, state, str(directed)),
            source=source,
            target=target,
            type=kind,
            directed=directed,
            state=state,
            polarity=_polarity(bundle),
            relations=tuple(bundle),
        )


def together(events: Iterable[Event], known: Iterable[str]) -> tuple[Pair, ...]:
    """The weak layer: who shares events, the strongest pairs first.

    Venues and reporting sources tie nobody. An event of more than three participants ties only where one actor faces
    many (one agent and its partners): a list never becomes a clique, and the work stays linear.
    """
    actors = set(known)
    weights: Counter[tuple[str, str]] = Counter()
    shared: dict[tuple[str, str], list[str]] = defaultdict(list)
    for event in events:
        for pair, weight in _ties(event, actors):
            weights[pair] += weight  # type: ignore[assignment]  # a Counter of shares, not of whole numbers
            shared[pair].append(event.id)
    ranked = sorted(weights, key=lambda pair: (-weights[pair], pair))
    return tuple(Pair(*pair, weight=weights[pair], events=tuple(shared[pair])) for pair in ranked)


def _ties(event: Event, known: set[str]) -> Iterator[tuple[tuple[str, str], float]]:
    roles = {member.actor: member.role for member in event.actors if member.role not in BYSTANDERS}
    members = [actor for actor in roles if actor in known]
    if len(members) < 2:
        return
    weight = 1 / (len(members) - 1)
    if len(members) <= SMALL:
        pairs = list(combinations(members, 2))
    else:
        doers = [actor for actor in members if roles[actor] in ("agent", "speaker")]
        others = [actor for actor in members if roles[actor] not in ("agent", "speaker")]
        facing = min(len(doers), len(others)) == 1
        pairs = [(doer, other) for doer in doers for other in others] if facing else []
    for one, other in pairs:
        yield (min(one, other), max(one, other)), weight


def _polarity(relations: Iterable[Relation]) -> Polarity:
    """The polarity that all share; mixed or unstated is "0"."""
    found = {relation.polarity for relation in relations}
    return found.pop() if len(found) == 1 else "0"


def _name(*parts: str) -> str:
    return "r" + blake2s("\0".join(parts).encode(), digest_size=6).hexdigest()
