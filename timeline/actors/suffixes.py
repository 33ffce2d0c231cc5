"""What kind of organisation a name is, by its last word (data/suffixes.tsv)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import get_args

from timeline.actors.tables import DATA, read_rows
from timeline.text import fold
from timeline.types import ActorKind

COLUMNS = ("suffix", "kind", "not")
GENERIC = 4
"""Characters from which an exception of the table holds for every longer name that ends in it."""
KINDS: tuple[str, ...] = get_args(ActorKind)


@dataclass(frozen=True, slots=True)
class Suffixes:
    """Kinds by suffix: Chinese ones in folded form, English ones as whole last words; `places` end names of places.

    A name of the organisation kinds that ends in one of `generic` is none (初創公司).
    """

    chinese: dict[str, ActorKind]
    english: dict[str, ActorKind]
    places: tuple[str, ...]
    not_these: frozenset[str]
    generic: tuple[str, ...]
    longest: int

    def chinese_kind(self, folded: str) -> ActorKind | None:
        """The kind of a Chinese name by its longest suffix, or None."""
        if folded in self.not_these:
            return None
        for length in range(min(self.longest, len(folded) - 1), 0, -1):
            if (kind := self.chinese.get(folded[-length:])) is not None:
                return kind
        return None

    def english_kind(self, name: str) -> ActorKind | None:
        """The kind of an English name by its first or last word, or None."""
        first, *rest = name.split()
        if rest and rest[0] in ("of", "for"):
            return self.english.get(first)
        return self.english.get(rest[-1]) if rest else None

    def kind(self, name: str) -> ActorKind | None:
        """The kind of a name of either language, or None."""
        return self.chinese_kind(fold(name)) or self.english_kind(name)


@cache
def suffixes() -> Suffixes:
    """The package's table. Raises `DataFileError`."""
    chinese: dict[str, ActorKind] = {}
    english: dict[str, ActorKind] = {}
    places: list[str] = []
    not_these: set[str] = set()
    for row in read_rows(DATA / "suffixes.tsv", COLUMNS):
        suffix = row.need("suffix")
        kind: ActorKind = row.choice("kind", KINDS)  # type: ignore[assignment]  # checked against the literal's values
        if kind == "place":
            places.append(fold(suffix))
        elif suffix.isascii():
            english[suffix] = kind
        else:
            chinese[fold(suffix)] = kind
        not_these |= set(map(fold, row.values("not")))
    generic = tuple(word for word in not_these if len(word) >= GENERIC)
    return Suffixes(chinese, english, tuple(places), frozenset(not_these), generic, max(map(len, chinese)))
