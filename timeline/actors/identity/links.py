"""Proposals within a document that two names are one actor, each with a score and a reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

from timeline.actors.apposition import bracketed
from timeline.actors.identity.names import GENERATIONS, Key, bare, class_of, normal, surnames, with_office
from timeline.actors.sounds.readings import Script, script_of
from timeline.types import ActorKind, ActorMention, Reading, Span

SURE = 90.0
"""Scores from here link; lower ones only suggest."""
UNSURE = 89.0
"""What is left of a score where a name may be two others."""
SHORTENED: tuple[ActorKind, ...] = ("company", "conglomerate", "organisation", "media", "product")
"""Kinds whose names are cut to their beginning; the first words of a ministry or a university name no one."""
LONGEST = 4
"""Han characters of the longest full name that begins with its surname."""
LONGEST_COUNTRY = 20
"""Characters of the longest name of a country that is looked for before a company's."""
SHORTEST = 2
"""Han characters of the shortest beginning of a name that may stand for it."""
Documents: TypeAlias = Sequence[tuple[Reading, Sequence[ActorMention]]]


@dataclass(frozen=True, slots=True)
class Link:
    """Two keys that may be one actor; `second` is the one to be explained. Scores run from 0 to 100."""

    first: Key
    second: Key
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Bracket:
    """A name and the name in brackets behind it."""

    outer: ActorMention
    inner: ActorMention


Keyed: TypeAlias = Mapping[str, Key]
"""The key of each mention, by the mention's id."""


def brackets(reading: Reading, mentions: Sequence[ActorMention]) -> Iterator[Bracket]:
    """`A(B)`: the name in brackets behind a name is its other name."""
    by_span: dict[Span, ActorMention] = {mention.span: mention for mention in mentions}
    for mention in mentions:
        inner = bracketed(reading.text, mention.span)
        other = by_span.get(inner) if inner else None
        if other is not None and _same_class(mention, other):
            yield Bracket(mention, other)


def ambiguous(documents: Documents) -> frozenset[str]:
    """Names in brackets (acronyms) that stand behind different names of one script: they hold in their document."""
    behind: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for reading, mentions in documents:
        for bracket in brackets(reading, mentions):
            outer = normal(bracket.outer.text, class_of(bracket.outer.kind))
            behind[normal(bracket.inner.text, class_of(bracket.inner.kind))].add((script_of(outer), outer))
    return frozenset(name for name, outers in behind.items() if len({script for script, _ in outers}) < len(outers))


def within(
    document: tuple[Reading, Sequence[ActorMention]], keys: Keyed, countries: Collection[str] = ()
) -> Iterator[Link]:
    """The proposals of one document; `countries` are the countries' names, folded."""
    reading, mentions = document
    for bracket in brackets(reading, mentions):
        why = f"named in brackets after {bracket.outer.text} in {reading.document.id}"
        yield Link(keys[bracket.outer.id], keys[bracket.inner.id], 100.0, why)
    persons = {keys[mention.id]: mention.text for mention in mentions if mention.kind == "person"}
    yield from _surnames(persons)
    yield from _first_names(persons)
    yield from _initials(persons)
    firms = {keys[mention.id]: mention for mention in mentions if mention.kind in SHORTENED}
    yield from _beginnings(firms)
    yield from _from_country(firms, countries)


def settled(proposed: Iterable[Link]) -> list[Link]:
    """The proposals; a name that several names of one script explain may be any of them, and is only suggested."""
    links = list(proposed)
    explained: dict[tuple[Key, Script], set[Key]] = defaultdict(set)
    for link in links:
        if link.score >= SURE and link.first != link.second:
            explained[link.second, _script(link.first)].add(link.first)
    doubtful = {second for (second, _), firsts in explained.items() if len(firsts) > 1}
    return [replace(link, score=min(link.score, UNSURE)) if link.second in doubtful else link for link in links]


def _script(key: Key) -> Script:
    """The script of a key's name; an entry of the gazetteer has names in several."""
    return script_of(key[1]) if key[0] != "entry" else ""


def _same_class(first: ActorMention, second: ActorMention) -> bool:
    places = ("place", "country", "government")
    return (first.kind == "person") == (second.kind == "person") and not {first.kind, second.kind} & set(places)


