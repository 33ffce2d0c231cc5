"""Candidates from the gazetteer: names, bodies of a country (韓國國會, US Congress), and compounds (中美)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from timeline.actors.candidate import Candidate, Source
from timeline.actors.gazetteer import Body, Gazetteer
from timeline.actors.lexicon import Find
from timeline.text import fold
from timeline.types import Span

SHORTS = {"欧": "eu", "非": "african-union"}
"""One-character forms in compounds that name no single country."""
CONNECTORS = ("", " ", "'s ", "’s ", " 's ", "的")
OF = (" of the ", " of ")
PEOPLE = "人籍裔语话文系式菜产制货队"
"""Characters that make an adjective of a country's name: 日本人 are no actor, 日语 no state."""
HAN_LEGAL = ("股份有限公司", "有限公司", "公司")
"""Chinese legal forms, which only say that the name before them is a company's; 集團 may name another one."""
LEGAL = (
    " Inc.",
    " Inc",
    " Corp.",
    " Corp",
    " Corporation",
    " Ltd.",
    " Ltd",
    " PLC",
    " plc",
    " AG",
    " SE",
    " NV",
    " N.V.",
    " S.A.",
    " Co.",
    " Co",
    ", Inc.",
    " LLC",
    " SpA",
)
"""Legal forms, longer ones first where one begins another."""
FEW = 2
"""Han characters up to which a name is believed only where words begin and end."""


@dataclass(frozen=True, slots=True)
class Place:
    """What the gazetteer may ask of a text: itself, its folded form, and whether a span holds whole Chinese words."""

    text: str
    folded: str
    at_word: Callable[[Span], bool]


def known(place: Place, finds: Sequence[Find], gazetteer: Gazetteer) -> Iterator[Candidate]:
    """All that the gazetteer knows of a text; overlaps are left to the arbiter."""
    yield from _names(place, finds, gazetteer)
    yield from _bodies(place, finds, gazetteer)
    yield from _compounds(place, finds, gazetteer)


def adjectives(place: Place, finds: Iterable[Find], gazetteer: Gazetteer) -> set[Span]:
    """Where a country's name only makes an adjective: a model's word for it there counts for nothing."""
    return {
        span
        for find in finds
        if find.sense.part == "name" and find.sense.key in gazetteer.countries
        if _adjective(place, find.span, place.folded[find.span.end : find.span.end + 1])
        for span in (find.span, Span(find.span.start, find.span.end + 1))
    }


