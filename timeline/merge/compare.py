"""How alike two events are: a sum of named parts, or a reason why they cannot be one.

The weights and `MERGE` were set on MEANTIME's development part and checked on the seeds (docs/events.md, "Merging").
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from timeline.merge.block import FAMILY
from timeline.merge.items import Item, same_amount
from timeline.types import When

MERGE = 0.6
"""At this score and above two events are one."""
_SLACK = timedelta(days=3)
"""Reports of one event may differ by this much."""


@dataclass(frozen=True, slots=True)
class Score:
    """The parts of a likeness, or what forbids it."""

    parts: tuple[tuple[str, float], ...] = ()
    forbidden: str | None = None

    @property
    def total(self) -> float:
        """The sum; nothing where it is forbidden."""
        return -1.0 if self.forbidden else sum(points for _, points in self.parts)


def compare(one: Item, other: Item, rarity: Mapping[str, float]) -> Score:
    """Score two events; `rarity` weighs each actor by how few events it takes part in (1 = only one)."""
    forbidden = _conflict(one, other)
    if forbidden:
        return Score(forbidden=forbidden)
    if one.fact.status == "statement":
        return _statements(one, other)
    return Score(
        tuple(
            (why, round(points, 3))
            for why, points in (
                ("actors", _actors(one, other, rarity)),
                ("type", _type(one, other)),
                ("date", _date(one, other)),
                ("amount", _amount(one, other)),
                ("words", _words(one, other)),
                ("told in one document", _apart(one, other)),
            )
            if points
        )
    )


def _statements(one: Item, other: Item) -> Score:
    """Two statements of one speaker: one where a document tells them of the same time, else by their words."""
    a, b = one.fact.when, other.fact.when
    same = (a.earliest, a.latest) == (b.earliest, b.latest)
    if one.document == other.document and same:
        return Score((("one speaker", 0.4), ("the same time", 0.3)))
    return Score((("one speaker", 0.3), ("words", round(_words(one, other), 3)), ("date", _date(one, other))))


def _conflict(one: Item, other: Item) -> str | None:
    """The hard conflicts."""
    a, b = one.fact, other.fact
    if (a.status == "statement") != (b.status == "statement"):
        return "one is a statement"
    if _disjoint(a.when, b.when, _SLACK if not (one.stated and other.stated) else timedelta(0)):
        return "their dates exclude each other"
    if a.target and b.target and _disjoint(a.target, b.target, timedelta(0)):
        return "their goal dates differ"
    if one.aimed != other.aimed:
        return "one is aimed against somebody"
    if a.status == "statement" and not one.speakers & other.speakers:
        return "different speakers"
    if "statistic" in (a.type, b.type) and not _shared_amount(one, other):
        return "figures merge only where the figure is the same"
    return None


def _disjoint(one: When, other: When, slack: timedelta) -> bool:
    return any(
        first.latest is not None and second.earliest is not None and first.latest + slack < second.earliest
        for first, second in ((one, other), (other, one))
    )


def _actors(one: Item, other: Item, rarity: Mapping[str, float]) -> float:
    """Up to 0.4: the cosine of the two casts, less where only actors of many events are shared.

    Whom only one script names cannot be missed in the other.
    """
    casts = [_cast(item) for item in (one, other)]
    if one.writing != other.writing:
        casts = [cast - item.untranslated for cast, item in zip(casts, (one, other), strict=True)]
    shared = casts[0] & casts[1]
    if not shared:
        return 0.0
    weights = {actor: rarity.get(actor, 1.0) for actor in casts[0] | casts[1]}
    common = sum(weights[actor] ** 2 for actor in shared)
    norms = [math.sqrt(sum(weights[actor] ** 2 for actor in cast)) for cast in casts]
    rarest = max(weights[actor] for actor in shared)
    return 0.4 * common / (norms[0] * norms[1]) * (0.5 + 0.5 * rarest)


def _cast(item: Item) -> frozenset[str]:
    """Whom the event is about; a disaster is about the places that it strikes."""
    return item.actors | item.venues if item.fact.type == "disaster" else item.actors


def _apart(one: Item, other: Item) -> float:
    """A headline repeats its document; else a document rarely tells the same twice, but for captions and quotes."""
    if one.document == other.document and one.title != other.title and _fresh(one, other):
        return 0.15
    again = one.aside or other.aside or _amount(one, other) >= 0.4 or _words(one, other) >= 0.25
    return -0.15 if one.document == other.document and not again else 0.0


def _type(one: Item, other: Item) -> float:
    a, b = one.fact.type, other.fact.type
    return 0.15 if a == b else 0.08 if FAMILY[a] == FAMILY[b] else -0.25


def _date(one: Item, other: Item) -> float:
    if one.stated and other.stated:
        a, b = one.fact.when, other.fact.when
        return 0.2 if (a.earliest, a.latest) == (b.earliest, b.latest) else 0.12
    return 0.05 if one.document == other.document else -0.05


_FRESH = timedelta(days=200)
"""How far back the news of a headline may lie."""


def _fresh(one: Item, other: Item) -> bool:
    """True unless one of the two lies long before the other: a headline does not tell of old times."""
    days = [item.fact.when.latest for item in (one, other)]
    return days[0] is None or days[1] is None or abs(days[0] - days[1]) <= _FRESH


def _shared_amount(one: Item, other: Item) -> bool:
    return any(same_amount(a, b) for a in one.fact.amounts for b in other.fact.amounts)


def _amount(one: Item, other: Item) -> float:
    """The same figure speaks for one event, other figures of one currency against it."""
    shared = [a for a in one.fact.amounts for b in other.fact.amounts if same_amount(a, b)]
    if shared:
        exact = any(abs(a.value) >= 1000 or a.value % 1 for a in shared)
        return 0.45 if exact and one.agents & other.agents else 0.25 if exact else 0.1
    units = {(a.currency, a.unit) for a in one.fact.amounts} & {(b.currency, b.unit) for b in other.fact.amounts}
    return -0.15 if units else 0.0


_FEW = 16
"""Tokens below which a shared one says less: a short clause is easily part of a long one."""


def _words(one: Item, other: Item) -> float:
    """Up to 0.5: the share of the shorter one's tokens that the other has; languages meet in numbers only."""
    shorter = max(min(len(one.tokens), len(other.tokens)), _FEW)
    return 0.5 * len(one.tokens & other.tokens) / shorter
