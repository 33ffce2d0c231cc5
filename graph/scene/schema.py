"""The schema of a scene: what Python computes once and the one renderer draws, in the app and in the exported file.

Days are whole numbers, counted from 1970-01-01 (day 0); null bounds are open. Positions of the graph lie in a square of
side 2 around (0, 0), y down; the renderer fits them to its pane. Actors, events and relations are named by their ids.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from timeline.types import (
    ActorKind,
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

Group = Literal["person", "government", "company", "research", "media", "thing"]
Confidence = Literal["high", "medium", "low"]
Highlight = Literal["date", "actor"]


class Model(BaseModel):
    """Base: frozen, unknown fields refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class When(Model):
    """A period in days, its words, and why: anchor, rule and other readings. `label` is for a person to read."""

    first: int | None
    last: int | None
    precision: Precision
    modifier: Modifier | None
    label: str
    words: str
    anchor: str | None
    rule: str
    alternatives: tuple[str, ...]
    inferred: bool = Field(description="true where the text does not state this date of this event itself")


class Mark(Model):
    """Characters [start, end) of `Quote.text` to mark; `actor` is the actor named there."""

    start: int
    end: int
    kind: Highlight
    actor: str | None = None


class Quote(Model):
    """A claim in its surroundings: `text` is the quote with up to a sentence on either side.

    `start`, `end` bound the quote inside `text`; `offset` is where `text` begins in the document.
    """

    document: str
    offset: int
    text: str
    start: int
    end: int
    marks: tuple[Mark, ...]
    when: When | None = None
    attributed_to: str | None = None
    differs: tuple[str, ...] = ()


class Document(Model):
    """A source."""

    id: str
    title: str
    language: str
    published: When | None
    published_why: str


class Alias(Model):
    """Another name that documents use for an actor, and why it is taken for one."""

    text: str
    why: str


class Actor(Model):
    """A node and a lane. `x`, `y` in [-1, 1]; `size` in (0, 1]; `lane` orders the lanes so that ties are short."""

    id: str
    name: str
    names: dict[str, str]
    aliases: tuple[Alias, ...]
    kind: ActorKind
    group: Group
    x: float
    y: float
    size: float
    lane: int
    events: int
    mentions: int
    community: int


class Participant(Model):
    """An actor in a role."""

    actor: str
    role: Role


class Event(Model):
    """A tie through the lanes of its actors. `weight` in [0, 1] ranks its label; `slot` is its place in "in order"."""

    id: str
    type: EventType
    status: Status
    title: str
    titles: dict[str, str]
    when: When
    target: When | None
    place: str | None
    salience: Salience
    weight: float
    slot: int
    actors: tuple[Participant, ...]
    amounts: tuple[str, ...]
    confidence: Confidence
    reasons: tuple[str, ...]
    claims: tuple[Quote, ...]
    sources: int = Field(description="independent documents")
    conflicts: tuple[int, ...] = Field(description="indices into `Scene.conflicts`")


class Relation(Model):
    """An edge. `width` 1 to 3 by claims; `bend` fans parallel edges out: 0 straight, else the bow in [-1, 1]."""

    id: str
    source: str
    target: str
    type: RelationType
    directed: bool
    when: When | None
    state: RelationState
    polarity: Polarity
    confidence: Confidence
    inferred: bool
    reasons: tuple[str, ...]
    events: tuple[str, ...]
    claims: tuple[Quote, ...]
    width: int
    bend: float


class Together(Model):
    """A weak tie: two actors in the same events (never from lists, venues or reporting media)."""

    source: str
    target: str
    weight: float
    events: tuple[str, ...]


class ConflictValue(Model):
    """One of the values that disagree."""

    value: str
    document: str


class Conflict(Model):
    """A disagreement between sources."""

    kind: str
    field: str
    events: tuple[str, ...]
    values: tuple[ConflictValue, ...]
    note: str


class Stretch(Model):
    """A piece of the time axis: days [first, last] over [from_, to] of the unit interval; breaks lie between."""

    first: int
    last: int
    from_: float = Field(alias="from")
    to: float


class Axis(Model):
    """The time axis "to scale": stretches in order of time, with a marked break between neighbours."""

    stretches: tuple[Stretch, ...]
    slots: int = Field(description='number of slots "in order"')


class Kind(Model):
    """A row of the legend: a kind of actor and the group whose shape and colour it has."""

    kind: ActorKind
    group: Group


class Problem(Model):
    """What could not be used, and why."""

    document: str
    what: str
    why: str


class Scene(Model):
    """Everything that is drawn."""

    schema_: Literal["whowhen-scene/1"] = Field(default="whowhen-scene/1", alias="schema")
    title: str
    documents: tuple[Document, ...]
    actors: tuple[Actor, ...]
    events: tuple[Event, ...]
    relations: tuple[Relation, ...]
    together: tuple[Together, ...]
    conflicts: tuple[Conflict, ...]
    axis: Axis
    kinds: tuple[Kind, ...]
    problems: tuple[Problem, ...]
