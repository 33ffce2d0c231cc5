"""Candidates for the bodies of a country: 韓國國會, US Congress, the Ministry of Defence of Japan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TypeAlias

from timeline.actors.candidate import Candidate, Source
from timeline.actors.lists.gazetteer import Gazetteer
from timeline.actors.lists.lexicon import Find, Finds
from timeline.actors.lists.place import Place
from timeline.types import Span

CONNECTORS = ("", " ", "'s ", "’s ", " 's ", "的")
OF = (" of the ", " of ")

_ByStart: TypeAlias = Mapping[int, Sequence[Find]]
_REACHES = frozenset(map(len, CONNECTORS))


def bodies(place: Place, finds: Finds, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Country and body side by side, or body "of" country, and names of bodies behind their country's."""
    countries = _by_start(chain(finds["country"], finds["adjective"], finds["short"]))
    yield from _owned(place.text, finds["name"], countries, gazetteer)
    if not finds["body"]:
        return
    found = _by_start(finds["body"])
    reached = {start - reach for start in found for reach in _REACHES}
    for country in chain.from_iterable(countries.values()):
        if country.span.end in reached:
            yield from _side_by_side(place, country, countries[country.span.start], found, gazetteer)
    for body in finds["body"]:
        yield from _body_of(place.text, body, countries, gazetteer)


def _by_start(finds: Iterable[Find]) -> _ByStart:
    starts: dict[int, list[Find]] = defaultdict(list)
    for find in finds:
        starts[find.span.start].append(find)
    return starts


def _owned(text: str, names: Iterable[Find], countries: _ByStart, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """A country before the name of one of its own bodies belongs to the name: U.S. Federal Trade Commission."""
    ends = {find.span.end: find for group in countries.values() for find in group}
    for find in names:
        for gap in ("", " "):
            country = ends.get(find.span.start - len(gap))
            if country is None or find.sense.weak or not text.endswith(gap, 0, find.span.start):
                continue
            if _part_of(find.sense.key, country.sense.key, gazetteer):
                span = Span(country.span.start, find.span.end)
                kind = gazetteer.entries[find.sense.key].kind
                yield Candidate(span, kind, Source.GAZETTEER, gazetteer.why(find.sense.key), find.sense.key)


def _part_of(body: str, country: str, gazetteer: Gazetteer) -> bool:
    """True for a government body of the country."""
    entry = gazetteer.entries[body]
    return entry.kind == "government body" and any(fact.target == country for fact in entry.facts)


def _side_by_side(
    place: Place, country: Find, rivals: Sequence[Find], found: _ByStart, gazetteer: Gazetteer
) -> Iterator[Candidate]:
    """韩国国会, U.S. Congress; a short form only where no full name begins at its place (美国会议 is no 美 + 国会)."""
    short = country.sense.part == "short"
    if short and len(rivals) > 1:
        return
    for connector in CONNECTORS[:1] if short else CONNECTORS:
        if place.text.startswith(connector, country.span.end):
            for body in found.get(country.span.end + len(connector), ()):
                span = Span(country.span.start, body.span.end)
                if _parted(place, country.span, span) if short else len(body.span) > 1:
                    yield _body(span, country, body, gazetteer)


def _parted(place: Place, country: Span, span: Span) -> bool:
    """True where words part before a short form, and behind it or its body: 同意外交部 holds no 意外交部."""
    return place.at_word(span) or (len(span) > len(country) + 1 and place.at_word(country))


def _body_of(text: str, body: Find, countries: _ByStart, gazetteer: Gazetteer) -> Iterator[Candidate]:
    for connector in OF:
        if text.startswith(connector, body.span.end):
            for country in countries.get(body.span.end + len(connector), ()):
                if country.sense.part == "country":
                    yield _body(Span(body.span.start, country.span.end), country, body, gazetteer)
            return


def _body(span: Span, country: Find, body: Find, gazetteer: Gazetteer) -> Candidate:
    kind = gazetteer.bodies[body.sense.key].kind
    entry = f"{country.sense.key}/{body.sense.key}"
    return Candidate(span, kind, Source.GAZETTEER, f"a country and its body: {gazetteer.why(entry)}", entry)
