"""The JSON contract "whowhen/1": what `extract --json` writes and everything else reads (docs/schema.json).

Offsets are code points of `documents[].text`; days are ISO and inclusive; null bounds are open. Unknown fields are
refused.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Set
from pathlib import Path
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from timeline.errors import SchemaError
from timeline.types import (
    ActorKind,
    Basis,
    DateKind,
    EventType,
    Modifier,
    Polarity,
    Precision,
    RelationState,
    RelationType,
    Role,
    Salience,
    Status,
)

SCHEMA = "whowhen/1"


class Model(BaseModel):
    """Base: frozen, unknown fields refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class When(Model):
    """When something may have happened: inclusive bounds, the words, what they were counted from, and the rule."""

    earliest: dt.date | None
    latest: dt.date | None
    precision: Precision
    modifier: Modifier | None = None
    edtf: str | None = None
    words: str = ""
    anchor: str | None = None
    rule: str = ""
    alternatives: tuple[When, ...] = ()

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.earliest is not None and self.latest is not None and self.earliest > self.latest:
            raise ValueError(f"{self.earliest} is after {self.latest}")
        return self


class Document(Model):
    """A document with its stored text; every offset counts in `text`."""

    id: str
    sha256: str
    text: str
    title: str | None
    language: str
    script: str
    published: When | None
    published_why: str
    source: str


class DateMention(Model):
    """Words that name a time, and the closed period they name."""

    document: str
    start: int
    end: int
    text: str
    kind: DateKind
    when: When | None


class Alias(Model):
    """One more name of an actor, why it is one, and how sure that is."""

    text: str
    why: str
    score: float = Field(default=100, ge=0, le=100)


class Actor(Model):
    """One actor with all its names; `names` by language tag."""

    id: str
    name: str
    names: dict[str, str]
    kind: ActorKind
    aliases: tuple[Alias, ...] = ()


class Suggestion(Model):
    """Two actors that may be one: not sure enough to join, for the user to judge."""

    first: str
    second: str
    score: float = Field(ge=0, le=100)
    why: str


class Mention(Model):
    """Words that name an actor."""

    id: str
    document: str
    start: int
    end: int
    text: str
    actor: str


class EventActor(Model):
    """An actor in a role."""

    actor: str
    role: Role


class Amount(Model):
    """A quantity as written and as a number."""

    value: float
    unit: str | None
    currency: str | None
    text: str


class EventClaim(Model):
    """One source's words for an event. `differs` names the fields in which it disagrees with the others."""

    document: str
    start: int
    end: int
    quote: str
    when: When | None
    attributed_to: str | None
    differs: tuple[str, ...] = ()


class Event(Model):
    """A set of claims about one happening, plan or statement."""

    id: str
    type: EventType
    status: Status
    title: str
    titles: dict[str, str]
    when: When
    target: When | None
    place: str | None
    salience: Salience
    actors: tuple[EventActor, ...]
    amounts: tuple[Amount, ...]
    confidence: float = Field(ge=0, le=1)
    reasons: tuple[str, ...]
    claims: tuple[EventClaim, ...] = Field(min_length=1)


class RelationClaim(Model):
    """One source's words for a relation."""

    document: str
    start: int
    end: int
    quote: str


class Relation(Model):
    """A typed, dated tie between two actors; `directed` relations run from source to target.

    Its basis is what documents tell, or only a list of the program's or the user's own (`listed`): such a relation's
    quotes show where the two are named, not that they are tied.
    """

    source: str
    target: str
    type: RelationType
    directed: bool
    when: When | None
    state: RelationState
    basis: Basis = "told"
    polarity: Polarity
    confidence: float = Field(ge=0, le=1)
    reasons: tuple[str, ...]
    events: tuple[str, ...]
    claims: tuple[RelationClaim, ...]


class ConflictValue(Model):
    """One of the values that disagree, and where it stands."""

    value: str
    document: str
    start: int
    end: int


