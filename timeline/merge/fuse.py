"""A group of reports becomes one event: every claim kept, one date, one cast, one title."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from timeline.merge.items import Item, same_amount
from timeline.types import Amount, EventFact, EventType, Precision, Role, Salience, Status, When

_ORDER: tuple[Salience, ...] = ("background", "minor", "major", "core")


@dataclass(frozen=True, slots=True)
class Fused:
    """One event over all documents. `items` are its reports; `actors` their identities with one role each."""

    items: tuple[Item, ...]
    type: EventType
    status: Status
    title: str
    when: When
    target: When | None
    place: str | None
    salience: Salience
    actors: tuple[tuple[str, Role], ...]
    amounts: tuple[Amount, ...]
    confidence: float
    reasons: tuple[str, ...]

    @property
    def id(self) -> str:
        """Stable: the id of the first report."""
        return self.items[0].fact.id


def fuse(items: Sequence[Item], of: Mapping[str, str], why: Sequence[str]) -> Fused:
    """Make one event of its reports; `why` are the reasons for which they are one."""
    best = max(items, key=_rank)
    facts = [item.fact for item in items]
    documents = len({item.document for item in items})
    return Fused(
        items=tuple(items),
        type=best.fact.type,
        status=_status(facts),
        title=best.fact.title,
        when=fuse_dates(items),
        target=next((fact.target for fact in facts if fact.target), None),
        place=next((fact.place for fact in facts if fact.place), None),
        salience=_salience(facts, documents, any(item.title for item in items)),
        actors=_cast(best, items, of),
        amounts=_amounts(facts),
        confidence=min(1.0, round(max(fact.confidence for fact in facts) + 0.05 * (documents - 1), 3)),
        reasons=(*best.fact.reasons, *why),
    )


def _rank(item: Item) -> tuple[bool, int, bool, float, int, int]:
    """The report that speaks for the group: no headline, with several actors, dated, sure, rich, early."""
    fact = item.fact
    return (not item.title, min(2, len(item.actors)), item.stated, fact.confidence, len(fact.amounts), -item.number)


def _status(facts: Sequence[EventFact]) -> Status:
    """Past where any source tells it as done."""
    found = {fact.status for fact in facts}
    return next(status for status in ("past", "ongoing", "planned", "statement") if status in found)


def fuse_dates(items: Sequence[Item]) -> When:
    """The narrowest stated date; without one, what all bounds allow together."""
    stated = [item.fact.when for item in items if item.stated]
    if stated:
        return min(stated, key=lambda when: (when.days is None, when.days or 0))
    whens = [item.fact.when for item in items]
    narrowest = min(whens, key=lambda when: (when.days is None, when.latest or date.max))
    earliest = max((when.earliest for when in whens if when.earliest), default=None)
    latest = min((when.latest for when in whens if when.latest), default=None)
    if len(items) == 1 or (earliest and latest and earliest > latest):
        return narrowest
    if (earliest, latest) == (narrowest.earliest, narrowest.latest):
        return narrowest
    precision: Precision = "range" if earliest and latest else "unknown"
    return replace(
        narrowest, earliest=earliest, latest=latest, precision=precision, edtf=None, rule="what all its sources allow"
    )


def _salience(facts: Sequence[EventFact], documents: int, headline: bool) -> Salience:
    """The highest of the reports', one step up where a headline or a second document tells it too."""
    level = max(_ORDER.index(fact.salience) for fact in facts)
    raised = level + (documents > 1) + (headline and len(facts) > 1)
    return _ORDER[min(raised, len(_ORDER) - 1)]


def _cast(best: Item, items: Sequence[Item], of: Mapping[str, str]) -> tuple[tuple[str, Role], ...]:
    """Every actor once; the best report's role first."""
    found: dict[str, Role] = {}
    for item in (best, *items):
        for each in item.fact.participants:
            if each.mention in of:
                found.setdefault(of[each.mention], each.role)
    return tuple(found.items())


def _amounts(facts: Sequence[EventFact]) -> tuple[Amount, ...]:
    kept: list[Amount] = []
    for fact in facts:
        for amount in fact.amounts:
            if not any(same_amount(amount, other) for other in kept):
                kept.append(amount)
    return tuple(kept)
