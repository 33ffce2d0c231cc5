from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest

from timeline.actors.models.viterbi import best_paths


@pytest.mark.parametrize("seed", range(5))
def test_finds_the_path_that_trying_all_paths_finds(seed: int) -> None:
    random = np.random.default_rng(seed)
    labels, lengths = 4, np.array([5, 3, 3, 1])
    emissions = random.normal(size=(5, len(lengths), labels)).astype(np.float32)
    crf = random.normal(size=(labels + 2, labels)).astype(np.float32)
    paths = best_paths(emissions, lengths, crf)
    for column, length in enumerate(lengths):
        assert tuple(paths[:length, column]) == _by_trying(emissions[:length, column], crf)


def _by_trying(emissions: np.ndarray, crf: np.ndarray) -> tuple[int, ...]:
    def score(path: tuple[int, ...]) -> float:
        total = crf[0][path[0]] + crf[1][path[-1]] + sum(emissions[step][label] for step, label in enumerate(path))
        return float(total + sum(crf[2 + left][right] for left, right in pairwise(path)))

    return max(product(range(crf.shape[1]), repeat=len(emissions)), key=score)
