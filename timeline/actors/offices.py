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
SIDES = ("before", "behind")
COLUMNS = ("id", "zh", "en", "body", "rank")


@dataclass(frozen=True, slots=True)
class Title:
    """An office; `body` is the kind of body it belongs to where the text names only a country (or "").

    A head leads the body that the office belongs to, a member belongs to it, a byline writes, edits or pictures texts.
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
    """What an office as written (`ActorMention.title`) makes of its bearer: head, member, byline, or "" for unknown.

    A deputy, a former head and a candidate are members. Of an office that no table has, its end decides (北海道知事),
    or what stands before "of" (director of the zoo).
    """
    if title is None:
        return ""
    form = " ".join(fold(title).split())
    if form in _ranks():
        return _ranks()[form]
    if _qualified(form):
        return "member"
    office, of, _ = form.partition(" of ")
    return rank(office) if of else _by_end(form)


def qualifier(before: str) -> str:
    """The word at the end of a folded text that takes the rank of the office behind it away, or ""."""
    for form, exceptions in _qualifiers("before"):
        if before.endswith(form) and not before.endswith(exceptions):
            begins_word = not form[0].isascii() or not before[: -len(form)][-1:].isalnum()
            return form if begins_word else ""
    return ""


def _qualified(form: str) -> bool:
    before = any(form.startswith(word) for word, _ in _qualifiers("before"))
    return before or any(form.endswith(word) for word, _ in _qualifiers("behind"))


def _by_end(form: str) -> Rank:
    """The rank of the longest known office that the form ends with, at a word's beginning."""
    for start in range(1, len(form)):
        if form[start:] in _ranks() and (not form[start].isascii() or form[start - 1] in " -"):
            return _ranks()[form[start:]]
    return ""


@cache
def _ranks() -> dict[str, Rank]:
    return {fold(form): title.rank for title, form in titles()}


@cache
def _qualifiers(side: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The qualifiers of a side, longest first, each with what ends so and is none; English ones with their blank."""
    found = []
    for row in read_rows(DATA / "qualifiers.tsv", ("word", "side", "not")):
        if row.choice("side", SIDES) == side:
            word = fold(row.need("word"))
            if word.isascii() and "-" not in word:
                word = f"{word} " if side == "before" else f" {word}"
            found.append((word, tuple(map(fold, row.values("not")))))
    return tuple(sorted(found, key=lambda each: -len(each[0])))
