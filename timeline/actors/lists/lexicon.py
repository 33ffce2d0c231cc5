"""One scanner over every word that the recognisers look for, and the checks that make a hit a find.

Words are folded before they are scanned for; whether a hit cuts a word in two and whether its capitals fit is then
checked on the text as written (`US`, not `us`; `Meta`, not `meta`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from timeline.actors.lists.gazetteer import Gazetteer
from timeline.actors.offices.standing import titles
from timeline.scan import Scanner, in_spaces, whole
from timeline.text import fold
from timeline.types import Span

Part: TypeAlias = Literal["name", "country", "adjective", "short", "body", "compound", "title"]
PARTS: tuple[Part, ...] = get_args(Part)


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word can be: an entry's or a country's name, a country's adjective or short form, a kind of body ..."""

    part: Part
    key: str
    form: str
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Find:
    """A word of the lexicon in a text."""

    span: Span
    sense: Sense


Finds: TypeAlias = Mapping[Part, Sequence[Find]]
"""What was found of each part, every part present, in the order of their ends."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the scanner: its senses, and what of a hit must be checked on the text."""

    senses: tuple[Sense, ...]
    spaced: bool
    plain: bool


class Lexicon:
    """The words of a gazetteer, of bodies and of titles behind one `Scanner`."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        senses: dict[str, dict[Sense, None]] = {}
        for sense in (*_senses(gazetteer), *_titles()):
            senses.setdefault(fold(sense.form), {})[sense] = None
        self._words = [_word(form, tuple(each)) for form, each in senses.items()]
        self._scanner = Scanner(senses)

    @property
    def words(self) -> tuple[str, ...]:
        """What is looked for, folded."""
        return self._scanner.words

    def find(self, text: str, folded: str) -> Finds:
        """Every word of the lexicon in a text; `folded` is `fold(text)`."""
        finds: dict[Part, list[Find]] = {part: [] for part in PARTS}
        words = self._words
        for number, start, end in self._scanner.find(folded):
            word = words[number]
            if word.spaced and not whole(folded, start, end):
                continue
            span = Span(start, end)
            for sense in word.senses if word.plain else _meant(text[start:end], word.senses):
                finds[sense.part].append(Find(span, sense))
        return finds


def _word(form: str, senses: tuple[Sense, ...]) -> _Word:
    """What a folded form can be; one sense without capitals fits however the text writes it."""
    plain = len(senses) == 1 and cased(form, senses[0].form)
    return _Word(senses, spaced=in_spaces(form), plain=plain)


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
        part: Part = "country" if entry.id in gazetteer.countries else "name"
        for name in entry.names:
            yield Sense(part, entry.id, name.text, name.weak)
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
