"""Positions from distances: pivot MDS for a first guess of any size, stress majorization where the size allows.

Sources: Brandes & Pich, "Eigensolver methods for progressive multidimensional scaling of large data" (2006); Gansner,
Koren & North, "Graph drawing by stress majorization" (2004).
"""

from __future__ import annotations

from typing import TypeAlias

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import cKDTree

Points: TypeAlias = NDArray[np.float64]

DENSE = 600
"""Up to so many nodes all distances are used: 600 take about a second on one core."""

PIVOTS = 40
BRIDGE = 2.5
"""How far, in edges, a separate component keeps from the main hub."""


def spread(tied: nx.Graph[str], seed: int) -> Points:
    """Positions of the nodes of `tied`, in its order, one row each; the unit is about one edge."""
    lengths = _lengths(tied)
    points = _pivots(lengths, seed)
    if len(points) <= DENSE:
        return _majorize(points, dijkstra(lengths, directed=False))
    return _relax(points, lengths)


def _lengths(tied: nx.Graph[str]) -> csr_array:
    """Edge lengths (firmer ties are shorter, from 1 to 1.6), each component joined to the main hub by a bridge."""
    at = {actor: i for i, actor in enumerate(tied)}
    rows = [(at[a], at[b], 1 + 0.6 * max(0.0, 1 - float(data["weight"]))) for a, b, data in tied.edges(data=True)]
    hubs = [max(members, key=lambda actor: (tied.degree(actor), actor)) for members in nx.connected_components(tied)]
    main = max(hubs, key=lambda actor: (tied.degree(actor), actor))
    rows += [(at[main], at[hub], BRIDGE) for hub in hubs if hub != main]
    size = (len(at), len(at))
    if not rows:
        return csr_array(size)
    source, target, length = (np.array(column) for column in zip(*rows, strict=True))
    return csr_array(coo_array((length, (source, target)), shape=size))


def _pivots(lengths: csr_array, seed: int) -> Points:
    """Pivot MDS over up to 40 pivots, each the farthest from those before; equal nodes are jittered apart."""
    size = lengths.shape[0]
    jitter = np.random.default_rng(seed).normal(scale=0.05, size=(size, 2))
    nearest = np.full(size, np.inf)
    columns: list[NDArray[np.float64]] = []
    pivot = 0
    for _ in range(min(PIVOTS, size)):
        columns.append(dijkstra(lengths, directed=False, indices=[pivot])[0])
        nearest = np.minimum(nearest, columns[-1])
        pivot = int(nearest.argmax())
    squares = np.column_stack(columns) ** 2
    centred = squares - squares.mean(axis=0) - squares.mean(axis=1, keepdims=True) + squares.mean()
    _, vectors = np.linalg.eigh(centred.T @ centred)
    axes = vectors[:, ::-1][:, :2]
    points = jitter.copy()
    points[:, : axes.shape[1]] -= _unit(centred @ axes) * np.sqrt(size) / 2
    return points


def _majorize(points: Points, distance: NDArray[np.float64], steps: int = 120) -> Points:
    """Lower the stress Σ d⁻²(‖p - q‖ - d)² by Guttman transforms."""
    size = len(points)
    if size < 3:
        return points
    apart = distance + np.eye(size)
    weight = 1 / apart**2
    np.fill_diagonal(weight, 0)
    inverse = np.linalg.pinv(np.diag(weight.sum(axis=1)) - weight)
    for _ in range(steps):
        gap = np.linalg.norm(points[:, None] - points[None], axis=2) + np.eye(size)
        pull = -weight * distance / np.maximum(gap, 1e-9)
        np.fill_diagonal(pull, -pull.sum(axis=1))
        points = inverse @ (pull @ points)
    return points


def _relax(points: Points, lengths: csr_array, steps: int = 40) -> Points:
    """For large graphs: draw each node towards the mean of its neighbours, push it from the nearest eight."""
    links = lengths + lengths.T
    links.data[:] = 1
    degree = np.maximum(links.sum(axis=1), 1)[:, None]
    for step in range(steps):
        pull = links @ points / degree - points
        near: NDArray[np.intp] = np.asarray(cKDTree(points).query(points, k=9)[1])[:, 1:]
        away = points[:, None] - points[near]
        push = (away / np.maximum((away**2).sum(axis=2, keepdims=True), 0.05)).mean(axis=1)
        points = points + (0.3 * pull + 0.1 * push) * (1 - step / steps)
    return points


def _unit(columns: Points) -> Points:
    """Each column scaled to length one, its sign fixed so that the same graph never comes out mirrored."""
    length = np.maximum(np.linalg.norm(columns, axis=0), 1e-9)
    peak = columns[np.abs(columns).argmax(axis=0), np.arange(columns.shape[1])]
    return np.asarray(columns / length * np.where(peak < 0, -1.0, 1.0))
