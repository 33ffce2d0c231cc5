"""Short texts told through the real rooms, with the names given, so that no model is needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

import pytest

from timeline.dates import find_dates
from timeline.events import find_events
from timeline.text import make_readable
from timeline.types import ActorKind, ActorMention, Document, EventFact, Reading, RelationFact, Span, When

WRITTEN = date(2024, 3, 8)


@dataclass(frozen=True)
class Told:
    """What a text tells, with its mentions by id."""

    reading: Reading
    mentions: dict[str, ActorMention]
    events: tuple[EventFact, ...]
    relations: tuple[RelationFact, ...]

    def cast(self, event: EventFact) -> set[tuple[str, str]]:
        return {(self.mentions[each.mention].text, each.role) for each in event.participants}

    def ties(self) -> set[tuple[str, str, str]]:
        return {(self.mentions[r.source].text, r.type, self.mentions[r.target].text) for r in self.relations}

    def quote(self, event: EventFact) -> str:
        return event.claims[0].span.of(self.reading.text)


Tell = Callable[..., Told]


def mentions_of(reading: Reading, names: Mapping[str, ActorKind]) -> tuple[ActorMention, ...]:
    found = []
    for number, sentence in enumerate(reading.sentences):
        for name, kind in names.items():
            at = reading.text.find(name, sentence.span.start, sentence.span.end)
            while at >= 0:
                found.append(ActorMention(f"m{at}", Span(at, at + len(name)), name, kind, number))
                at = reading.text.find(name, at + 1, sentence.span.end)
    return tuple(sorted(found, key=lambda mention: mention.span))


@pytest.fixture(scope="session")
def tell() -> Tell:
    def telling(text: str, names: Mapping[str, ActorKind], written: date | None = WRITTEN) -> Told:
        digest = sha256(text.encode()).hexdigest()
        reading = make_readable(Document("told.txt", text, digest, "told.txt"))
        published = When(written, written, "day") if written else None
        mentions = mentions_of(reading, names)
        events, relations = find_events(reading, published, find_dates(reading, published), mentions)
        return Told(reading, {mention.id: mention for mention in mentions}, events, relations)

    return telling
