"""The gazetteer: known actors with their names in several languages, from data files and the user's own.

data/countries.tsv gives the countries, their capitals and, with data/bodies.tsv, the usual bodies of each (government,
parliament, foreign ministry ...); data/entries/*.tsv give everyone else. docs/actors.md tells how to add a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import get_args

from timeline.actors.tables import DATA, Row, read_rows
from timeline.text import fold, to_simplified, to_traditional
from timeline.types import ActorKind, RelationType

LANGUAGES = ("en", "zh-Hant", "zh-Hans", "ko", "ja")
ENTRY_COLUMNS = ("id", "kind", *LANGUAGES, "facts")
COUNTRY_COLUMNS = ("code", *LANGUAGES, "adjective", "short", "capital-en", "capital-zh")
BODY_COLUMNS = ("id", "kind", "en", "zh", "show-en", "show-zh")
RELATIONS: tuple[str, ...] = get_args(RelationType)
KINDS: tuple[str, ...] = get_args(ActorKind)
SHORTS: dict[str, str] = {"欧": "eu", "非": "african-union", "阿": "af"}
"""One-character forms (folded) that stand in compounds only, by id."""
PLURALS: Mapping[str, str] = {
    "country": "countries",
    "company": "companies",
    "person": "people",
    "government body": "government bodies",
    "media": "media",
}
"""Kinds whose plural is not made with an s."""


@dataclass(frozen=True, slots=True)
class Name:
    """One name of an entry. A `weak` name also means something else and counts only where something supports it."""

    text: str
    language: str
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A stable relation from an entry to another, by id: `part of`, `product of`, `leads` ..."""

    type: RelationType
    target: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One known actor. The first name of a language is the one to show."""

    id: str
    kind: ActorKind
    names: tuple[Name, ...]
    facts: tuple[Fact, ...] = ()

    def shown(self) -> dict[str, str]:
        """The name to show by language; Traditional and Simplified derived from each other where one is missing."""
        names: dict[str, str] = {}
        for name in self.names:
            names.setdefault(name.language, name.text)
        if "zh-Hans" in names:
            names.setdefault("zh-Hant", to_traditional(names["zh-Hans"]))
        elif "zh-Hant" in names:
            names["zh-Hans"] = to_simplified(names["zh-Hant"])
        return {language: names[language] for language in LANGUAGES if language in names}


@dataclass(frozen=True, slots=True)
class Country:
    """What a country lends to the words around it: its adjectives and the one-character form of compounds."""

    code: str
    adjectives: tuple[Name, ...]
    short: str


@dataclass(frozen=True, slots=True)
class Body:
    """A kind of body that every country has; `show_*` are templates with `{}` for the country."""

    id: str
    kind: ActorKind
    english: tuple[Name, ...]
    chinese: tuple[Name, ...]
    show_english: str
    show_chinese: str


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All entries by id, the countries, the kinds of bodies, and compounds with the ids of those that they name.

    `load` raises `DataFileError`.
    """

    entries: Mapping[str, Entry]
    countries: Mapping[str, Country]
    bodies: Mapping[str, Body]
    compounds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    _made: dict[str, Entry] = field(default_factory=dict, repr=False, compare=False)
    _whys: dict[str, str] = field(default_factory=dict, repr=False, compare=False)

    def entry(self, id_: str) -> Entry | None:
        """The entry of this id; `kr/government` is made from the country and the body where no file names it."""
        if (known := self.entries.get(id_)) is not None:
            return known
        country, _, body = id_.partition("/")
        if country in self.countries and body in self.bodies:
            return self._made.setdefault(id_, self._body_of(id_, self.entries[country], self.bodies[body]))
        return None

    def why(self, id_: str) -> str:
        """Why a name stands for the entry of this id, for readers: in which list it is, and as what."""
        if (why := self._whys.get(id_)) is None:
            why = self._whys[id_] = self._explained(id_)
        return why

    def _explained(self, id_: str) -> str:
        entry = self.entry(id_)
        if entry is None:
            return "in no list"
        shown = next(iter(entry.shown().values()))
        return f"in the list of {PLURALS.get(entry.kind, f'{entry.kind}s')} as {shown}"

    def _body_of(self, id_: str, country: Entry, body: Body) -> Entry:
        shown = country.shown()
        adjectives = self.countries[country.id].adjectives
        english = adjectives[0].text if adjectives else shown["en"]
        chinese = body.show_chinese.format(shown["zh-Hant"])
        names = (
            Name(body.show_english.format(english), "en"),
            Name(chinese, "zh-Hant"),
            Name(to_simplified(chinese), "zh-Hans"),
        )
        return Entry(id_, body.kind, names, (Fact("part of", country.id),))


