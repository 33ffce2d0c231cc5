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
_QUOTED = linear.pattern(
    r"[「『《〈“\"]([\p{Han}\pL\pN·\- ]{3,24}(?:[（(]\p{Han}{1,6}[)）]\p{Han}{1,8})?)[」』》〉”\"]"
)

LAWS = ("条例", "规例", "法")
"""What laws are called by, where quotation marks show that it is a name."""
LEAST_LAW = 4
"""Characters of a law's name: 「看法」 and 「新做法」 are none."""
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
        name = span.of(folded)
        law = len(name) >= LEAST_LAW and name.endswith(LAWS)
        if (kind := "agreement" if law else suffixes.chinese_kind(name)) in KINDS:
            yield Candidate(span, kind, Source.PATTERN, "a name in quotation marks")
