"""Offices (data/titles.tsv, data/qualifiers.tsv): which words name one, and what it makes of its bearer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias, get_args

from timeline.actors.tables import DATA, read_rows
from timeline.text import fold
from timeline.types import RelationState

Rank: TypeAlias = Literal["head", "member", "byline", ""]
RANKS: tuple[str, ...] = get_args(Rank)
SIDES = ("before", "behind")
STATES: Mapping[str, RelationState] = {"former": "former", "same": "current", "elect": "planned"}
MAKES = ("deputy", *STATES)
JOINTS = ("兼", "暨", "、", "及", "和", " and ", ", ", " & ", "／", "/")
"""What joins two offices of one bearer (創辦人兼執行長, founder and chief executive)."""
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


@dataclass(frozen=True, slots=True)
class Standing:
    """What an office makes of its bearer: rank, kind of body (as in `Title`), and whether that holds now."""

    rank: Rank
    state: RelationState = "current"
    body: str = ""


def standing(title: str | None) -> Standing:
    """The standing that an office as written (`ActorMention.title`) gives; rank "" where it is none that is known.

    Deputies, aides and candidates are members; former heads and those elected are heads at another time. Of an office
    that no table has, its end decides (北海道知事), or what stands before "of" (director of the zoo). Of several
    offices the first that leads counts, else the last.
    """
    form = " ".join(fold(title or "").split())
    several = [_standing(part) for part in _parted(form)]
    return next((each for each in several if each.rank == "head"), several[-1])


def _parted(form: str) -> list[str]:
    """The offices that a folded title joins; one that a table has with its joint stays whole."""
    if form in _titles():
        return [form]
    for joint in map(fold, JOINTS):
        before, found, behind = form.partition(joint)
        if found and before and behind:
            return [*_parted(before), *_parted(behind)]
    return [form]


def _standing(form: str) -> Standing:
    """The standing of one office, folded."""
    if (known := _titles().get(form)) is not None:
        return Standing(known.rank, body=known.body)
    if (found := _qualifier_of(form)) is not None:
        return _qualified(*found)
    office, of, _ = form.partition(" of ")
    return _standing(office) if of else _by_end(form)


def qualifier(before: str) -> str:
    """The word at the end of a folded text that qualifies the office behind it (副, former), or ""."""
    for each in _qualifiers("before"):
        if before.endswith(each.word) and not before.endswith(each.exceptions):
            begins_word = not each.word[0].isascii() or not before[: -len(each.word)][-1:].isalnum()
            return each.word if begins_word else ""
    return ""


def _qualifier_of(form: str) -> tuple[Qualifier, str] | None:
    """The qualifier that an office begins or ends with, and the office without it."""
    for each in _qualifiers("before"):
        if form.startswith(each.word):
            return each, form.removeprefix(each.word).strip()
    for each in _qualifiers("behind"):
        if form.endswith(each.word):
            return each, form.removesuffix(each.word).strip()
    return None


def _qualified(qualifier: Qualifier, office: str) -> Standing:
    """The standing of an office with a qualifier; a body is kept, since 副外長 still belongs to the ministry."""
    plain = _standing(office)
    if qualifier.makes == "deputy":
        return Standing("member", body=plain.body)
    return Standing(plain.rank or "member", STATES[qualifier.makes], plain.body)


def _by_end(form: str) -> Standing:
    """The standing of the longest known office that the form ends with, at a word's beginning."""
    for start in range(1, len(form)):
        title = _titles().get(form[start:])
        if title is not None and (not form[start].isascii() or form[start - 1] in " -"):
            return Standing(title.rank, body=title.body)
    return Standing("")


@cache
def _titles() -> dict[str, Title]:
    return {fold(form): title for title, form in titles()}


@dataclass(frozen=True, slots=True)
class Qualifier:
    """A folded word (English ones with their blank), what it makes of an office, and what ends so and is none."""

    word: str
    makes: str
    exceptions: tuple[str, ...]


@cache
def _qualifiers(side: str) -> tuple[Qualifier, ...]:
    """The qualifiers of a side, longest first."""
    found = []
    for row in read_rows(DATA / "qualifiers.tsv", ("word", "side", "makes", "not")):
        if row.choice("side", SIDES) == side:
            word = fold(row.need("word"))
            if word.isascii() and "-" not in word:
                word = f"{word} " if side == "before" else f" {word}"
            found.append(Qualifier(word, row.choice("makes", MAKES), tuple(map(fold, row.values("not")))))
    return tuple(sorted(found, key=lambda each: -len(each.word)))
