"""What the words beside an English name say it is: `Novara, a food maker`, `the town of Novara`, `near Novara`."""

from __future__ import annotations

from functools import cache
from typing import get_args

from timeline.actors.offices.standing import standing
from timeline.actors.tables import DATA, read_rows
from timeline.text import linear
from timeline.types import ActorKind

KINDS: tuple[str, ...] = get_args(ActorKind)
REACH = 80
"""Characters behind a name within which its description must stand."""
_DESCRIBED = linear.bounded(r" ?(?:,|is|was|are|were) (?:an?|the) ([\w' -]{3,60})")
_ENDS = linear.bounded(
    r" (?:of|in|at|on|for|to|from|by|with|that|which|who|whose|where|when|near|between|based|located|situated|founded|"
    r"owned|and|or|has|had|is|was|as|but|after|before|under|since)(?: |$)"
)
"""Where the phrase ends whose last word is its noun."""
_CALLED = linear.bounded(r"\b([\w-]{3,15}) (of |in )?(?:the )?$")


@cache
def descriptions() -> dict[str, ActorKind]:
    """Kinds by noun. Raises `DataFileError`."""
    rows = read_rows(DATA / "descriptions.tsv", ("noun", "kind"))
    return {row.need("noun"): row.choice("kind", KINDS) for row in rows}  # type: ignore[misc]  # checked by `choice`


def described(before: str, after: str, *, full: bool) -> ActorKind | None:
    """The kind that a description tells of the name between `before` and `after`, or None.

    `full` tells that the name is like a person's in full, whom a noun before it may name by trade (`operator`).
    """
    if match := _DESCRIBED.match(after[:REACH]):
        noun = str(_ENDS.split(match.group(1), 1)[0]).rsplit(" ", 1)[-1]
        return _kind(noun)
    if not full and (match := _CALLED.search(before[-REACH:])):
        kind = descriptions().get(str(match.group(1)))
        of = str(match.group(2) or "")
        if kind and kind != "person" and (not of or (of == "of " and kind == "place")):
            return kind
    return None


def _kind(noun: str) -> ActorKind | None:
    return descriptions().get(noun) or ("person" if standing(noun).rank in ("head", "member") else None)
