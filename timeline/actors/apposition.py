"""`A(B)`: a name in brackets right behind a name is another name of the same actor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from timeline.actors.arbiter import Decision
from timeline.actors.candidate import Candidate, Source
from timeline.actors.offices.standing import standing
from timeline.actors.tables import DATA, read_rows
from timeline.text import fold, linear
from timeline.types import ActorKind, Span

OPENING = "(（"
CLOSING = ")）"
CLOSING_QUOTES = ("」", "』", "”", "’")
LONGEST_PERSON = 14
LONGEST = 60
"""Characters between the brackets: longer than full names of ministries, shorter than a remark."""
FIRMS: tuple[ActorKind, ...] = ("company", "conglomerate", "organisation", "media", "product", "project")
BODIES: tuple[ActorKind, ...] = ("government body", "research institute", "international organisation")
NAMED: tuple[ActorKind, ...] = (*FIRMS, *BODIES, "person", "place")
_LATIN = linear.pattern(r"\d?[A-Z][\pL\d.&'’+-]*(?:[ -][\pL\d.&'’+-]+){0,6}")
_TWO_WORDS = linear.pattern(r".* .*|[A-Z]\p{Ll}+[A-Z].*")
"""A given name and a surname, also where the blank between them got lost."""
_HAN_NAME = linear.pattern(r"的?([\p{Han}·‧・]{2,12}) ?[(（]")
_HAN = linear.pattern(r"[\p{Han}·‧・]{2,12}")
_ACRONYM = linear.pattern(r"[A-Z][A-Za-z&.-]{1,9}")


def bracketed(text: str, span: Span) -> Span | None:
    """The span between brackets right behind `span` (a quotation mark and one space may stand between), or None."""
    start = span.end + text.startswith(CLOSING_QUOTES, span.end)
    start += text.startswith(" ", start)
    if start >= len(text) or text[start] not in OPENING:
        return None
    window = text[start + 1 : start + 2 + LONGEST]
    ends = [at for mark in CLOSING if (at := window.find(mark)) > 0]
    if not ends:
        return None
    inner = window[: min(ends)]
    left = len(inner) - len(inner.lstrip())
    return Span(start + 1 + left, start + 1 + len(inner.rstrip()))


def appositions(text: str, decisions: Iterable[Decision], countries: frozenset[str]) -> Iterator[Candidate]:
    """Candidates for names in brackets, each of the kind of the name before it; `countries` in folded form.

    Of 法國育碧(Ubisoft) the country is no part of the name.
    """
    for decision in decisions:
        best = decision.best
        inner = bracketed(text, decision.span) if best.kind in NAMED and not best.joint else None
        if inner and _names(best.kind, decision.span.of(text), " ".join(linear.clean(inner.of(text)).split())):
            reason = f"in brackets after {decision.span.of(text)}"
            yield Candidate(inner, best.kind, Source.PATTERN, reason, best.entry)
            latin = inner.of(text)[:1].isascii()
            if (
                latin
                and best.entry is None
                and best.kind in FIRMS
                and (bare := _without_country(decision.span, text, countries))
            ):
                yield Candidate(bare, best.kind, Source.PATTERN, "the name before the brackets, without its country")


def titled(text: str, ends: Iterable[int]) -> Iterator[Candidate]:
    """A Han name between an office and a Latin name in brackets: 執行長史賓賽（Phil Spencer）."""
    for end in ends:
        window = text[end : end + LONGEST_PERSON]
        match = _HAN_NAME.match(linear.clean(window)) if any(mark in window for mark in OPENING) else None
        if match is None:
            continue
        span = Span(end + match.start(1), end + match.end(1))
        inner = bracketed(text, span)
        if inner and _names("person", span.of(text), " ".join(linear.clean(inner.of(text)).split())):
            reason = "between an office and a name in brackets"
            yield Candidate(span, "person", Source.PATTERN, reason)
            yield Candidate(inner, "person", Source.PATTERN, reason)


def _without_country(span: Span, text: str, countries: frozenset[str]) -> Span | None:
    """The rest of a company's name that begins with a country's, where enough remains for a name."""
    name = fold(span.of(text))
    lengths = [len(country) for country in countries if name.startswith(country) and len(name) >= len(country) + 2]
    return Span(span.start + max(lengths), span.end) if lengths and not name.isascii() else None


def _names(kind: ActorKind, outer: str, inner: str) -> bool:
    """True where the inner words can be a name of the outer: in the other script, or a short form (not of a person)."""
    if standing(inner).rank or fold(inner).endswith(remarks()):
        return False
    if kind == "person":
        pattern = _HAN if outer.isascii() else _LATIN
        return bool(pattern.fullmatch(inner)) and (outer.isascii() or bool(_TWO_WORDS.fullmatch(inner)))
    if outer.isascii():
        return bool(_ACRONYM.fullmatch(inner)) or bool(_HAN.fullmatch(inner)) or _spells(inner, outer)
    return bool(_LATIN.fullmatch(inner)) or (bool(_HAN.fullmatch(inner)) and taken_up(fold(inner), fold(outer)))


@cache
def remarks() -> tuple[str, ...]:
    """Ends of what brackets remark on a name, folded (data/remarks.tsv)."""
    return tuple(fold(row.need("word")) for row in read_rows(DATA / "remarks.tsv", ("word",)))


def taken_up(short: str, name: str) -> bool:
    """True where a longer name has the characters of a short form, in order: 保監局 of 保險業監管局."""
    rest = iter(name)
    return len(short) < len(name) and all(char in rest for char in short)


def _spells(name: str, acronym: str) -> bool:
    """True where the capitals that begin a name's words make the acronym: Office for National Statistics, ONS."""
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return len(initials) > 1 and initials == acronym
