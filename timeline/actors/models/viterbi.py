"""Best label paths of a linear-chain conditional random field, many sequences at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]
Ints: TypeAlias = NDArray[np.int64]


def best_paths(emissions: Floats, lengths: Ints, crf: Floats) -> Ints:
    """The best label of every unit, as [longest, batch]; rows at or beyond a sequence's length are 0.

    `emissions` is [longest, batch, labels], `lengths` [batch] in falling order, `crf` [labels + 2, labels]: start
    scores, end scores, then transitions from row to column. Of equal scores the lowest label wins.
    """
    start, end, moves = crf[0], crf[1], crf[2:]
    actives = _actives(lengths, len(emissions))
    scores = emissions.copy()
    scores[0] += start
    for step, active in enumerate(actives[1:], 1):
        reached = scores[step - 1, :active, :, None] + moves
        scores[step, :active] += np.maximum.reduce(reached, axis=1)
    return _walk_back(scores, lengths, actives, end, np.ascontiguousarray(moves.T))


def _walk_back(scores: Floats, lengths: Ints, actives: Sequence[int], end: Floats, back: Floats) -> Ints:
    """Follow the best labels from each sequence's last unit to its first; `back` is [to, from]."""
    longest, batch, _ = scores.shape
    paths = np.zeros((longest, batch), dtype=np.int64)
    last = lengths - 1
    paths[last, np.arange(batch)] = (scores[last, np.arange(batch)] + end).argmax(axis=1)
    for step in range(longest - 1, 0, -1):
        active = actives[step]
        reached = scores[step - 1, :active] + back[paths[step, :active]]
        paths[step - 1, :active] = reached.argmax(axis=1)
    return paths


def _actives(lengths: Ints, longest: int) -> list[int]:
    """How many sequences (in falling order of length) have a unit at each step."""
    found: list[int] = np.searchsorted(-lengths, -np.arange(longest), side="left").tolist()
    return found
