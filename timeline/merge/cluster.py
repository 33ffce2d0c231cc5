"""Correlation clustering: the likeliest pairs first, and a group grows only where its members agree.

Greedy agglomeration with average linkage (Bansal, Blum & Chawla 2004 state the problem; the greedy form is Elsner &
Schudy's 2009 "best": one pass over sorted pairs). A forbidden pair keeps two groups apart for good.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from timeline.merge.compare import MERGE, Score

Pair = tuple[int, int]


def cluster(count: int, scores: Mapping[Pair, Score]) -> list[list[int]]:
    """Groups of the numbers 0 … count-1, each sorted, in the order of their first member."""
    group = list(range(count))
    members = [[number] for number in range(count)]
    compared: list[dict[int, Score]] = [{} for _ in range(count)]
    for (one, other), score in scores.items():
        compared[one][other] = compared[other][one] = score
    for (one, other), score in sorted(scores.items(), key=lambda item: (-item[1].total, item[0])):
        if score.total < MERGE:
            break
        a, b = sorted((group[one], group[other]), key=lambda each: len(members[each]))
        if a != b and _agree(members[a], b, group, compared):
            for number in members[a]:
                group[number] = b
            members[b] += members[a]
            members[a] = []
    return sorted(sorted(each) for each in members if each)


def _agree(smaller: Iterable[int], other: int, group: Sequence[int], compared: Sequence[Mapping[int, Score]]) -> bool:
    """True where no pair across two groups is forbidden and the compared pairs nearly reach the threshold on average.

    Each fact moves into a larger group at most log n times, so all calls together stay near linear in the pairs.
    """
    across = [score for number in smaller for near, score in compared[number].items() if group[near] == other]
    if any(score.forbidden for score in across):
        return False
    return sum(score.total for score in across) >= MERGE * len(across) * _LENIENT


_LENIENT = 0.85
"""Share of the threshold that the average of a group must reach; a third report rarely names every actor again."""
