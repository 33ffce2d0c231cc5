"""Judgements in words and ranks: how sure, how many independent sources, whose label comes first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256

from graph.scene.schema import Confidence, Group, Kind
from timeline.contract import Event, EventClaim
from timeline.types import ActorKind, Salience

HIGH, MEDIUM = 0.75, 0.5
"""A confidence from 0.75 up is called high, from 0.5 up medium, below that low."""

SALIENCE: Mapping[Salience, float] = {"core": 1.0, "major": 0.7, "minor": 0.35, "background": 0.15}

GROUPS: Mapping[ActorKind, Group] = {
    "person": "person",
    "government": "government",
    "government body": "government",
    "country": "government",
    "company": "company",
    "conglomerate": "company",
    "research institute": "research",
    "international organisation": "research",
    "organisation": "research",
    "media": "media",
    "product": "thing",
    "project": "thing",
    "agreement": "thing",
    "place": "thing",
}
"""The six groups of kinds, each with one shape and one colour; the order is the legend's."""

COPIED = 24
"""Quotes of at least so many characters that are the same but for spaces are taken for one source copied."""


def kinds(present: Iterable[ActorKind]) -> tuple[Kind, ...]:
    """The legend's rows: the kinds that occur, in its order."""
    found = set(present)
    return tuple(Kind(kind=kind, group=group) for kind, group in GROUPS.items() if kind in found)


def in_words(confidence: float) -> Confidence:
    """A confidence in [0, 1] as a word."""
    if confidence >= HIGH:
        return "high"
    return "medium" if confidence >= MEDIUM else "low"


def weight(event: Event, sources: int) -> float:
    """The rank of an event's label in [0, 1]: salience first, then sources, actors and confidence."""
    second = min(1.0, (sources - 1) / 2)
    members = min(1.0, len(event.actors) / 4)
    return round(0.65 * SALIENCE[event.salience] + 0.15 * second + 0.1 * members + 0.1 * event.confidence, 4)


def independent(claims: Iterable[EventClaim], digests: Mapping[str, str]) -> int:
    """How many independent documents claim an event, where `digests` name each document's text.

    Documents of the same text are one, and so are documents whose quotes are the same words: a copy confirms nothing.
    """
    sources: dict[str, str] = {}
    seen: dict[str, str] = {}
    for claim in claims:
        text = digests.get(claim.document, claim.document)
        words = "".join(claim.quote.split()).casefold()
        copy = seen.setdefault(sha256(words.encode()).hexdigest(), text) if len(words) >= COPIED else text
        sources.setdefault(text, sources.get(copy, copy))
    return len(set(sources.values()))
