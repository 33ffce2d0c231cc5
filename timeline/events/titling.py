"""Titles and evidence in the source's words: the shortest stretch of the text that tells the event."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.clauses import Clause
from timeline.events.lexicon import lexicon
from timeline.events.segments import Segment
from timeline.text import linear
from timeline.types import Reading, Span

EVIDENCE = {"zh": 80, "en": 200}
"""Characters of evidence aimed at; a clause that begins within is kept whole up to twice that."""
TITLE = {"zh": 44, "en": 110}
_TAIL = " ,，。;；、:：.!！?？-–—\n\t"
_CITED = linear.pattern(r"(?:\s*\[\d{1,3}\])+\s*$")
_SPACE = linear.pattern(r"\s+")


def evidence(reading: Reading, segment: Segment, language: str) -> Span:
    """The claim's span: from the clause that leads up to the core, through it, and on while it stays short."""
    clauses = segment.clauses
    at = clauses.index(segment.core)
    first = next((i for i, clause in enumerate(clauses[: at + 1]) if _leads(clause) or i == at), at)
    end = clauses[at].span.end
    for clause in clauses[at + 1 :]:
        if clause.span.end - clauses[first].span.start > EVIDENCE[language]:
            break
        end = clause.span.end
    return _trimmed(reading, Span(clauses[first].span.start, end))


def _leads(clause: Clause) -> bool:
    """True where a clause before the core carries a date, an actor, or an attribution."""
    return bool(clause.dates or clause.placed or clause.head)


def _trimmed(reading: Reading, span: Span) -> Span:
    words = span.of(reading.text)
    cited = _CITED.search(words)
    words = words[: cited.start()] if cited else words
    start = span.start + len(words) - len(words.lstrip(_TAIL))
    return Span(start, max(start + 1, span.start + len(words.rstrip(_TAIL))))


def title(reading: Reading, segment: Segment, language: str) -> str:
    """The core clause without its date, its attribution and its leading connective; what is said, after a colon."""
    clauses = segment.clauses
    at = clauses.index(segment.core)
    wanted = [_subject_clause(clauses, at), at]
    if clauses[at].speech is not None and at + 1 < len(clauses) and _short(clauses[at]):
        wanted.append(at + 1)
    joiner = "," if language == "zh" else ", "
    pieces = [_bare(reading, clauses[i], language) for i in dict.fromkeys(wanted)]
    return shorten(joiner.join(piece for piece in pieces if piece), language)


def _subject_clause(clauses: tuple[Clause, ...], at: int) -> int:
    """The clause that holds the core's subject: itself, or the nearest before it."""
    return next((i for i in range(at, -1, -1) if clauses[i].subjects), at)


def _short(clause: Clause) -> bool:
    return clause.speech is not None and clause.span.end - clause.speech.end <= 2


def _bare(reading: Reading, clause: Clause, language: str) -> str:
    cut = [_with_edges(reading, each.span, clause.span) for each in clause.dates if each.kind == "date"]
    words = "".join(_without(reading, clause.span, cut))
    words = _SPACE.sub(" ", words).strip(_TAIL)
    words = _CITED.sub("", words)
    for connective in lexicon(language).connectives:
        if words.lower().startswith(connective):
            words = words[len(connective) :].lstrip(_TAIL)
            break
    return words


_BEFORE = linear.pattern(r"(?i)\b(?:on|in|by|at|since|until|from|during)\s+(?:the\s+)?$|[在于自從从]$")
_AFTER = linear.pattern(r"^(?:上午|下午|凌晨|晚间|晚間|晚上|中午|傍晚|深夜|晚|早)")


def _with_edges(reading: Reading, span: Span, clause: Span) -> Span:
    """A date with the preposition before it and the time of day behind it."""
    before = _BEFORE.search(reading.text[max(clause.start, span.start - 12) : span.start])
    after = _AFTER.search(reading.text[span.end : min(clause.end, span.end + 4)])
    start = max(clause.start, span.start - 12) + before.start() if before else span.start
    return Span(start, span.end + (after.end() if after else 0))


def _without(reading: Reading, span: Span, cut: list[Span]) -> Iterator[str]:
    start = span.start
    for each in sorted(cut):
        yield reading.text[start : each.start]
        start = each.end
    yield reading.text[start : span.end]


def shorten(words: str, language: str) -> str:
    """At most the length of a title, cut at a boundary, with an ellipsis where something is left out."""
    limit = TITLE[language]
    if len(words) <= limit:
        return words
    head = words[:limit]
    cut = max(head.rfind(mark) for mark in (" ", ",", "，", "、")) if language == "en" else head.rfind(",")
    return head[: cut if cut > limit // 2 else limit].rstrip(_TAIL) + "…"
