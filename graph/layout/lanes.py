"""The order of the lanes, so that actors of the same events lie near each other and ties stay short.

A first order comes from the Fiedler vector (Atkins, Boman & Hendrickson, "A spectral algorithm for seriation", 1998);
then the most active lanes, which are those drawn, are sifted: each is moved to where the total length is least.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

SPECTRAL = 300
"""So many of the most active actors are ordered by their spectrum; the others follow their neighbours."""

SIFTED = 24
"""So many are sifted: a few more than fit on a small screen."""

Matrix = NDArray[np.float64]


def order(events: Iterable[Sequence[str]], activity: Mapping[str, float]) -> dict[str, int]:
    """The lane of each actor of `activity` (0 uppermost), given the actors of each event.

    Deterministic; ties in activity fall to the smaller id.
    """
    ranked = sorted(activity, key=lambda actor: (-activity[actor], actor))
    head = ranked[:SPECTRAL]
    index = {actor: i for i, actor in enumerate(head)}
    met = _met(([index[actor] for actor in dict.fromkeys(event) if actor in index] for event in events), len(head))
    places = _sift(_spectral(met), met)
    lanes = {head[i]: lane for lane, i in enumerate(places)}
    lanes.update((actor, len(head) + i) for i, actor in enumerate(ranked[SPECTRAL:]))
    return lanes


def _met(events: Iterable[list[int]], size: int) -> Matrix:
    """How much each two actors share: an event of n gives each pair 2 / n, lest a long tie rule the order."""
    met = np.zeros((size, size))
    for members in events:
        for one, other in combinations(members[:SIFTED], 2):
            met[one, other] += 2 / len(members)
            met[other, one] += 2 / len(members)
    return met


def _spectral(met: Matrix) -> list[int]:
    """Indices in the order of the Fiedler vector, component after component, the largest first, the lone ones last."""
    ordered: list[int] = []
    for component in sorted(_components(met), key=len, reverse=True):
        inner = met[np.ix_(component, component)]
        laplacian = np.diag(inner.sum(axis=1)) - inner
        fiedler = np.linalg.eigh(laplacian)[1][:, 1] if len(component) > 2 else np.arange(len(component))
        signed = fiedler if fiedler[0] <= 0 else -fiedler
        ordered += [component[i] for i in np.argsort(signed.round(9), kind="stable")]
    return ordered


def _components(met: Matrix) -> list[list[int]]:
    seen: set[int] = set()
    found: list[list[int]] = []
    for start in range(len(met)):
        if start in seen:
            continue
        component, queue = [], [start]
        seen.add(start)
        while queue:
            one = queue.pop()
            component.append(one)
            fresh = [int(other) for other in np.flatnonzero(met[one]) if int(other) not in seen]
            seen.update(fresh)
            queue += fresh
        found.append(sorted(component))
    return found


def _sift(ordered: list[int], met: Matrix, rounds: int = 3) -> list[int]:
    """Move each of the most active to its best place among them; the rest keep their places in between."""
    slots = [place for place, i in enumerate(ordered) if i < SIFTED]
    lanes = [ordered[place] for place in slots]
    for _ in range(rounds):
        before = list(lanes)
        for actor in sorted(before):
            rest = [other for other in lanes if other != actor]
            tries = [[*rest[:place], actor, *rest[place:]] for place in range(len(lanes))]
            lanes = min(tries, key=lambda lanes: _length(lanes, met))
        if lanes == before:
            break
    result = list(ordered)
    for place, actor in zip(slots, lanes, strict=True):
        result[place] = actor
    return result


def _length(lanes: list[int], met: Matrix) -> float:
    """The total length of ties in lanes, weighed by what is shared."""
    place = np.arange(len(lanes))
    return float((met[np.ix_(lanes, lanes)] * np.abs(place[:, None] - place)).sum().round(6))
