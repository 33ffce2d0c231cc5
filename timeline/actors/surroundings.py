"""What the words beside an English name say it is: `Novara, a food maker`, `the town of Novara`, `near Novara`."""

from __future__ import annotations

from functools import cache
from typing import get_args

from timeline.actors.offices import rank
from timeline.actors.tables import DATA, read_rows
from timeline.text import linear
from timeline.types import ActorKind

KINDS: tuple[str, ...] = get_args(ActorKind)
REACH = 80
"""Characters behind a name within which its description must stand."""
_DESCRIBED = linear.bounded(r" ?(?:,|is|was|are|were) (?:an?|the) ([\w' -]{3,60})")
_ENDS = frozenset(
    "of in at on for to from by with that which who whose where when near between based located situated founded owned "
    "and or has had is was as but after before under since".split()
)
_CALLED = linear.bounded(r"\b([\w-]{3,15}) (of |in )?(?:the )?$")


@cache
def descriptions() -> dict[str, ActorKind]:
    """Kinds by noun. Raises `DataFileError`."""
    rows = read_rows(DATA / "descriptions.tsv", ("noun", "kind"))
    return {row.need("noun"): row.choice("kind", KINDS) for row in rows}  # type: ignore[misc]  # checked by `choice`


def described(before: str, after: str) -> ActorKind | None:
    """The kind that a description tells of the name between `before` and `after`, or None."""
    if match := _DESCRIBED.match(after[:REACH]):
        return _kind(_head(str(match.group(1)).split()))
    if match := _CALLED.search(before[-REACH:]):
        kind = descriptions().get(str(match.group(1)))
        of = str(match.group(2) or "")
        if kind and kind != "person" and (not of or (of == "of " and kind == "place")):
            return kind
    return None


def _head(words: list[str]) -> str:
    """The last noun of a phrase, where a preposition or the like ends it."""
    head = ""
    for word in words:
        if word in _ENDS:
            break
        head = word
    return head


def _kind(noun: str) -> ActorKind | None:
    return descriptions().get(noun) or ("person" if rank(noun) in ("head", "member") else None)
