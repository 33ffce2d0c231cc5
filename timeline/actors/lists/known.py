"""Candidates from the gazetteer: names here, what countries own in `bodies`, two countries at once in `compounds`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from timeline.actors.candidate import Candidate, Source
from timeline.actors.lists.bodies import bodies
from timeline.actors.lists.compounds import compounds
from timeline.actors.lists.gazetteer import Gazetteer
from timeline.actors.lists.lexicon import Find, Finds
from timeline.actors.lists.place import Place
from timeline.types import ActorKind, Span

PEOPLE = "人籍裔语话文系式菜产制货队"
"""Characters that make an adjective of a country's name: 日本人 are no actor, 日语 no state."""
HAN_LEGAL = ("股份有限公司", "有限公司", "公司")
"""Chinese legal forms, which only say that the name before them is a company's; 集團 may name another one."""
ARTICLE = "the "
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
    ", Inc",
    ", LLC",
    ", Ltd.",
    ", Ltd",
    ", LLP",
    ", S.A.",
    " , Inc.",
    " , LLC",
    " , LLP",
    " , Ltd.",
    " LLP",
    " Limited",
    " Incorporated",
    " GmbH",
    " Bhd",
    " L.P.",
    " LLC",
    " SpA",
)
"""Legal forms, longer ones first where one begins another."""
FEW = 2
"""Han characters up to which a name is believed only where words begin and end."""
NEWSPAPER = "报"
"""What ends a newspaper's name and begins 报告, 报导, 报价: 聯合報 stands only where a word ends."""


def known(place: Place, finds: Finds, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """All that the gazetteer knows of a text; overlaps are left to the arbiter."""
    yield from _names(place, finds, gazetteer)
    yield from bodies(place, finds, gazetteer)
    yield from compounds(place, finds, gazetteer)


def adjectives(place: Place, finds: Finds) -> set[Span]:
    """Where a country's name only makes an adjective: a model's word for it there counts for nothing."""
    return {
        span
        for find in finds["country"]
        if _adjective(place, find.span, place.folded[find.span.end : find.span.end + 1])
        for span in (find.span, Span(find.span.start, find.span.end + 1))
    }


def _names(place: Place, finds: Finds, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Names; a weak one is as good as any where its entry is also named by a strong one, and stands before rivals."""
    named = chain(finds["country"], finds["name"])
    hits = [find for find in named if _stands(place, find, gazetteer.entries[find.sense.key].kind)]
    strong = Counter(find.sense.key for find in hits if not find.sense.weak)
    for find in sorted(hits, key=lambda find: -strong[find.sense.key]):
        entry = gazetteer.entries[find.sense.key]
        weak = find.sense.weak and not strong[entry.id]
        source = Source.WEAK_NAME if weak else Source.GAZETTEER
        span = _without_article(place.text, find.span)
        yield Candidate(span, entry.kind, source, gazetteer.why(entry.id), entry.id)
        if entry.kind in ("company", "conglomerate") and (end := legal_end(place.text, find.span.end)):
            yield Candidate(Span(span.start, end), entry.kind, source, gazetteer.why(entry.id), entry.id)


def _without_article(text: str, span: Span) -> Span:
    """A name's span without "the", with which some are known so that they count for more (the White House)."""
    return Span(span.start + len(ARTICLE), span.end) if text.startswith(ARTICLE, span.start, span.end) else span


def legal_end(text: str, end: int) -> int:
    """Where a company's legal form ends that stands behind its name (Volkswagen AG, 英伟达公司), or 0."""
    if han := next((form for form in HAN_LEGAL if text.startswith(form, end)), ""):
        return end + len(han)
    form = next((form for form in LEGAL if text.startswith(form, end)), "")
    after = text[end + len(form) : end + len(form) + 1]
    return end + len(form) if form and not after.isalnum() else 0


def _stands(place: Place, find: Find, kind: ActorKind) -> bool:
    """False for a short Han name inside a longer word, a country's inside an adjective, any inside 巴迪·戴爾."""
    if find.sense.form.isascii():
        return True
    after = place.folded[find.span.end : find.span.end + 1]
    if kind not in ("person", "media") and "·" in (after, place.folded[find.span.start - 1 : find.span.start]):
        return False
    if find.sense.part == "country":
        return not _adjective(place, find.span, after)
    if place.folded[find.span.end - 1] == NEWSPAPER and not place.at_word(Span(find.span.end, find.span.end)):
        return False
    return len(find.span) > FEW or place.at_word(find.span)


def _adjective(place: Place, span: Span, after: str) -> bool:
    """True for 日本人 and 法语, not for 日本人工智能."""
    return after != "" and after in PEOPLE and place.at_word(Span(span.start, span.end + 1))
