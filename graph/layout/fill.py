"""Make positions fill a pane: spread them evenly, then push the boxes of their labels apart.

Sources: Lloyd, "Least squares quantization in PCM" (1982), whose steps move each point to the middle of its cell;
Dwyer, Marriott & Stuckey, "Fast node overlap removal" (2005) for parting boxes along the axis of least overlap.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from graph.layout.stress import Points

SAMPLES, SPARSE = 40, 12
"""Points of the pane per node from which the middle of a cell is reckoned: for the first MANY nodes, and beyond."""

MANY = 1500
PATIENCE = 2000
"""Steps before boxes that still overlap are left so; in practice some dozens are enough."""


def fill(points: Points, strength: NDArray[np.float64], width: float, height: float, steps: int = 10) -> Points:
    """`points` turned along the pane, fitted to [0, width] × [0, height] and evened out by damped Lloyd steps.

    The cells are those of a power diagram (Aurenhammer 1987), wider for nodes of more `strength` (the sum of their
    ties): a hub gets room for its edges, one that merely shares an event gets little. A power distance d² - w is
    a plain one to a point lifted out of the plane, so a tree of points finds the cells.
    """
    fitted = _fit(_turn(points), width, height)
    samples = _grid(width, height, SAMPLES * min(MANY, len(points)) + SPARSE * max(0, len(points) - MANY))
    ground = np.column_stack([samples, np.zeros(len(samples))])
    weight = width * height / len(points) / np.pi * np.log2(np.maximum(strength, 0.25))
    lift = np.sqrt(weight.max() - weight)
    for _ in range(steps):
        owner: NDArray[np.intp] = np.asarray(cKDTree(np.column_stack([fitted, lift])).query(ground)[1])
        count = np.bincount(owner, minlength=len(fitted))
        middle = np.column_stack([np.bincount(owner, weights=axis, minlength=len(fitted)) for axis in samples.T])
        moved = np.where(count[:, None] > 0, middle / np.maximum(count, 1)[:, None], fitted)
        fitted = fitted + 0.6 * (moved - fitted)
    return fitted


def part(points: Points, boxes: Points, width: float, height: float) -> tuple[Points, float]:
    """`points` moved until no two `boxes` (width, height of each, around its point) overlap.

    Returns the points and the factor by which the pane had to grow for that (1 where the boxes fitted). Beyond MANY
    boxes, which no screen can show with their labels, a few steps only thin out the thickest places.
    """
    steps = PATIENCE if len(points) <= MANY else PATIENCE // 50
    grown = 1.0
    moved = _within(points, boxes, width, height)
    for step in range(steps):
        push = _push(moved, boxes, by=0.5 + 0.5 * ((step % 7) / 6))
        if push is None:
            break
        if step % 200 == 199:
            grown *= 1.06
            moved = moved * 1.06
        moved = _within(moved + push, boxes, width * grown, height * grown)
    return moved / grown, grown


def _push(points: Points, boxes: Points, by: float) -> Points | None:
    """How far each box must give way, or None where nothing overlaps."""
    reach = float(np.hypot(*boxes.max(axis=0)))
    pairs: NDArray[np.intp] = cKDTree(points).query_pairs(reach, output_type="ndarray")
    one, other = pairs[:, 0], pairs[:, 1]
    gap = points[one] - points[other]
    overlap = (boxes[one] + boxes[other]) / 2 - np.abs(gap)
    hit = (overlap > 1e-6).all(axis=1)
    if not hit.any():
        return None
    one, other, gap, overlap = one[hit], other[hit], gap[hit], overlap[hit]
    axis = overlap.argmin(axis=1)
    rows = np.arange(len(axis))
    shift = np.zeros_like(gap)
    shift[rows, axis] = np.where(gap[rows, axis] < 0, -1, 1) * (overlap[rows, axis] * by + 0.5)
    push = np.zeros_like(points)
    np.add.at(push, one, shift / 2)
    np.add.at(push, other, -shift / 2)
    return push


def _turn(points: Points) -> Points:
    """Turned so that the longest direction lies along the pane, never mirrored by chance."""
    centred = points - points.mean(axis=0)
    _, vectors = np.linalg.eigh(centred.T @ centred)
    axes = vectors[:, ::-1] * np.where(vectors[0, ::-1] < 0, -1.0, 1.0)
    return np.asarray(centred @ axes)


def _fit(points: Points, width: float, height: float) -> Points:
    """Stretched to the pane by ranks blended with positions: one far node does not leave the pane empty."""
    low, high = points.min(axis=0), points.max(axis=0)
    flat = high - low < 1e-6
    plain = (points - low) / np.where(flat, 1, high - low)
    ranks = points.argsort(axis=0, kind="stable").argsort(axis=0, kind="stable") / max(1, len(points) - 1)
    blended = np.where(flat, 0.5, (plain + ranks) / 2)
    margin = np.array([width, height]) * 0.06
    return margin + blended * (np.array([width, height]) - 2 * margin)


def _grid(width: float, height: float, count: int) -> Points:
    columns = max(2, round(np.sqrt(count * width / height)))
    rows = max(2, round(count / columns))
    x, y = np.meshgrid((np.arange(columns) + 0.5) * width / columns, (np.arange(rows) + 0.5) * height / rows)
    return np.column_stack([x.ravel(), y.ravel()])


def _within(points: Points, boxes: Points, width: float, height: float) -> Points:
    half = np.minimum(boxes, [width, height]) / 2
    return np.clip(points, half, np.array([width, height]) - half)
