"""A name before a stock's number in brackets is a company's: 力積電(6770), 東山精密（002384.SZ）, 世芯-KY(3661)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from timeline.actors.candidate import Candidate, Source
from timeline.text import linear
from timeline.types import Span

_NUMBERED = linear.pattern(
    r"((?:ST|\*ST)?\p{Han}{2,12}[A-Z]?(?:-KY|-DR|-W|-SW|-B)?) ?[（(]"
    r"(?:(?:1[0-8]|2[1-9]|[03-9]\d)\d{2}|\d{5,6}|\d{4,6}\.(?:SH|SZ|HK|TW|TWO|BJ|KS|SS)|"
    r"(?:SH|SZ|HK|TW|SSE|SZSE|SEHK|TWSE)[:： ]?\d{4,6})"
    r"(?:[-.,，、/ ][A-Z]{2,4})?[)）]"
)
"""Four digits between 1900 and 2099 are a year where no market stands with them."""
_HEAD = linear.pattern(
    r".*(?:[的和与及或是由被向对从为让]|[廠厂商]|公司|龙头|业者|集团旗下|股东|个股|概念股|供应链|权值股|指标股|企业|包括|其中)"
)
"""What ends before the name: small words, and nouns that say what the company is."""
LEAST, MOST = 2, 7


def listed(text: str, folded: str, no_nouns: Mapping[int, int]) -> Iterator[Candidate]:
    """Candidates of a whole text; `no_nouns` has the end of each Chinese word that is no noun by its start."""
    for match in _NUMBERED.finditer(linear.clean(text)):
        span = Span(match.start(1), match.end(1))
        ends = (end for at in range(span.start, span.end - LEAST) if (end := no_nouns.get(at, 0)) - at > 1)
        span = Span(max((end for end in ends if end <= span.end - LEAST), default=span.start), span.end)
        head = _HEAD.match(linear.clean(span.of(folded)[:-LEAST]))
        span = Span(span.start + (head.end() if head else 0), span.end)
        if LEAST <= len(span) <= MOST:
            yield Candidate(span, "company", Source.PATTERN, "before the number of a stock")
