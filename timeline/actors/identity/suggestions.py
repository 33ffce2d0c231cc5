"""Pairs of actors that may be one: for the user to judge, never joined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

EACH = 3
"""Suggestions that one actor takes part in at most, the best kept."""
MOST = 100
"""Suggestions in all, the best kept: what a person reads in one sitting."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two actors (by id) that may be one: not likely enough to join, worth a question to the user."""

    first: str
    second: str
    score: float
    why: str


def few(proposed: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    """The best suggestions, each pair once, at most `EACH` for an actor and `MOST` in all; of equals the first."""
    best: dict[frozenset[str], Suggestion] = {}
    for each in proposed:
        pair = frozenset((each.first, each.second))
        if len(pair) == 2 and (pair not in best or best[pair].score < each.score):
            best[pair] = each
    kept: list[Suggestion] = []
    parts: Counter[str] = Counter()
    for each in sorted(best.values(), key=lambda each: -each.score):
        if len(kept) < MOST and max(parts[each.first], parts[each.second]) < EACH:
            kept.append(each)
            parts.update((each.first, each.second))
    return tuple(kept)
