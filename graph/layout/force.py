"""The actor graph's layout: stress for the shape, Lloyd's steps to fill the pane, boxes pushed apart for the labels.

Actors that nothing ties stand in rows along the foot of the pane, so that they take no room from those that are tied.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import ceil, sqrt
from typing import TypeAlias
from unicodedata import east_asian_width

import networkx as nx
import numpy as np

from graph.layout.fill import fill, part
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

Place: TypeAlias = tuple[float, float]


def place(tied: nx.Graph[str], names: Mapping[str, str]) -> dict[str, Place]:
    """A position in [-1, 1]² (y down) for each actor of `tied`; `names` are the labels that need room.

    Deterministic. Quadratic in the number of tied actors up to `stress.DENSE`, about linear beyond.
    """
    bound = [actor for actor, degree in tied.degree() if degree]
    loose = [actor for actor, degree in tied.degree() if not degree]
    foot = _foot(len(bound), len(loose))
    places = _shelve(loose, foot)
    if bound:
        ordered: nx.Graph[str] = nx.Graph()
        ordered.add_nodes_from(bound)
        ordered.add_edges_from(tied.edges(data=True))
        points = _lay(ordered, [names[actor] for actor in bound], HEIGHT * (1 - foot))
        places.update((actor, (x, (y + 1) * (1 - foot) - 1)) for actor, (x, y) in zip(bound, points, strict=True))
    return {actor: (round(places[actor][0], 4), round(places[actor][1], 4)) for actor in tied}


def boxes(names: Iterable[str]) -> Points:
    """The label boxes of names: rows of width and height in pixels, a wide character reckoned at 12, another at 6.6."""
    return np.array([[min(LABEL, 14 + sum(map(advance, name[:24]))), LINE] for name in names])


def advance(character: str) -> float:
    """How wide a character is in a label of 12 px, in pixels."""
    return 12.0 if east_asian_width(character) in "WF" else 6.6


def _lay(tied: nx.Graph[str], names: Sequence[str], height: float) -> list[Place]:
    """Positions in [-1, 1]² of tied actors, in a pane of WIDTH × `height` or one grown in proportion."""
    sizes = boxes(names)
    grown = max(1.0, sqrt(float(sizes.prod(axis=1).sum()) / (FULL * WIDTH * height)))
    pane = np.array([WIDTH, height]) * grown
    strength = np.array([strength for _, strength in tied.degree(weight="weight")], dtype=float)
    points = fill(spread(tied, SEED), strength, *pane)
    parted, _ = part(points, sizes, *pane)
    return [(float(x), float(y)) for x, y in parted / pane * 2 - 1]


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
