"""The time axis "to scale": stretches of even scale, with breaks between where nothing happens or the pace changes.

Within a stretch a day is as wide as any other. The cuts come from the curve of bounds over time: long empty gaps are
left out, and where the curve bends most (Ramer 1972, Douglas & Peucker 1973) a new stretch begins, so that a burst of
two weeks gets readable room beside decades.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from math import log1p

EPOCH = date(1970, 1, 1)
MOST = 4
"""At most so many stretches: each break costs the reader a look."""

GAP = 0.2
"""A gap that would leave more than this share of the axis empty is left out, if it also lasts at least a quarter."""

BEND = 0.15
"""How far the curve may stray from even pace, as a share of its height, before a stretch is cut."""

SHORT = 7
"""A stretch lasts at least so many days, unless it holds outliers only."""

FEW = 3
"""Up to so many dates are outliers."""

LEAST = 0.08
"""No stretch gets less than this share of the axis: an outlier keeps a stretch of its own at the edge."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days [first, last] (from 1970-01-01) drawn evenly over [start, end] of the unit interval."""

    first: int
    last: int
    start: float
    end: float


def axis(bounds: Iterable[int]) -> tuple[Stretch, ...]:
    """The stretches for the days in `bounds` (each known bound of each event, repeats counted).

    Every bound lies in exactly one stretch; stretches rise in time and in place; none where there are no bounds.
    """
    days = sorted(bounds)
    if not days:
        return ()
    runs = _cut(days)
    edges = _snap(runs)
    shares = _shares(runs, edges)
    stretches, at = [], 0.0
    for (first, last), share in zip(edges, shares, strict=True):
        stretches.append(Stretch(first, last, round(at, 4), round(at + share, 4)))
        at += share
    return tuple(stretches)


def position(stretches: Sequence[Stretch], day: int) -> float:
    """Where a day stands on the axis, in [0, 1]; a day inside a break stands at the break."""
    for stretch in stretches:
        if day < stretch.first:
            return stretch.start
        if day <= stretch.last:
            return stretch.start + (stretch.end - stretch.start) * (day - stretch.first + 0.5) / _length(stretch)
    return 1.0


def _length(stretch: Stretch) -> int:
    return stretch.last - stretch.first + 1


def _cut(days: list[int]) -> list[list[int]]:
    """The days in at most MOST runs: cut wherever there is a fault, then joined again where that does least harm."""
    runs = [days]
    while len(runs) < 3 * MOST:
        worst, at, i = max((*_fault(run, len(days)), i) for i, run in enumerate(runs))
        if worst <= 1:
            break
        runs[i : i + 1] = [runs[i][:at], runs[i][at:]]
    while len(runs) > MOST:
        joined = [one + other for one, other in pairwise(runs)]
        i = min(range(len(joined)), key=lambda i: _fault(joined[i], len(days)))
        runs[i : i + 2] = [joined[i]]
    return runs


def _fault(run: list[int], total: int) -> tuple[float, int]:
    """How badly a run needs a cut (above 1: it does), and the index where; the larger of its gap and its bend."""
    return max(_gap(run, total), _bend(run, total))


def _gap(run: list[int], total: int) -> tuple[float, int]:
    """The room that the longest gap of a run would take: its share of the run's length, times the run's of all."""
    length = run[-1] - run[0]
    widest, at = max(((after - before, i + 1) for i, (before, after) in enumerate(pairwise(run))), default=(0, 0))
    if length == 0 or widest < 92:
        return 0.0, 0
    return widest / length * len(run) / total / GAP, at


def _bend(run: list[int], total: int) -> tuple[float, int]:
    """The farthest that the run's curve strays from its chord, weighed by its share of all bounds."""
    length = run[-1] - run[0]
    worst, at = 0.0, 0
    for i, (before, after) in enumerate(pairwise(run), start=1):
        if before == after or not (_stands(run, 0, i) and _stands(run, i, len(run))):
            continue
        stray = max(abs(i / len(run) - (day - run[0]) / length) for day in (before, after))
        worst, at = max((worst, at), (stray * len(run) / total / BEND, i))
    return worst, at


def _stands(run: list[int], first: int, end: int) -> bool:
    """Whether the bounds [first, end) of a run may be a stretch of their own."""
    return end - first <= FEW or run[end - 1] - run[first] >= SHORT


def _snap(runs: list[list[int]]) -> list[tuple[int, int]]:
    """Each run's bounds widened to whole months or years where that keeps clear of its neighbours."""
    edges: list[tuple[int, int]] = []
    for i, run in enumerate(runs):
        floor = edges[-1][1] + 1 if edges else None
        ceiling = runs[i + 1][0] - 1 if i + 1 < len(runs) else None
        first, last = _round(run[0], run[-1])
        first = first if floor is None else max(first, floor)
        last = last if ceiling is None else min(last, ceiling)
        edges.append((first, last))
    return edges


def _round(first: int, last: int) -> tuple[int, int]:
    """Outwards to years where it spans more than three, to months above a quarter, else by a day."""
    begin, end = EPOCH + timedelta(first), EPOCH + timedelta(last)
    if last - first > 3 * 365:
        begin, end = begin.replace(month=1, day=1), end.replace(month=12, day=31)
    elif last - first > 92:
        begin, end = begin.replace(day=1), (end.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)
    else:
        return first - 1, last + 1
    return (begin - EPOCH).days, (end - EPOCH).days


def _shares(runs: list[list[int]], edges: list[tuple[int, int]]) -> list[float]:
    """Room for each run: LEAST for all, the rest two thirds by bounds and one third by the logarithm of length."""
    counts = [len(run) / sum(map(len, runs)) for run in runs]
    lengths = [log1p(last - first) for first, last in edges]
    wants = [2 / 3 * count + 1 / 3 * length / sum(lengths) for count, length in zip(counts, lengths, strict=True)]
    spare = [max(0.0, want - LEAST) for want in wants]
    return [LEAST + extra / sum(spare) * (1 - LEAST * len(runs)) for extra in spare]
