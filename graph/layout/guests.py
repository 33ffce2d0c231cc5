"""Seats for actors whom only shared events tie: in the gaps between those already placed, near whom they know."""

from __future__ import annotations

from collections.abc import Mapping
from math import cos, inf, sin, sqrt
from typing import TypeAlias

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from graph.layout.stress import Points

SEATS = 5000
"""So many places of the pane are tried."""

TURN = 2.399963
"""The golden angle, in radians: seats that must be shared fan out evenly."""

Place: TypeAlias = tuple[float, float]


def seat(tied: nx.Graph[str], placed: Mapping[str, Place], boxes: Mapping[str, Place], pane: Place) -> dict[str, Place]:
    """A place for each actor of `tied` that is not yet `placed`, in pixels of the pane; nobody placed is moved.

    Nearer acquaintances of those placed come first; each gets the free seat nearest to the middle of its neighbours,
    or, where none is free, one beside that middle. Linear in the number of actors.
    """
    seats = _grid(pane)
    free = np.ones(len(seats), dtype=bool)
    places = dict(placed)
    for actor, at in placed.items():
        free &= _clear(seats, at, boxes[actor])
    guests = _by_acquaintance(tied, placed)
    for i, actor in enumerate(guests):
        at = _nearest(seats, free, _middle(tied, actor, places, pane), i, pane)
        places[actor] = at
        free &= _clear(seats, at, boxes[actor])
    return {actor: places[actor] for actor in guests}


def _by_acquaintance(tied: nx.Graph[str], placed: Mapping[str, Place]) -> list[str]:
    hops = nx.multi_source_dijkstra_path_length(tied, set(placed), weight=None) if placed else {}
    guests = [actor for actor in tied if actor not in placed]
    return sorted(guests, key=lambda actor: (hops.get(actor, inf), -tied.degree(actor), actor))


def _middle(tied: nx.Graph[str], actor: str, places: Mapping[str, Place], pane: Place) -> Place:
    """The middle of the neighbours that have a place, else of the pane."""
    near = [places[other] for other in tied[actor] if other in places]
    if not near:
        return pane[0] / 2, pane[1] / 2
    return sum(x for x, _ in near) / len(near), sum(y for _, y in near) / len(near)


def _nearest(seats: Points, free: NDArray[np.bool_], middle: Place, turn: int, pane: Place) -> Place:
    if free.any():
        away = ((seats - middle) ** 2).sum(axis=1)
        x, y = seats[np.where(free, away, np.inf).argmin()]
        return float(x), float(y)
    x, y = middle[0] + 40 * cos(TURN * turn), middle[1] + 40 * sin(TURN * turn)
    return min(max(x, 0.0), pane[0]), min(max(y, 0.0), pane[1])


def _clear(seats: Points, at: Place, box: Place) -> NDArray[np.bool_]:
    """Which seats lie outside of twice the half box around a place: two such boxes then do not overlap."""
    gap = np.abs(seats - at)
    return np.asarray((gap[:, 0] >= box[0]) | (gap[:, 1] >= box[1]))


def _grid(pane: Place) -> Points:
    width, height = pane
    step = sqrt(width * height / SEATS)
    margin = min(step * 2, height / 4)
    x, y = np.meshgrid(np.arange(margin, width - margin, step), np.arange(margin, height - margin, step))
    return np.column_stack([x.ravel(), y.ravel()])
