"""A timeline written down in a few lines: each event and relation adds its sentence to one document."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from itertools import count

import pytest
from hypothesis import settings

from timeline import contract

settings.register_profile("untimed", deadline=None)  # layouts import numpy on first use; no test here measures time
settings.load_profile("untimed")


def when(first: str | None, last: str | None = None, **more: object) -> contract.When:
    """A period by its ISO bounds; one bound alone is a day; words stand for being stated."""
    bounds = {
        "earliest": first and date.fromisoformat(first),
        "latest": (last or first) and date.fromisoformat(last or first),
    }
    return contract.When.model_validate({"precision": "day", "words": "stated", **bounds, **more})


class Draft:
    """Collects facts; `timeline()` is the contract value."""

    def __init__(self) -> None:
        self.text = ""
        self.actors: dict[str, contract.Actor] = {}
        self.mentions: list[contract.Mention] = []
        self.events: list[contract.Event] = []
        self.relations: list[contract.Relation] = []
        self.conflicts: list[contract.Conflict] = []
        self.numbers: Iterator[int] = count()

    def actor(self, id_: str, name: str = "", kind: str = "company", **names: str) -> str:
        """An actor by id, made at first use; its name is its id unless given."""
        if id_ not in self.actors:
            value = {"id": id_, "name": name or id_, "kind": kind, "names": names}
            self.actors[id_] = contract.Actor.model_validate(value)
        return id_

    def say(self, sentence: str) -> dict[str, object]:
        """Add a sentence to the document; its place and quote, as a claim has them."""
        start = len(self.text)
        self.text += f"{sentence} "
        return {"document": "a.txt", "start": start, "end": start + len(sentence), "quote": sentence}

    def event(self, members: dict[str, str], at: contract.When | None = None, quote: str = "", **more: object) -> str:
        """An event by its members (actor: role)."""
        id_ = f"e{next(self.numbers)}"
        date_ = at or when("2025-10-31")
        claim = {**self.say(quote or f"Event {id_} of {', '.join(members)}."), "when": date_, "attributed_to": None}
        plain = {"type": "meeting", "status": "past", "salience": "minor", "confidence": 0.8, "title": f"Event {id_}"}
        empty = {"titles": {}, "target": None, "place": None, "amounts": (), "reasons": ()}
        actors = [{"actor": self.actor(actor), "role": role} for actor, role in members.items()]
        value = {**plain, **empty, "id": id_, "when": date_, "actors": actors, "claims": [claim], **more}
        self.events.append(contract.Event.model_validate(value))
        return id_

    def relation(self, source: str, target: str, type_: str = "supplies", **more: object) -> None:
        """A relation between two actors."""
        ends = {"source": self.actor(source), "target": self.actor(target)}
        plain = {"type": type_, "directed": True, "when": None, "state": "current", "polarity": "0", "confidence": 0.8}
        claims = [self.say(f"{source} {type_} {target}.")]
        value = {**ends, **plain, "reasons": (), "events": (), "claims": claims, **more}
        self.relations.append(contract.Relation.model_validate(value))

    def timeline(self) -> contract.Timeline:
        """All of it, in one document."""
        document = contract.Document(
            id="a.txt",
            sha256=sha256(self.text.encode()).hexdigest(),
            text=self.text,
            title="A report",
            language="en",
            script="Latn",
            published=None,
            published_why="",
            source="a.txt",
        )
        return contract.Timeline(
            documents=(document,),
            dates=(),
            actors=tuple(self.actors.values()),
            mentions=tuple(self.mentions),
            events=tuple(self.events),
            relations=tuple(self.relations),
            conflicts=tuple(self.conflicts),
            problems=(),
        )


@pytest.fixture
def draft() -> Draft:
    """An empty timeline to write in."""
    return Draft()


@pytest.fixture
def at() -> object:
    """The maker of periods: `at("2025-10-01", "2025-10-31")`."""
    return when
