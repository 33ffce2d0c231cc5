"""Candidates from the gazetteer: names, bodies of a country (韓國國會, US Congress), and compounds (中美)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from timeline.actors.candidate import Candidate, Source
from timeline.actors.gazetteer import Gazetteer
from timeline.actors.lexicon import Find
from timeline.text import fold
from timeline.types import Span

SHORTS = {"欧": "eu", "非": "african-union"}
"""One-character forms in compounds that name no single country."""
CONNECTORS = ("", " ", "'s ", "’s ", "的")
OF = (" of the ", " of ")


def known(text: str, finds: Sequence[Find], gazetteer: Gazetteer) -> Iterator[Candidate]:
    """All that the gazetteer knows of a text; overlaps are left to the arbiter."""
    yield from _names(finds, gazetteer)
    yield from _bodies(text, finds, gazetteer)
    yield from _compounds(finds, gazetteer)


def _names(finds: Iterable[Find], gazetteer: Gazetteer) -> Iterator[Candidate]:
    for find in finds:
        if find.sense.part == "name":
            entry = gazetteer.entries[find.sense.key]
            source = Source.WEAK_NAME if find.sense.weak else Source.GAZETTEER
            yield Candidate(find.span, entry.kind, source, f"gazetteer: {entry.id}", entry.id)


def _bodies(text: str, finds: Sequence[Find], gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Country and body side by side, or body "of" country."""
    bodies: dict[int, list[Find]] = defaultdict(list)
    countries: dict[int, list[Find]] = defaultdict(list)
    for find in finds:
        if find.sense.part == "body":
            bodies[find.span.start].append(find)
        elif _country(find, gazetteer):
            countries[find.span.start].append(find)
    for found in countries.values():
        for country in found:
            yield from _side_by_side(text, country, _country(country, gazetteer), bodies, gazetteer)
    for found in bodies.values():
        for body in found:
            yield from _body_of(text, body, countries, gazetteer)


def _side_by_side(
    text: str, country: Find, code: str, bodies: dict[int, list[Find]], gazetteer: Gazetteer
) -> Iterator[Candidate]:
    end = country.span.end
    for connector in CONNECTORS:
        if text.startswith(connector, end):
            for body in bodies.get(end + len(connector), ()):
                if country.sense.part == "short" and connector:
                    continue
                yield _body(Span(country.span.start, body.span.end), code, body, gazetteer)


def _body_of(text: str, body: Find, countries: dict[int, list[Find]], gazetteer: Gazetteer) -> Iterator[Candidate]:
    for connector in OF:
        if text.startswith(connector, body.span.end):
            for country in countries.get(body.span.end + len(connector), ()):
                if country.sense.part == "name":
                    span = Span(body.span.start, country.span.end)
                    yield _body(span, _country(country, gazetteer), body, gazetteer)
            return


def _body(span: Span, code: str, body: Find, gazetteer: Gazetteer) -> Candidate:
    kind = gazetteer.bodies[body.sense.key].kind
    return Candidate(span, kind, Source.GAZETTEER, f"gazetteer: {body.sense.key} of {code}", f"{code}/{body.sense.key}")


def _country(find: Find, gazetteer: Gazetteer) -> str:
    """The country that a name, an adjective or a short form stands for, or ""."""
    part, key = find.sense.part, find.sense.key
    known = part in ("adjective", "short") or (part == "name" and key in gazetteer.countries)
    return key if known else ""


def _compounds(finds: Iterable[Find], gazetteer: Gazetteer) -> Iterator[Candidate]:
    """中美 names two countries: one candidate for each, at the same span; 中美政府 two governments."""
    shorts = {fold(country.short): country.code for country in gazetteer.countries.values() if len(country.short) == 1}
    shorts |= SHORTS
    for find in finds:
        if find.sense.part == "compound":
            for char in fold(find.sense.form):
                entry = gazetteer.entry(shorts[char])
                if entry is not None:
                    reason = f"gazetteer: {char} in {find.sense.form}"
                    yield Candidate(find.span, entry.kind, Source.GAZETTEER, reason, entry.id, joint=True)
