"""What a source proposes before the arbiter has spoken."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from timeline.types import ActorKind, Span


class Source(IntEnum):
    """Who proposes; of two that quarrel over the same characters, the higher is believed."""

    DOUBTED = 0
    """A model's word for a name that looks like none: it can only bear witness for a weak name."""
    WEAK_NAME = 1
    DOCUMENT = 2
    MODEL = 3
    PATTERN = 4
    GAZETTEER = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span that may name an actor, by whom proposed and why.

    `entry` is the gazetteer's id where it has one. `joint` marks one of several actors that the same words name (中美).
    """

    span: Span
    kind: ActorKind
    source: Source
    reason: str
    entry: str | None = None
    joint: bool = False
