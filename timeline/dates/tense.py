"""Whether the clause around a date tells or plans."""

from __future__ import annotations

from functools import lru_cache

from timeline.dates.lexicon import Lexicon
from timeline.text import linear
from timeline.types import Span

_NEAR = 60
"""Characters on either side that are looked at."""
_PLANS, _TELLS, _PLANS_WHAT_FOLLOWS = 1, 2, 3
"""The groups of `Lexicon.tenses`."""


def is_planned(folded: str, clause: Span, at: Span, words: Lexicon) -> bool:
    """True where the cue nearest to the date at `at` plans: the last one before it in its clause, else the first after.

    `将于3月8日举行` plans, `3月8日宣布将收购` tells.
    """
    before = folded[max(clause.start, at.start - _NEAR) : at.start]
    after = folded[at.end : min(clause.end, at.end + _NEAR)]
    return _plans(before, after, words.tenses, words.verbs, words.not_told)


@lru_cache(maxsize=4096)
def _plans(
    before: str, after: str, tenses: linear.Pattern, verbs: linear.Pattern | None, not_told: tuple[str, ...]
) -> bool:
    last = None
    for match in tenses.finditer(before):
        last = match
    if last is not None:
        return last.lastindex != _TELLS
    if verbs is not None and any(verb.group() not in not_told for verb in verbs.finditer(before)):
        return False
    following = next((match for match in tenses.finditer(after) if match.lastindex != _PLANS_WHAT_FOLLOWS), None)
    return following is not None and following.lastindex == _PLANS
