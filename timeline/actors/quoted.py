"""Names between quotation marks that end like an agreement's, a project's or an organisation's: 「科技繁榮協議」.

Between book marks stand titles: a name that is only a part of one is none of the text's actors.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from timeline.actors.arbiter import Decision
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
_TITLE = linear.pattern(r"[《〈]([^《》〈〉\n]{1,60})[》〉]")


def outside_titles(decisions: Iterable[Decision], text: str) -> list[Decision]:
    """The decisions without what only stands in a book's or law's title: 《法國民法典》 does not speak of France."""
    decisions = list(decisions)
    titles = [Span(match.start(1), match.end(1)) for match in _TITLE.finditer(linear.clean(text))]
    starts = [title.start for title in titles]
    return [each for each in decisions if not _within(each.span, titles, bisect_right(starts, each.span.start) - 1)]


def _within(name: Span, titles: Sequence[Span], number: int) -> bool:
    return number >= 0 and titles[number].contains(name) and titles[number] != name


def quoted(text: str, folded: str, suffixes: Suffixes) -> Iterator[Candidate]:
    """Candidates of a whole text."""
    for match in _QUOTED.finditer(linear.clean(text)):
        span = Span(match.start(1), match.end(1))
        if (kind := suffixes.chinese_kind(span.of(folded))) in KINDS:
            yield Candidate(span, kind, Source.PATTERN, "a name in quotation marks")
    for match in _REPORTS.finditer(linear.clean(folded)):
        span = Span(match.start(1), match.end(1))
        yield Candidate(span, "media", Source.PATTERN, "a title between book marks that reports")