def _names(place: Place, finds: Iterable[Find], gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Names; a weak one is as good as any where its entry is also named by a strong one, and stands before rivals."""
    hits = [find for find in finds if find.sense.part == "name" and _stands(place, find, gazetteer)]
    strong = Counter(find.sense.key for find in hits if not find.sense.weak)
    for find in sorted(hits, key=lambda find: -strong[find.sense.key]):
        entry = gazetteer.entries[find.sense.key]
        weak = find.sense.weak and not strong[entry.id]
        source = Source.WEAK_NAME if weak else Source.GAZETTEER
        yield Candidate(find.span, entry.kind, source, gazetteer.why(entry.id), entry.id)
        if entry.kind in ("company", "conglomerate") and (end := _legal_end(place.text, find.span.end)):
            yield Candidate(Span(find.span.start, end), entry.kind, source, gazetteer.why(entry.id), entry.id)


def _legal_end(text: str, end: int) -> int:
    """Where a company's legal form ends that stands behind its name (Volkswagen AG, 英伟达公司), or 0."""
    if han := next((form for form in HAN_LEGAL if text.startswith(form, end)), ""):
        return end + len(han)
    form = next((form for form in LEGAL if text.startswith(form, end)), "")
    after = text[end + len(form) : end + len(form) + 1]
    return end + len(form) if form and not after.isalnum() else 0


def _stands(place: Place, find: Find, gazetteer: Gazetteer) -> bool:
    """False for a short Han name inside a longer word, a country's name inside an adjective or a person's name."""
    if find.sense.form.isascii():
        return True
    after = place.folded[find.span.end : find.span.end + 1]
    if find.sense.key in gazetteer.countries:
        before = place.folded[find.span.start - 1 : find.span.start]
        return not _adjective(place, find.span, after) and "·" not in (after, before)
    return len(find.span) > FEW or place.at_word(find.span)


def _adjective(place: Place, span: Span, after: str) -> bool:
    """True for 日本人 and 法语, not for 日本人工智能."""
    return after != "" and after in PEOPLE and place.at_word(Span(span.start, span.end + 1))


def _bodies(place: Place, finds: Sequence[Find], gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Country and body side by side, or body "of" country."""
    bodies: dict[int, list[Find]] = defaultdict(list)
    countries: dict[int, list[Find]] = defaultdict(list)
    for find in finds:
        if find.sense.part == "body":
            bodies[find.span.start].append(find)
        elif _country(find, gazetteer):
            countries[find.span.start].append(find)
    yield from _owned(place.text, finds, countries, gazetteer)
    for country in chain.from_iterable(countries.values()):
        yield from _side_by_side(place, country, countries[country.span.start], bodies, gazetteer)
    for body in chain.from_iterable(bodies.values()):
        yield from _body_of(place.text, body, countries, gazetteer)


def _owned(
    text: str, finds: Iterable[Find], countries: Mapping[int, Sequence[Find]], gazetteer: Gazetteer
) -> Iterator[Candidate]:
    """A country before the name of one of its own bodies belongs to the name: U.S. Federal Trade Commission."""
    ends = {find.span.end: find for group in countries.values() for find in group}
    for find in finds:
        if find.sense.part == "name" and not find.sense.weak:
            for gap in ("", " "):
                country = ends.get(find.span.start - len(gap))
                if country and text.endswith(gap, 0, find.span.start) and _part_of(find.sense.key, country, gazetteer):
                    span = Span(country.span.start, find.span.end)
                    kind = gazetteer.entries[find.sense.key].kind
                    yield Candidate(span, kind, Source.GAZETTEER, gazetteer.why(find.sense.key), find.sense.key)


def _part_of(body: str, country: Find, gazetteer: Gazetteer) -> bool:
    """True for a government body of the country that a name or an adjective stands for."""
    entry = gazetteer.entries[body]
    code = _country(country, gazetteer)
    return entry.kind == "government body" and any(fact.target == code for fact in entry.facts)


def _side_by_side(
    place: Place, country: Find, rivals: Sequence[Find], bodies: Mapping[int, Sequence[Find]], gazetteer: Gazetteer
) -> Iterator[Candidate]:
    """韩国国会, U.S. Congress; a short form only where no full name begins at its place (美国会议 is no 美 + 国会)."""
    short = country.sense.part == "short"
    if short and len(rivals) > 1:
        return
    for connector in CONNECTORS[:1] if short else CONNECTORS:
        if place.text.startswith(connector, country.span.end):
            for body in bodies.get(country.span.end + len(connector), ()):
                span = Span(country.span.start, body.span.end)
                if len(body.span) > 1 or (short and place.at_word(span)):
                    yield _body(span, _country(country, gazetteer), body, gazetteer)


def _body_of(
    text: str, body: Find, countries: Mapping[int, Sequence[Find]], gazetteer: Gazetteer
) -> Iterator[Candidate]:
    for connector in OF:
        if text.startswith(connector, body.span.end):
            for country in countries.get(body.span.end + len(connector), ()):
                if country.sense.part == "name":
                    span = Span(body.span.start, country.span.end)
                    yield _body(span, _country(country, gazetteer), body, gazetteer)
            return


def _body(span: Span, code: str, body: Find, gazetteer: Gazetteer) -> Candidate:
    kind = gazetteer.bodies[body.sense.key].kind
    entry = f"{code}/{body.sense.key}"
    return Candidate(span, kind, Source.GAZETTEER, f"a country and its body: {gazetteer.why(entry)}", entry)


def _country(find: Find, gazetteer: Gazetteer) -> str:
    """The country that a name, an adjective or a short form stands for, or ""."""
    part, key = find.sense.part, find.sense.key
    known = part in ("adjective", "short") or (part == "name" and key in gazetteer.countries)
    return key if known else ""


def _compounds(place: Place, finds: Iterable[Find], gazetteer: Gazetteer) -> Iterator[Candidate]:
    """中美 names two countries: one candidate for each, at the same span; 中美政府 their two governments."""
    shorts = {fold(country.short): country.code for country in gazetteer.countries.values() if len(country.short) == 1}
    shorts |= SHORTS
    government = gazetteer.bodies["government"]
    for find in finds:
        if find.sense.part == "compound" and _begins_word(place, find.span):
            yield from _jointly(find.span, find.sense.form, [shorts[char] for char in fold(find.sense.form)], gazetteer)
            end = _followed(place, find.span.end, government)
            if end:
                ids = [f"{shorts[char]}/{government.id}" for char in fold(find.sense.form)]
                yield from _jointly(Span(find.span.start, end), find.sense.form, ids, gazetteer)


def _begins_word(place: Place, span: Span) -> bool:
    """True unless a Chinese word runs across the compound's beginning: 其中美国 holds no 中美."""
    return place.at_word(Span(span.start, span.start))


def _followed(place: Place, at: int, body: Body) -> int:
    """Where a body's word of two or more characters that stands at `at` ends, or 0."""
    forms = [fold(name.text) for name in body.chinese if len(name.text) > 1]
    return max((at + len(form) for form in forms if place.folded.startswith(form, at)), default=0)


def _jointly(span: Span, form: str, ids: Iterable[str], gazetteer: Gazetteer) -> Iterator[Candidate]:
    for id_ in ids:
        if entry := gazetteer.entry(id_):
            yield Candidate(
                span, entry.kind, Source.GAZETTEER, f"one of the two in {form}: {gazetteer.why(id_)}", id_, joint=True
            )
