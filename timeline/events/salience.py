"""How much an event matters in its document: what it is, where it stands, who takes part, how recent it is.

The points were set on the seeds' labels and looked at on MEANTIME; they rank, they do not measure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from timeline.types import Amount, EventType, Salience, Sentence, Status, When

_TYPES: Mapping[EventType, int] = {
    "visit": 3,
    "meeting": 3,
    "agreement": 3,
    "supply": 3,
    "release": 3,
    "disaster": 3,
    "election": 3,
    "contest": 3,
    "appointment": 2,
    "policy": 2,
    "investment": 2,
    "founding": 2,
    "legal": 2,
    "result": 2,
    "protest": 1,
    "statistic": 0,
    "statement": 0,
    "other": 0,
}
_OLD = timedelta(days=550)
_EARLY = 4
"""Paragraphs that count as the beginning."""


def salience(
    sentence: Sentence,
    kind: tuple[EventType, Status],
    amounts: Sequence[Amount],
    actors: int,
    when: When,
    published: When | None,
) -> Salience:
    """The class by a sum of points: 6 and more core, 4 and 5 major, 0 to 3 minor, else background."""
    points = _TYPES[kind[0]] + (actors >= 2) + when.closed
    points += bool(amounts) and kind[0] != "statistic"
    points += 2 if sentence.region == "title" else sentence.paragraph <= _EARLY
    points -= 4 * _old(when, published) + (kind[1] == "planned")
    return "core" if points >= 6 else "major" if points >= 4 else "minor" if points >= 0 else "background"


def _old(when: When, published: When | None) -> bool:
    """True for what happened long before the document: told as background."""
    if when.latest is None or published is None or published.earliest is None:
        return False
    return published.earliest - when.latest > _OLD
