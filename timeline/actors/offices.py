"""Offices (data/titles.tsv): which words name one, and what it makes of its bearer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias, get_args

from timeline.actors.tables import DATA, read_rows
from timeline.text import fold

Rank: TypeAlias = Literal["head", "member", "byline", ""]
RANKS: tuple[str, ...] = get_args(Rank)
COLUMNS = ("id", "zh", "en", "body", "rank")


@dataclass(frozen=True, slots=True)
class Title:
    """An office; `body` is the kind of body it belongs to where the text names only a country (or "").

    A head leads the body that the office belongs to, a member belongs to it, a byline wrote the text.
    """

    id: str
    body: str
    rank: Rank


def titles() -> Iterator[tuple[Title, str]]:
    """Every office with each of its words. Raises `DataFileError`."""
    for row in read_rows(DATA / "titles.tsv", COLUMNS):
        if row.cells["rank"]:
            row.choice("rank", RANKS)
        rank: Rank = row.cells["rank"]  # type: ignore[assignment]  # checked against the literal's values
        title = Title(row.need("id"), row.cells["body"], rank)
        for form in (*row.values("zh"), *row.values("en")):
            yield title, form


def rank(title: str | None) -> Rank:
    """What an office as written (`ActorMention.title`) makes of its bearer: head, member, byline, or nothing known."""
    return "" if title is None else _ranks().get(fold(title), "")


@cache
def _ranks() -> dict[str, Rank]:
    return {fold(form): title.rank for title, form in titles()}
