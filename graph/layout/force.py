"""The actor graph's layout: stress for the shape, Lloyd's steps to fill the pane, boxes pushed apart for the labels.

Actors with stated relations fill the pane; those whom only shared events tie sit in the gaps; those that nothing ties
stand in rows along the foot of the pane, so that they take no room from those that are tied.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import ceil, sqrt
from unicodedata import east_asian_width

import networkx as nx
import numpy as np

from graph.layout.fill import fill, part
from graph.layout.guests import Place, seat
from graph.layout.stress import Points, spread

SEED = 7
WIDTH, HEIGHT = 700.0, 440.0
"""The pane that label boxes are reckoned in, in CSS pixels; more labels than it can hold make it grow in proportion."""

LABEL, LINE = 110.0, 44.0
"""A label's box is at most so wide (longer names are cut when drawn) and, with its node, so high."""

FULL = 0.45
"""Share of the pane that boxes may cover; rectangles thrown in at random jam at about 0.56 (Feder 1980)."""

ROWS = 3
"""At most so many rows of actors that nothing ties."""


def place(tied: nx.Graph[str], names: Mapping[str, str]) -> dict[str, Place]:
    """A position in [-1, 1]² (y down) for each actor of `tied`; `names` are the labels that need room.

    Those with a stated relation (edge attribute `stated`) fill the pane, those whom only shared events tie are seated
    in the gaps; where nothing is stated, shared events make the picture. Deterministic. Quadratic in the number of
    related actors up to `stress.DENSE`, about linear beyond.
    """
    loose = [actor for actor, degree in tied.degree() if not degree]
    foot = _foot(len(tied) - len(loose), len(loose))
    places = _shelve(loose, foot)
    bound = _part(tied, lambda actor: bool(tied.degree(actor)))
    if bound:
        for actor, (x, y) in _lay(bound, names, HEIGHT * (1 - foot)).items():
            places[actor] = (x, (y + 1) * (1 - foot) - 1)
    return {actor: (round(places[actor][0], 4), round(places[actor][1], 4)) for actor in tied}


def boxes(names: Iterable[str]) -> Points:
    """The label boxes of names: rows of width and height in pixels, a wide character reckoned at 12, another at 6.6."""
    return np.array([[min(LABEL, 14 + sum(map(advance, name[:24]))), LINE] for name in names])


def advance(character: str) -> float:
    """How wide a character is in a label of 12 px, in pixels."""
    return 12.0 if east_asian_width(character) in "WF" else 6.6


def _lay(bound: nx.Graph[str], names: Mapping[str, str], height: float) -> dict[str, Place]:
    """Positions in [-1, 1]² of tied actors, in a pane of WIDTH × `height` or one grown in proportion."""
    related = {actor for one, other, edge in bound.edges(data=True) if edge["stated"] for actor in (one, other)}
    core = _part(bound, related.__contains__) if related else bound
    sizes = boxes(names[actor] for actor in core)
    grown = max(1.0, sqrt(float(sizes.prod(axis=1).sum()) / (FULL * WIDTH * height)))
    pane = (WIDTH * grown, height * grown)
    strength = np.array([strength for _, strength in core.degree(weight="weight")], dtype=float)
    points, _ = part(fill(spread(core, SEED), strength, *pane), sizes, *pane)
    placed = {actor: (float(x), float(y)) for actor, (x, y) in zip(core, points, strict=True)}
    rooms = {actor: (float(w), float(h)) for actor, (w, h) in zip(bound, boxes(names[a] for a in bound), strict=True)}
    placed.update(seat(bound, placed, rooms, pane))
    return {actor: (x / pane[0] * 2 - 1, y / pane[1] * 2 - 1) for actor, (x, y) in placed.items()}


def _part(tied: nx.Graph[str], held: Callable[[str], bool]) -> nx.Graph[str]:
    """The part of a graph between some actors, in the graph's own order (a networkx view promises none)."""
    inner: nx.Graph[str] = nx.Graph()
    inner.add_nodes_from(actor for actor in tied if held(actor))
    inner.add_edges_from(edge for edge in tied.edges(data=True) if held(edge[0]) and held(edge[1]))
    return inner


def _foot(bound: int, loose: int) -> float:
    """The share of the pane's height that the rows at its foot take."""
    if not loose:
        return 0.0
    return 1.0 if not bound else 0.06 * _rows(loose)


def _rows(loose: int) -> int:
    return min(ROWS, ceil(loose / 16))


def _shelve(loose: Sequence[str], foot: float) -> dict[str, Place]:
    """Even rows over the lowest `foot` of the pane, each second row shifted by half a step."""
    if not loose:
        return {}
    rows = _rows(len(loose)) if foot < 1 else max(1, round(sqrt(len(loose) / 2)))
    columns = ceil(len(loose) / rows)
    places = {}
    for i, actor in enumerate(loose):
        row, column = divmod(i, columns)
        x = (column + 0.5 + 0.25 * (-1) ** row * (rows > 1)) / columns
        y = 1 - foot + foot * (row + 0.5) / rows
        places[actor] = (2 * x - 1, 2 * y - 1)
    return places
