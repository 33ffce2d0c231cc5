"""The JSON contract "whowhen/1": what `extract --json` writes and everything else reads (docs/schema.json).

Offsets are code points of `documents[].text`; days are ISO and inclusive; null bounds are open. Unknown fields are
refused.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from timeline.errors import SchemaError
from timeline.types import (
    ActorKind,
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
    """One more name of an actor, and why it is one."""

    text: str
    why: str


class Actor(Model):
    """One actor with all its names; `names` by language tag."""

    id: str
    name: str
    names: dict[str, str]
    kind: ActorKind
    aliases: tuple[Alias, ...] = ()


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
    """A typed, dated tie between two actors; `directed` relations run from source to target."""

    source: str
    target: str
    type: RelationType
    directed: bool
    when: When | None
    state: RelationState
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

    def to_json(self) -> str:
        """The value as indented JSON, ending in a line break."""
        return self.model_dump_json(by_alias=True, indent=1) + "\n"


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
