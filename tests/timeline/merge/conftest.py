"""Documents told through the real rooms, with names given and identities by name, brought together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from hashlib import sha256

import pytest

from timeline.actors import Identities
from timeline.dates import find_dates
from timeline.events import find_events
from timeline.merge import Merged, merge
from timeline.text import make_readable
from timeline.types import Actor, ActorKind, ActorMention, Document, DocumentFacts, Span, When

Source = tuple[str, date | None]
Collect = Callable[[Sequence[Source], Mapping[str, ActorKind], Mapping[str, str]], Merged]


def facts_of(number: int, source: Source, names: Mapping[str, ActorKind]) -> DocumentFacts:
    text, written = source
    reading = make_readable(Document(f"{number}.txt", text, sha256(text.encode()).hexdigest(), f"{number}.txt"))
    published = When(written, written, "day") if written else None
    mentions = []
    for at, sentence in enumerate(reading.sentences):
        for name, kind in names.items():
            start = reading.text.find(name, sentence.span.start, sentence.span.end)
            if start >= 0:
                mentions.append(ActorMention(f"{number}-{start}", Span(start, start + len(name)), name, kind, at))
    mentions.sort(key=lambda mention: mention.span)
    dates = find_dates(reading, published)
    events, relations = find_events(reading, published, dates, mentions)
    return DocumentFacts(reading, published, "given", dates, tuple(mentions), events, relations)


@pytest.fixture(scope="session")
def collect() -> Collect:
    def collecting(sources: Sequence[Source], names: Mapping[str, ActorKind], same: Mapping[str, str]) -> Merged:
        facts = [facts_of(number, source, names) for number, source in enumerate(sources)]
        of = {each.id: same.get(each.text, each.text) for document in facts for each in document.mentions}
        actors = tuple(Actor(name, name, names[name], _names(name, same)) for name in names if name not in same)
        return merge(facts, Identities(actors=actors, of=of))

    return collecting


def _names(name: str, same: Mapping[str, str]) -> dict[str, str]:
    """What an actor is called in each language."""
    called = (name, *(other for other, one in same.items() if one == name))
    return {"en" if each.isascii() else "zh-Hans": each for each in called}
