"""Whether the clause around a date tells or plans."""

from __future__ import annotations

from functools import lru_cache

from timeline.dates.lexicon import Lexicon
from timeline.text import linear
from timeline.types import Span

_NEAR = 60
"""Characters on either side that are looked at."""


def is_planned(folded: str, clause: Span, at: Span, words: Lexicon) -> bool:
    """True where the cue nearest to the date at `at` plans: the last one before it in its clause, else the first after.

    `将于3月8日举行` plans, `3月8日宣布将收购` tells.
    """
    before = folded[max(clause.start, at.start - _NEAR) : at.start]
    return _plans(before, folded[at.end : min(clause.end, at.end + _NEAR)], words.tenses)


@lru_cache(maxsize=4096)
def _plans(before: str, after: str, tenses: linear.Pattern) -> bool:
    last = None
    for match in tenses.finditer(before):
        last = match
    nearest = last or tenses.search(after)
    return nearest is not None and nearest.lastindex == 1
