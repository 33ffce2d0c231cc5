"""Datelines: place and day before the first words of a report (`新华社北京1月24日电`, "SEATTLE, Nov 4 (Reuters) -")."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta

from timeline.dates.context import Context
from timeline.dates.hits import hits
from timeline.dates.nearest import nearest
from timeline.dates.period import OutOfCalendar
from timeline.dates.terms import Found, Term
from timeline.text import linear
from timeline.types import Reading, Sentence

_WIRED = r"\d{1,2}日(?:综合|专|外电?)*(?:(?:电|讯|消息)(?:[ ()\]】:,、记据题-]|$)|报[道导](?:[ )\]】:]|$))"
"""A day, and that a report was sent on it; with a comma after it `13日报道` names a source."""
_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DATELINE = linear.pattern(
    r"^[(【\[]\d{4}[年/-]\d{1,2}[月/-]\d{1,2}日?[)】\]]"
    rf"|^\W{{0,3}}[\x{{4e00}}-\x{{9fff}}a-z0-9 ]{{0,24}}(?:\d{{1,2}}月)?{_WIRED}"
    rf"|^\W{{0,3}}[a-z .,()]{{2,40}}[,(] ?{_MONTH}\.? \d{{1,2}}(?:, \d{{4}})?\)? ?(?:\(|/|-|–|—)"
)
"""`(2024年11月06日)`, `(中央社台北13日电)`, `财联社7月3日讯,`, "SEATTLE, Nov 4 (Reuters)", all of them folded."""
_HEAD = 60
_LINES = 12
"""How far a dateline is looked for: characters of a line, and lines of a page."""
_HELD = timedelta(7)
"""How long after its writing a page may show a report, so that the dateline's day is believed."""


def dates_of_dateline(reading: Reading) -> Iterator[Found]:
    """The dates in the dateline of the first body sentence, or of a short line before it."""
    for number, sentence in _opening(reading):
        found = hits(reading).get(number, ())
        head = reading.folded[sentence.span.start : min(sentence.span.end, sentence.span.start + _HEAD)]
        dateline = _DATELINE.search(head) if found else None
        if dateline is not None:
            end = sentence.span.start + dateline.end()
            yield from (each for each in found if each.end <= end)


def day_of_writing(reading: Reading, published: date) -> date:
    """The day of the dateline, where it is the day of publication or lies shortly before; else that of publication.

    `今天` in a report sent on the 13th is the 13th, also where the page is of the 14th.
    """
    for found in dates_of_dateline(reading):
        term = found.parsed.meaning
        if isinstance(term, Term) and term.day is not None:
            with suppress(OutOfCalendar):
                value = nearest(term, Context(published))
                day = value.period.first if value and value.period else published
                return day if timedelta(0) <= published - day <= _HELD else published
    return published


def _opening(reading: Reading) -> Iterator[tuple[int, Sentence]]:
    """The short lines before the text, and its first sentence, each with its number."""
    for number, sentence in enumerate(reading.sentences[:_LINES]):
        if sentence.region in ("heading", "body"):
            yield number, sentence
        if sentence.region == "body":
            return
