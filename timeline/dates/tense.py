"""Whether the clause around a date tells or plans."""

from __future__ import annotations

from functools import lru_cache

from timeline.dates.grammar import alternation
from timeline.dates.lexicon import Lexicon
from timeline.text import linear
from timeline.types import Span

_NEAR = 60
"""Characters on either side that are looked at."""
_INFINITIVE = "(?: (?:be )?[a-z]+(?:ed|en))?"
"""What belongs to a cue that plans and would tell by itself: "to be approved", "will be launched"."""


@lru_cache(maxsize=8)
def _cues(planned: tuple[str, ...], told: tuple[str, ...], *, spaced: bool) -> linear.Pattern:
    edge, infinitive = (r"\b", _INFINITIVE) if spaced else ("", "")
    return linear.pattern(f"{edge}(?:({alternation(planned)}){infinitive}|({alternation(told)})){edge}")


def is_planned(folded: str, clause: Span, at: Span, words: Lexicon) -> bool:
    """True where the cue nearest to the date at `at` plans: the last one before it in its clause, else the first after.

    `将于3月8日举行` plans, `3月8日宣布将收购` tells.
    """
    cues = _cues(words.planned, words.told, spaced=words.spaced)
    last = None
    for match in cues.finditer(folded[max(clause.start, at.start - _NEAR) : at.start]):
        last = match
    nearest = last or cues.search(folded[at.end : min(clause.end, at.end + _NEAR)])
    return nearest is not None and nearest.lastindex == 1
