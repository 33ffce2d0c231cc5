"""What a name is called by: common nouns beside a name that tell what it names (data/callings.tsv)."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from functools import cache
from typing import get_args

from timeline.actors.tables import DATA, read_rows
from timeline.text import fold
from timeline.types import ActorKind

KINDS: tuple[str, ...] = get_args(ActorKind)
USES = ("open", "before", "behind", "beside")
BEFORE = frozenset({"open", "before", "beside"})
BEHIND = frozenset({"behind", "beside"})
OPEN = frozenset({"open"})


@dataclass(frozen=True, slots=True)
class Calling:
    """A common noun, folded, the kind that it tells, and where (one of `USES`)."""

    word: str
    kind: ActorKind
    use: str


def ending_at(folded: str, at: int, uses: Container[str]) -> Calling | None:
    """The longest calling that ends at an offset and is of one of these uses."""
    likely = _by_last().get(folded[at - 1 : at]) if at else None
    if likely is None:
        return None
    return next((each for each in likely if folded.endswith(each.word, 0, at) and each.use in uses), None)


def starting_at(folded: str, at: int, uses: Container[str]) -> Calling | None:
    """The longest calling that starts at an offset and is of one of these uses."""
    found = (_callings().get(folded[at : at + length]) for length in range(_longest(), 0, -1))
    return next((calling for calling in found if calling and calling.use in uses), None)


@cache
def _longest() -> int:
    return max(map(len, _callings()))


@cache
def _by_last() -> dict[str, tuple[Calling, ...]]:
    """The callings by their last character, longest first."""
    groups: dict[str, list[Calling]] = {}
    for calling in sorted(_callings().values(), key=lambda each: -len(each.word)):
        groups.setdefault(calling.word[-1], []).append(calling)
    return {last: tuple(group) for last, group in groups.items()}


@cache
def _callings() -> dict[str, Calling]:
    """The table by folded word; raises `DataFileError`."""
    found = {}
    for row in read_rows(DATA / "callings.tsv", ("word", "kind", "use")):
        kind: ActorKind = row.choice("kind", KINDS)  # type: ignore[assignment]  # checked against the literal's values
        word = fold(row.need("word"))
        found[word] = Calling(word, kind, row.choice("use", USES))
    return found
