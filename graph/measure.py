"""Numbers about the actors of a graph: how connected, how large to draw, which community."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt

import networkx as nx

from graph.build import Pair, edges

SEED = 20251031
"""Any fixed number would do; what counts is that the same graph gives the same picture."""

WEAK = 0.25
"""A shared event ties a quarter as firmly as a stated relation does."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Per actor id: `strength` (claims of its relations plus weak ties), `size` in (0, 1], `community` (0 largest)."""

    strength: Mapping[str, float]
    size: Mapping[str, float]
    community: Mapping[str, int]


def ties(graph: nx.MultiDiGraph[str], pairs: Iterable[Pair]) -> nx.Graph[str]:
    """Relations and shared events as one simple graph: what layout and measures use.

    Edges carry `weight`, and `stated`: true where a relation is among what ties the two.
    A bond weighs the square root of its claims, so that the tenth report of a meeting counts less than the second.
    """
    simple: nx.Graph[str] = nx.Graph()
    simple.add_nodes_from(graph)
    for bond in edges(graph):
        _add(simple, bond.source, bond.target, sqrt(max(1, bond.claims)), stated=True)
    for pair in pairs:
        _add(simple, pair.source, pair.target, WEAK * pair.weight, stated=False)
    return simple


def measure(graph: nx.MultiDiGraph[str], tied: nx.Graph[str]) -> Measures:
    """Measure every actor of `graph`, whose `ties` are `tied`."""
    events = {actor: int(node["events"]) for actor, node in graph.nodes(data=True)}
    most = max(events.values(), default=0)
    return Measures(
        strength={actor: float(strength) for actor, strength in tied.degree(weight="weight")},
        size={actor: sqrt((1 + count) / (1 + most)) for actor, count in events.items()},
        community=communities(tied),
    )


def communities(tied: nx.Graph[str]) -> dict[str, int]:
    """The community of each actor by Louvain's method (Blondel et al. 2008), numbered from the largest down.

    Actors without ties share the number after the last.
    """
    actors = [actor for actor, degree in tied.degree() if degree]
    if not actors:
        return dict.fromkeys(tied, 0)
    # Whole numbers for nodes: sets of strings would be walked in another order in another process.
    number_of = {actor: i for i, actor in enumerate(actors)}
    numbered: nx.Graph[int] = nx.Graph()
    numbered.add_nodes_from(range(len(actors)))
    numbered.add_weighted_edges_from(
        (number_of[a], number_of[b], edge["weight"]) for a, b, edge in tied.edges(data=True)
    )
    found = nx.community.louvain_communities(numbered, weight="weight", seed=SEED)
    ranked = sorted(found, key=lambda members: (-len(members), min(members)))
    numbers = dict.fromkeys(tied, len(ranked))
    numbers.update((actors[i], number) for number, members in enumerate(ranked) for i in members)
    return numbers


def _add(simple: nx.Graph[str], source: str, target: str, weight: float, *, stated: bool) -> None:
    if simple.has_edge(source, target):
        simple[source][target]["weight"] += weight
    else:
        simple.add_edge(source, target, weight=weight, stated=stated)
