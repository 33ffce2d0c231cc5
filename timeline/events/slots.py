"""Where each actor of a clause stands: before or after its head, and behind which marker (coverb or preposition).

One pass from left to right. A list keeps the place of its first name; a closer (在…期间) or the head ends a
marker's reach.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from timeline.events import lexicon
from timeline.events.marks import Mark
from timeline.types import PLACES, ActorKind, ActorMention, Reading

Place: TypeAlias = lexicon.Slot | Literal["subject", "object"]


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention and its place; `owner` where it only qualifies what follows (`三星的8层HBM3E`)."""

    mention: ActorMention
    slot: Place
    owner: bool = False


def place(
    reading: Reading, marks: Sequence[Mark], mentions: Sequence[ActorMention], head: Mark | None
) -> Iterator[Placed]:
    """The place of each mention of a clause, in order."""
    slot: Place = "at" if _dateline(mentions, marks) else "subject"
    last: int | None = None
    tokens: list[Mark | ActorMention] = sorted([*marks, *mentions], key=_order)
    for at, token in enumerate(tokens):
        if isinstance(token, ActorMention):
            following = tokens[at + 1] if at + 1 < len(tokens) else None
            if not _qualifies(reading, token, following):
                here = "subject" if head is None and _headed(reading, token, slot, marks) else slot
                yield Placed(token, here, _owns(reading, token))
            last = token.span.end
        else:
            slot, last = _after(token, slot, last, head, reading)


def _dateline(mentions: Sequence[ActorMention], marks: Sequence[Mark]) -> bool:
    """True for a clause of nothing but places (韓國首爾,)."""
    return bool(mentions) and not marks and all(each.kind in PLACES for each in mentions)


def _order(token: Mark | ActorMention) -> tuple[int, int]:
    return (token.span.start, 1) if isinstance(token, ActorMention) else (token.start, 0)


def _after(token: Mark, slot: Place, last: int | None, head: Mark | None, reading: Reading) -> tuple[Place, int | None]:
    """The place that holds behind a mark."""
    passed = head is not None and token.start >= head.start
    base: Place = "object" if passed else "subject"
    match token.kind:
        case "marker":
            listed = token.value == "with" and last is not None and _adjacent(reading, last, token.start)
            keeps = listed and slot not in ("subject", "object")
            return (slot if keeps else token.value), None
        case "closer" | "trigger" | "speech" if slot not in ("subject", "object") or passed:
            return base, None
        case _:
            return slot, last


def _headed(reading: Reading, mention: ActorMention, slot: Place, marks: Sequence[Mark]) -> bool:
    """True for a person behind a relative clause that opens its sentence (身兼…的裴慶勛): the clause's own subject."""
    led = bool(marks) and marks[0].kind == "marker" and mention.span.start - marks[0].start > _LONG
    return slot == "with" and mention.kind == "person" and not led and reading.folded[mention.span.start - 1] == "的"


_LONG = 40
"""A marker farther than this before a name does not govern it, in characters."""
_QUALIFIES: frozenset[ActorKind] = frozenset({"country", "place", "government"})
_GAP = 10
"""How far before the name that it qualifies a country may stand (中國人工智慧企業DeepSeek)."""


def _qualifies(reading: Reading, mention: ActorMention, following: Mark | ActorMention | None) -> bool:
    """True for a country's name that only says where the next actor is from."""
    if mention.kind not in _QUALIFIES or not isinstance(following, ActorMention) or following.kind in _QUALIFIES:
        return False
    gap = reading.text[mention.span.end : following.span.start]
    return len(gap) <= _GAP and not any(char in " ,,、;:。" for char in gap.strip()[:-1])


def _adjacent(reading: Reading, end: int, start: int) -> bool:
    return not reading.text[end:start].strip(' 」』”")）')


def _owns(reading: Reading, mention: ActorMention) -> bool:
    """True where a possessive follows the mention."""
    following = reading.folded[mention.span.end : mention.span.end + 3].lstrip('」』”")）')
    return following.startswith(("的", "之", "'s", "’s"))
