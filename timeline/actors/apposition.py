"""`A(B)`: a name in brackets right behind a name is another name of the same actor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.actors.arbiter import Decision
from timeline.actors.candidate import Candidate, Source
from timeline.text import linear
from timeline.types import ActorKind, Span

OPENING = "(（"
CLOSING = ")）"
LONGEST = 60
"""Characters between the brackets: longer than full names of ministries, shorter than a remark."""
NAMED: tuple[ActorKind, ...] = (
    "person", "government body", "company", "conglomerate", "research institute", "international organisation", "media",
    "product", "project",
)  # fmt: skip
_LATIN = linear.pattern(r"[A-Z][\pL\d.&'’+-]*(?:[ -][\pL\d.&'’+-]+){0,6}")
_HAN = linear.pattern(r"[\p{Han}·‧・]{2,12}")
_ACRONYM = linear.pattern(r"[A-Z][A-Za-z&.-]{1,9}")


def bracketed(text: str, span: Span) -> Span | None:
    """The span between brackets right behind `span` (one space may stand between), or None."""
    start = span.end + text.startswith(" ", span.end)
    if start >= len(text) or text[start] not in OPENING:
        return None
    window = text[start + 1 : start + 2 + LONGEST]
    ends = [at for mark in CLOSING if (at := window.find(mark)) > 0]
    if not ends:
        return None
    inner = window[: min(ends)]
    left = len(inner) - len(inner.lstrip())
    return Span(start + 1 + left, start + 1 + len(inner.rstrip()))


def appositions(text: str, decisions: Iterable[Decision]) -> Iterator[Candidate]:
    """Candidates for names in brackets, each of the kind of the name before it."""
    for decision in decisions:
        best = decision.best
        inner = bracketed(text, decision.span) if best.kind in NAMED and not best.joint else None
        if inner and _names(best.kind, decision.span.of(text), " ".join(linear.clean(inner.of(text)).split())):
            reason = f"pattern: in brackets behind the name at {decision.span.start}"
            yield Candidate(inner, best.kind, Source.PATTERN, reason, best.entry)


def _names(kind: ActorKind, outer: str, inner: str) -> bool:
    """True where the inner words can be a name of the outer: in the other script, or an acronym (not of a person)."""
    if kind == "person":
        return bool(_HAN.fullmatch(inner)) if outer.isascii() else " " in inner and bool(_LATIN.fullmatch(inner))
    if outer.isascii():
        return bool(_ACRONYM.fullmatch(inner)) or bool(_HAN.fullmatch(inner))
    return bool(_LATIN.fullmatch(inner))
