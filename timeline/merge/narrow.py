"""What a collection can say of a day without a year in a document without a date.

The document's neighbours, by what they share (rare words and actors), were written at known times; the candidate day
nearest to them is taken where it is clearly the nearest. The event then carries that day as inferred, with the other
years as its alternatives. What else the document tells without a date is bounded: who leaves the year out writes near
that day.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from timeline.merge.items import tokens
from timeline.types import DocumentFacts, EventFact, When

_FADE = 365.0
"""Days over which a neighbour's pull falls to 1/e."""
_CLEAR = 1.5
"""How many times the second candidate's pull the first must have."""
_NEAR = timedelta(days=31)
"""How long after a day a text may still name it without its year."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A dated document and how much it shares with an undated one."""

    id: str
    written: date
    likeness: float


def narrow_years(facts: Sequence[DocumentFacts], of: Mapping[str, str]) -> list[DocumentFacts]:
    """The documents, those without a date with their events narrowed where the collection allows it."""
    terms = [_terms(each, of) for each in facts]
    rarity = _rarity(terms)
    return [
        each if _dated(each) else _narrowed(each, list(_neighbours(number, facts, terms, rarity)))
        for number, each in enumerate(facts)
    ]


def _dated(facts: DocumentFacts) -> bool:
    return facts.published is not None and facts.published.closed


def _terms(facts: DocumentFacts, of: Mapping[str, str]) -> frozenset[str]:
    return tokens(facts.reading.folded) | {of[each.id] for each in facts.mentions if each.id in of}


def _rarity(terms: Sequence[frozenset[str]]) -> dict[str, float]:
    """Inverse document frequency; nothing for what every document has."""
    count = Counter(term for each in terms for term in each)
    return {term: math.log(len(terms) / documents) for term, documents in count.items()}


def _neighbours(
    number: int, facts: Sequence[DocumentFacts], terms: Sequence[frozenset[str]], rarity: Mapping[str, float]
) -> Iterator[Neighbour]:
    own = math.sqrt(sum(rarity[term] ** 2 for term in terms[number])) or 1.0
    for other, each in enumerate(facts):
        if other == number or each.published is None or each.published.latest is None:
            continue
        shared = sum(rarity[term] ** 2 for term in terms[number] & terms[other])
        norm = math.sqrt(sum(rarity[term] ** 2 for term in terms[other])) or 1.0
        if shared:
            yield Neighbour(each.reading.document.id, each.published.latest, shared / (own * norm))


def _narrowed(facts: DocumentFacts, neighbours: Sequence[Neighbour]) -> DocumentFacts:
    narrowed = [_event(event, neighbours) for event in facts.events]
    days = [event.when.latest for event in narrowed if event.when.latest is not None and event.when.alternatives]
    if not days:
        return facts
    return replace(facts, events=tuple(_bounded(event, max(days)) for event in narrowed))


def _event(event: EventFact, neighbours: Sequence[Neighbour]) -> EventFact:
    """The event at its likeliest day, or as it was."""
    choices = [each for each in event.when.alternatives if each.closed]
    if event.when.closed or not choices:
        return event
    ranked = sorted(choices, key=lambda choice: -_pull(choice, neighbours))
    best, rest = ranked[0], ranked[1:]
    if not neighbours or (rest and _pull(best, neighbours) < _CLEAR * _pull(rest[0], neighbours)):
        return event
    nearest = max(neighbours, key=lambda each: each.likeness)
    when = replace(
        best,
        words=event.when.words,
        anchor=f"{nearest.id}, {nearest.written.isoformat()}",
        rule="inferred: no date in this document; the year whose day lies nearest to the documents most like it",
        alternatives=tuple(sorted(rest, key=lambda each: each.earliest or date.min)),
    )
    claims = tuple(replace(claim, when=when) for claim in event.claims)
    return replace(event, when=when, claims=claims, reasons=(*event.reasons, "the collection suggests its year"))


def _pull(choice: When, neighbours: Sequence[Neighbour]) -> float:
    day = choice.latest
    if day is None:
        return 0.0
    return sum(each.likeness**2 * math.exp(-abs((each.written - day).days) / _FADE) for each in neighbours)


def _bounded(event: EventFact, day: date) -> EventFact:
    """An undated event of a document whose day is inferred: not after a month from that day."""
    if event.when.earliest is not None or event.when.latest is not None:
        return event
    when = replace(
        event.when,
        latest=day + _NEAR,
        modifier="before",
        anchor=f"the inferred day {day.isoformat()}",
        rule="inferred: a text that names that day without its year is taken to be written within a month of it",
    )
    return replace(event, when=when, claims=tuple(replace(claim, when=when) for claim in event.claims))
