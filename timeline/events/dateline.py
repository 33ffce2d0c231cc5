"""The dateline that opens an agency's report: its agency, city, day and reporter take no part in what is told."""

from __future__ import annotations

from timeline.text import linear
from timeline.types import Reading, Sentence, Span

_REACH = 90
"""Longest dateline, in characters."""
_DATELINE = linear.pattern(
    r"^\s*(?:"
    r"[(【\[][^()【】\[\]。]{2,40}(?:电|讯|报导|报道)[)】\]]"
    r"|[^,。;:!?()]{2,24}\d{1,2}日(?:综合)?(?:外电)?电(?:\s?\([^()]{2,30}\))?"
    r"|(?:[a-z][a-z.'-]*[ ,]*){1,5}(?:[a-z]{3,9}\.? \d{1,2} ?)?\([a-z][a-z .]{1,24}\)\s?(?:-|–|—)+"
    r")\s*"
)


def without_dateline(reading: Reading, sentence: Sentence) -> Sentence:
    """The sentence from behind its dateline on; itself, where it has none."""
    span = sentence.span
    found = _DATELINE.search(reading.folded[span.start : min(span.end, span.start + _REACH)])
    start = span.start + found.end() if found else span.start
    if start in (span.start, span.end):
        return sentence
    clauses = tuple(Span(max(start, each.start), each.end) for each in sentence.clauses if each.end > start)
    return sentence._replace(span=Span(start, span.end), clauses=clauses)