class Conflict(Model):
    """Two or more sources that disagree about one field of an event (or of several)."""

    kind: str
    field: str
    events: tuple[str, ...]
    values: tuple[ConflictValue, ...]
    note: str


class Problem(Model):
    """What could not be used, and why."""

    document: str
    start: int | None
    end: int | None
    what: str
    why: str


class Timeline(Model):
    """The whole value."""

    schema_: str = Field(default=SCHEMA, alias="schema")
    documents: tuple[Document, ...]
    dates: tuple[DateMention, ...]
    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    events: tuple[Event, ...]
    relations: tuple[Relation, ...]
    conflicts: tuple[Conflict, ...]
    problems: tuple[Problem, ...]
    suggestions: tuple[Suggestion, ...] = ()

    @model_validator(mode="after")
    def _grounded(self) -> Self:
        """Every quote is the text at its offsets, and every id names something: a value that is not so cannot exist."""
        texts = {document.id: document.text for document in self.documents}
        for document, start, end, words in _spans(self):
            if document not in texts:
                raise ValueError(f"words at {start} of document {document!r}, which is not among the documents")
            if start < 0 or texts[document][start:end] != words:
                raise ValueError(f"{words[:40]!r} is not the text of {document!r} at {start} to {end}")
        _known("actor", (mention.actor for mention in self.mentions), {actor.id for actor in self.actors})
        _known("actor", _taking_part(self), {actor.id for actor in self.actors})
        _known("actor", _suggested(self), {actor.id for actor in self.actors})
        _known("event", _told_of(self), {event.id for event in self.events})
        return self

    def to_json(self) -> str:
        """The value as indented JSON, ending in a line break."""
        return self.model_dump_json(by_alias=True, indent=1) + "\n"


def _spans(timeline: Timeline) -> Iterator[tuple[str, int, int, str]]:
    """Every place that the timeline points at, as document, start, end and the words that should stand there."""
    for mention in timeline.mentions:
        yield mention.document, mention.start, mention.end, mention.text
    for date in timeline.dates:
        yield date.document, date.start, date.end, date.text
    for event in timeline.events:
        yield from ((claim.document, claim.start, claim.end, claim.quote) for claim in event.claims)
    for relation in timeline.relations:
        yield from ((claim.document, claim.start, claim.end, claim.quote) for claim in relation.claims)


def _known(kind: str, named: Iterable[str], known: Set[str]) -> None:
    for name in named:
        if name not in known:
            raise ValueError(f"{kind} {name!r} is named but not listed")


def _taking_part(timeline: Timeline) -> Iterator[str]:
    """The ids of actors that events and relations name."""
    for event in timeline.events:
        yield from (part.actor for part in event.actors)
    for relation in timeline.relations:
        yield from (relation.source, relation.target)


def _suggested(timeline: Timeline) -> Iterator[str]:
    """The ids of actors that suggestions name."""
    for suggestion in timeline.suggestions:
        yield from (suggestion.first, suggestion.second)


def _told_of(timeline: Timeline) -> Iterator[str]:
    """The ids of events that relations and conflicts name."""
    for relation in timeline.relations:
        yield from relation.events
    for conflict in timeline.conflicts:
        yield from conflict.events


def from_json(text: str, place: str = "the value") -> Timeline:
    """Read a timeline; raises `SchemaError` with the place and the first field that does not fit."""
    try:
        value = Timeline.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "top level"
        raise SchemaError(
            f"{place}: not a {SCHEMA} timeline ({where}: {first['msg']}); write it anew with `timeline extract`"
        ) from error
    if value.schema_ != SCHEMA:
        raise SchemaError(
            f"{place}: schema {value.schema_!r}, this program reads {SCHEMA!r}; use the version that wrote it"
        )
    return value


def load(path: Path) -> Timeline:
    """Read a timeline from a file; raises `SchemaError`, `OSError`."""
    return from_json(path.read_text(encoding="utf-8"), str(path))
