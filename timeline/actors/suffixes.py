"""What kind of organisation a name is, by its last word (data/suffixes.tsv)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import get_args

from timeline.actors.tables import DATA, Row, read_rows
from timeline.text import fold
from timeline.types import ActorKind

COLUMNS = ("suffix", "kind", "not")
GENERIC = 4
"""Characters from which an exception of the table holds for every longer name that ends in it."""
KINDS: tuple[str, ...] = get_args(ActorKind)


@dataclass(frozen=True, slots=True)
class Suffixes:
    """Kinds by suffix: Chinese ones in folded form, English ones as whole last words; `places` end Chinese place names.

    `trades` only tell what a name that stands is (三星電子), `forming` make a name of the words before them. A name of
    the organisation kinds that ends in one of `generic` is none (初創公司).
    """

    chinese: dict[str, ActorKind]
    trades: dict[str, ActorKind]
    forming: dict[str, ActorKind]
    english: dict[str, ActorKind]
    places: tuple[str, ...]
    not_these: frozenset[str]
    generic: tuple[str, ...]
    longest: int

    def chinese_kind(self, folded: str) -> ActorKind | None:
        """The kind of a Chinese name by its longest suffix, or None."""
        return self._longest(folded, len(folded) - 1, self.chinese) or self._longest(
            folded, len(folded) - 1, self.trades
        )

    def forming_kind(self, folded: str) -> ActorKind | None:
        """The kind that a noun, itself or by its end, makes of the names before it; a place's too (车站, 纪念馆)."""
        return self._longest(folded, len(folded), self.forming)

    def _longest(self, folded: str, most: int, table: dict[str, ActorKind]) -> ActorKind | None:
        """The kind of the longest end of at most `most` characters that a table has."""
        if folded in self.not_these:
            return None
        for length in range(min(self.longest, most), 0, -1):
            if (kind := table.get(folded[-length:])) is not None:
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
    """The package's tables. Raises `DataFileError`."""
    chinese: dict[str, ActorKind] = {}
    english: dict[str, ActorKind] = {}
    places: list[str] = []
    not_these: set[str] = set()
    for row in read_rows(DATA / "suffixes.tsv", COLUMNS):
        suffix, kind = row.need("suffix"), _kind(row)
        if suffix.isascii():
            english[suffix] = kind
        elif kind == "place":
            places.append(fold(suffix))
        else:
            chinese[fold(suffix)] = kind
        not_these |= set(map(fold, row.values("not")))
    generic = tuple(word for word in not_these if len(word) >= GENERIC)
    trades = {fold(row.need("suffix")): _kind(row) for row in read_rows(DATA / "trades.tsv", COLUMNS[:2])}
    sites: dict[str, ActorKind] = {word: "place" for word in places if len(word) > 1}
    longest = max(map(len, (*chinese, *trades, *sites)))
    return Suffixes(chinese, trades, sites | chinese, english, tuple(places), frozenset(not_these), generic, longest)


def _kind(row: Row) -> ActorKind:
    kind: ActorKind = row.choice("kind", KINDS)  # type: ignore[assignment]  # checked against the literal's values
    return kind