@cache
def bundled() -> Gazetteer:
    """The gazetteer that comes with the package."""
    return load()


def load(extra: Sequence[Path] = ()) -> Gazetteer:
    """The package's gazetteer with the user's own tables (columns of data/entries) merged in.

    An id that is already known gets the new names behind its own; raises `DataFileError`.
    """
    entries: dict[str, Entry] = {}
    countries: dict[str, Country] = {}
    for row in read_rows(DATA / "countries.tsv", COUNTRY_COLUMNS):
        country = _country(row)
        countries[country.code] = country
        for entry in _of_country(row):
            entries[entry.id] = entry
    for path in (*sorted((DATA / "entries").glob("*.tsv")), *extra):
        for row in read_rows(path, ENTRY_COLUMNS):
            _add(entries, _entry(row), row)
    bodies = {body.id: body for body in map(_body, read_rows(DATA / "bodies.tsv", BODY_COLUMNS))}
    gazetteer = Gazetteer(entries, countries, bodies, dict(_compounds(countries.values())))
    _check_facts(gazetteer)
    return gazetteer


def _add(entries: dict[str, Entry], new: Entry, row: Row) -> None:
    """Merge an entry into those of its id."""
    old = entries.get(new.id)
    if old is None:
        entries[new.id] = new
    elif old.kind != new.kind:
        row.fail(f"{new.id!r} is a {old.kind} elsewhere", "give it the same kind or another id")
    else:
        names = old.names + tuple(name for name in new.names if name not in old.names)
        entries[new.id] = Entry(old.id, old.kind, names, old.facts + new.facts)


def _entry(row: Row) -> Entry:
    names = tuple(_names(row, LANGUAGES))
    if not names:
        row.fail(f"{row.cells['id']!r} has no name", "give one in any language")
    kind: ActorKind = row.choice("kind", KINDS)  # type: ignore[assignment]  # checked against the literal's values
    return Entry(row.need("id"), kind, names, tuple(_facts(row)))


def _names(row: Row, languages: Iterable[str]) -> Iterator[Name]:
    for language in languages:
        for value in row.values(language):
            if not value.removesuffix("?"):
                row.fail(f"column {language!r} marks no name as weak", "write the name before the ?")
            yield name_of(value, language)


def name_of(value: str, language: str) -> Name:
    """A name as a table writes it: a `?` at its end marks it weak."""
    return Name(value.removesuffix("?"), language, weak=value.endswith("?"))


def _facts(row: Row) -> Iterator[Fact]:
    for value in row.values("facts"):
        type_, _, target = value.rpartition(" ")
        if type_ not in RELATIONS:
            row.fail(f"fact {value!r} begins with no known relation", f"use one of {', '.join(RELATIONS)}")
        yield Fact(type_, target)  # type: ignore[arg-type]  # checked just above


def _country(row: Row) -> Country:
    adjectives = tuple(name_of(value, "en") for value in row.values("adjective"))
    return Country(row.need("code"), adjectives, row.cells["short"])


def _of_country(row: Row) -> Iterator[Entry]:
    """The country and, where the table names one, its capital."""
    code = row.need("code")
    yield Entry(code, "country", tuple(_names(row, LANGUAGES)))
    capital = [name_of(value, "en") for value in row.values("capital-en")]
    capital += [name_of(value, "zh-Hant") for value in row.values("capital-zh")]
    if capital:
        yield Entry(f"{code}/capital", "place", tuple(capital), (Fact("part of", code),))


def _body(row: Row) -> Body:
    kind: ActorKind = row.choice("kind", KINDS)  # type: ignore[assignment]  # checked against the literal's values
    english = tuple(name_of(value, "en") for value in row.values("en"))
    chinese = tuple(name_of(value, "zh-Hant") for value in row.values("zh"))
    return Body(row.need("id"), kind, english, chinese, row.need("show-en"), row.need("show-zh"))


def _compounds(countries: Iterable[Country]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each compound with the ids that its characters stand for."""
    shorts = SHORTS | {fold(country.short): country.code for country in countries}
    for row in read_rows(DATA / "compounds.tsv", ("word",)):
        word = row.need("word")
        if unknown := [char for char in fold(word) if char not in shorts]:
            row.fail(f"{unknown[0]!r} is short for no country", "give it to one in countries.tsv, or drop the word")
        yield word, tuple(shorts[char] for char in fold(word))


def _check_facts(gazetteer: Gazetteer) -> None:
    """Every fact must point at an entry; names the first that does not."""
    for entry in gazetteer.entries.values():
        for fact in entry.facts:
            if gazetteer.entry(fact.target) is None:
                Row(DATA / "entries", 0, {}).fail(
                    f"{entry.id!r} is {fact.type} {fact.target!r}, which no table has",
                    "add that entry or drop the fact",
                )
