"""Names between quotation marks that end like an agreement's, a project's or an organisation's: 「科技繁榮協議」."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.actors.candidate import Candidate, Source
from timeline.actors.suffixes import Suffixes
from timeline.text import linear
from timeline.types import ActorKind, Span

KINDS: tuple[ActorKind, ...] = ("agreement", "project", "international organisation", "research institute")
_QUOTED = linear.pattern(r"[「『《〈“\"]([\p{Han}\pL\pN·\- ]{3,24})[」』》〉”\"]")


_REPORTS = linear.pattern(
    r"《([\p{Han}\pL\pN·\- ]{2,24})》(?:\d*[\p{Han}\d]{0,6})?(?:报道|报导|称|援引|刊文|刊登|社论|撰文)"
)
"""A title between book marks that reports: a paper, not a book."""


def quoted(text: str, folded: str, suffixes: Suffixes) -> Iterator[Candidate]:
    """Candidates of a whole text."""
    for match in _QUOTED.finditer(linear.clean(text)):
        span = Span(match.start(1), match.end(1))
        if (kind := suffixes.chinese_kind(span.of(folded))) in KINDS:
            yield Candidate(span, kind, Source.PATTERN, "a name in quotation marks")
    for match in _REPORTS.finditer(linear.clean(folded)):
        span = Span(match.start(1), match.end(1))
        yield Candidate(span, "media", Source.PATTERN, "a title between book marks that reports")
