"""One scanner over every word that the recognisers look for, and the checks that make a hit a find.

Words are folded before they are scanned for; whether a hit cuts a word in two and whether its capitals fit is then
checked on the text as written (`US`, not `us`; `Meta`, not `meta`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from timeline.actors.gazetteer import Gazetteer
from timeline.actors.offices import titles
from timeline.scan import Scanner, whole
from timeline.text import fold
from timeline.types import Span

Part: TypeAlias = Literal["name", "adjective", "short", "body", "compound", "title"]


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word can be: an entry's name, a country's adjective or short form, a kind of body, an office ..."""

    part: Part
    key: str
    form: str
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Find:
    """A word of the lexicon in a text."""

    span: Span
    sense: Sense


class Lexicon:
    """The words of a gazetteer, of bodies and of titles behind one `Scanner`."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        words: dict[str, list[Sense]] = {}
        for sense in (*_senses(gazetteer), *_titles()):
            words.setdefault(fold(sense.form), []).append(sense)
        self._senses: tuple[tuple[Sense, ...], ...] = tuple(map(tuple, words.values()))
        self._scanner = Scanner(words)

    def find(self, text: str, folded: str) -> list[Find]:
        """Every word of the lexicon in a text, in the order of their ends; `folded` is `fold(text)`."""
        finds: list[Find] = []
        for word, start, end in self._scanner.find(folded):
            if whole(folded, start, end):
                senses = _meant(text[start:end], self._senses[word])
                finds.extend(Find(Span(start, end), sense) for sense in senses)
        return finds


def _meant(surface: str, senses: Sequence[Sense]) -> Sequence[Sense]:
    """The senses whose capitals fit; where one is written exactly so, only those (`BoE` is not `BOE`)."""
    exact = [sense for sense in senses if sense.form == surface]
    return exact or [sense for sense in senses if cased(surface, sense.form)]


def cased(surface: str, form: str) -> bool:
    """True where every capital of the form is one in the text; small letters may be either (`NVIDIA` is `Nvidia`)."""
    return surface == form or all(
        not wanted.isupper() or written.isupper() for wanted, written in zip(form, surface, strict=True)
    )


def _senses(gazetteer: Gazetteer) -> Iterator[Sense]:
    for entry in gazetteer.entries.values():
        for name in entry.names:
            yield Sense("name", entry.id, name.text, name.weak)
    for country in gazetteer.countries.values():
        for name in country.adjectives:
            yield Sense("adjective", country.code, name.text, name.weak)
        if country.short:
            yield Sense("short", country.code, country.short)
    for body in gazetteer.bodies.values():
        for name in (*body.english, *body.chinese):
            yield Sense("body", body.id, name.text, name.weak)
    for word in gazetteer.compounds:
        yield Sense("compound", word, word)


def _titles() -> Iterator[Sense]:
    for title, form in titles():
        yield Sense("title", title.id, form)