def _surnames(persons: Mapping[Key, str]) -> Iterator[Link]:
    """A surname alone, or with an office, is the one person of the document who has it; of two, it is neither."""
    by_surname: dict[str, list[Key]] = defaultdict(list)
    for key, text in persons.items():
        for surname in _borne(text):
            by_surname[surname].append(key)
    for key, text in persons.items():
        office = with_office(_plain(text))
        full = by_surname.get(office[0] if office else _plain(text), [])
        if len(full) == 1 and full[0] != key:
            said = f"surname and office of {persons[full[0]]}" if office else f"surname of {persons[full[0]]}"
            yield Link(full[0], key, 95.0, f"{said}, the only one in the document")


def _borne(text: str) -> Iterator[str]:
    """The surname of a full name: the last part of several, the first characters of two to four Han characters.

    In Latin letters it stands before a given name of East Asia (Cheung Wing-hang, Ada Chung Lai-ling).
    """
    name = _plain(text)
    yield from (_plain(before) for before, given in pairwise(text.split()) if _hyphened(given))
    if last := last_part(text):
        yield last
    elif 2 <= len(name) <= LONGEST and with_office(name) is None:
        yield from (surname for surname in surnames(name) if surname != name)


def _hyphened(given: str) -> bool:
    """True for Wing-hang, not for Smith-Jones."""
    first, hyphen, second = given.partition("-")
    return bool(hyphen) and first.istitle() and second.isalpha() and second.islower()


def _first_names(persons: Mapping[Key, str]) -> Iterator[Link]:
    """A first name alone may be the one person of the document who bears it."""
    by_first: dict[str, list[Key]] = defaultdict(list)
    for key, text in persons.items():
        parts = _plain(text).replace("·", " ").split()
        if len(parts) > 1:
            by_first[parts[0]].append(key)
    for key, text in persons.items():
        full = by_first.get(_plain(text), [])
        if len(full) == 1 and full[0] != key:
            yield Link(full[0], key, 80.0, f"first name of {persons[full[0]]}, the only one in the document")


def _initials(persons: Mapping[Key, str]) -> Iterator[Link]:
    """A Latin name with and without middle initials: George W. Bush, George Bush."""
    without: dict[str, list[Key]] = defaultdict(list)
    for key, text in persons.items():
        parts = _plain(text).split()
        if len(parts) > 2 and any(len(part) == 1 for part in parts[1:-1]):
            short = [parts[0], *(part for part in parts[1:-1] if len(part) > 1), parts[-1]]
            without[" ".join(short)].append(key)
    for key, text in persons.items():
        full = without.get(_plain(text), [])
        if len(full) == 1 and full[0] != key:
            yield Link(full[0], key, 94.0, f"{persons[full[0]]} without the initial, the only one in the document")


def _beginnings(names: Mapping[Key, ActorMention]) -> Iterator[Link]:
    """The beginning of the one longer name of a document is its short form (Novara → Novara Foods, 星河 → 星河電子)."""
    longer: dict[str, set[Key]] = defaultdict(set)
    plain = {key: normal(mention.text, class_of(mention.kind)) for key, mention in names.items()}
    for key, name in plain.items():
        for short in _short_forms(name):
            longer[short].add(key)
    for key, mention in names.items():
        full = longer.get(plain[key], set()) - {key}
        if mention.entry is None and len(full) == 1:
            [other] = full
            yield Link(other, key, 92.0, f"short for {names[other].text}, the only one of the document that begins so")


def _from_country(names: Mapping[Key, ActorMention], countries: Collection[str]) -> Iterator[Link]:
    """A company's name with its country before it: 法國育碧 is 育碧, where the document names both."""
    plain = {normal(mention.text, class_of(mention.kind)): key for key, mention in names.items()}
    for name, key in plain.items():
        for length in range(SHORTEST, min(len(name) - SHORTEST, LONGEST_COUNTRY) + 1):
            rest = name[length:].strip()
            if names[key].entry is None and rest in plain and name[:length] in countries:
                yield Link(plain[rest], key, 93.0, f"{names[plain[rest]].text} with its country before it")


def _short_forms(name: str) -> Iterator[str]:
    """The names that a longer one may be cut to: its first words, or its first two or more Han characters."""
    words = name.split(" ")
    yield from (" ".join(words[:length]) for length in range(1, len(words)))
    if script_of(name) in ("han", "hangul"):
        yield from (name[:length] for length in range(SHORTEST, len(name)))


def last_part(name: str) -> str | None:
    """The last part of a name of several (`扎克伯格`, `zuckerberg`), folded, or None."""
    parts = [part for part in _plain(name).replace("·", " ").split() if part not in GENERATIONS]
    return parts[-1] if len(parts) > 1 and not bare(_plain(name)) else None


def _plain(name: str) -> str:
    return normal(name, "person")
