"""How much an event matters in its document: where it stands, who takes part, what it is, whether it is dated."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.types import Amount, EventType, Salience, Sentence, Status

_LIGHT: frozenset[EventType] = frozenset({"statement", "statistic", "protest", "other"})


def salience(
    sentence: Sentence, kind: tuple[EventType, Status], amounts: Sequence[Amount], actors: int, stated: bool
) -> Salience:
    """The class by a sum of points: 5 and more core, 3 and 4 major, 1 and 2 minor, else background."""
    points = 2 * (kind[0] not in _LIGHT) + bool(amounts) + (actors >= 2) + stated
    points += 2 if sentence.region == "title" else sentence.paragraph <= 4
    points -= 2 * (kind[1] == "statement")
    return "core" if points >= 5 else "major" if points >= 3 else "minor" if points >= 1 else "background"
