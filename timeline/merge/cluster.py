"""Correlation clustering: the likeliest pairs first, and a group grows only where its members agree.

Greedy agglomeration with average linkage (Bansal, Blum & Chawla 2004 state the problem; the greedy form is Elsner &
Schudy's 2009 "best": one pass over sorted pairs). A forbidden pair keeps two groups apart for good.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline.merge.compare import MERGE, Score

Pair = tuple[int, int]


def cluster(count: int, scores: Mapping[Pair, Score]) -> list[list[int]]:
    """Groups of the numbers 0 … count-1, each sorted, in the order of their first member."""
    group = list(range(count))
    members = [[number] for number in range(count)]
    for (one, other), score in sorted(scores.items(), key=lambda item: (-item[1].total, item[0])):
        if score.total < MERGE:
            break
        a, b = sorted((group[one], group[other]))
        if a != b and _agree(members[a], members[b], scores):
            for number in members[b]:
                group[number] = a
            members[a] += members[b]
            members[b] = []
    return [sorted(each) for each in members if each]


def _agree(left: Iterable[int], right: Iterable[int], scores: Mapping[Pair, Score]) -> bool:
    """True where no pair across the two is forbidden and the compared pairs reach the threshold on average."""
    across = [scores[pair] for a in left for b in right if (pair := (min(a, b), max(a, b))) in scores]
    if any(score.forbidden for score in across):
        return False
    return sum(score.total for score in across) >= MERGE * len(across) * _LENIENT


_LENIENT = 0.85
"""Share of the threshold that the average of a group must reach; a third report rarely names every actor again."""
