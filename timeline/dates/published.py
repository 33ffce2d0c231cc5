"""The document's own date: from what the user knows, a line of metadata by the title, or a dateline; never page-wide.

A list of related headlines is full of later dates, and copyright lines of wrong years: only bylines near the title and
the head of the first sentence are read. None is an answer, with its reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta

from timeline.dates.find import anchorless, complete, hits
from timeline.dates.narrow import fits_weekday, narrow
from timeline.dates.period import OutOfCalendar, Period, months
from timeline.dates.terms import Found, Term
from timeline.text import linear
from timeline.types import Reading, Sentence, Span, When

_REACH = timedelta(45)
"""How long before a dateline without a year its news may lie; a dated event within it tells the year."""

_DATELINE = linear.pattern(
    r"^\W{0,3}(?:[\x{4e00}-\x{9fff}a-z0-9 ]{0,24}(?:\d{1,2}月)?\d{1,2}日(?:综合|专|讯)?(?:电|讯|报道|消息)"
    r"|[a-z .,()]{2,40}[,(] ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2})"
)
_HEAD = 60


def publication(reading: Reading) -> tuple[When | None, str]:
    """The day on which a document was published, with the reason; or None and why."""
    known = reading.document.known_date
    if known is not None:
        return _day(known, known.isoformat(), "given by the user"), "given by the user"
    candidates = list(_candidates(reading))
    for found, where in candidates:
        with suppress(OutOfCalendar):
            day = complete(found.parsed.meaning)
            if day is not None:
                words = reading.text[found.start : found.end]
                return _day(day, words, where), f"{where}: {words}"
    for found, where in candidates:
        if anchorless(found.parsed.meaning) and isinstance(found.parsed.meaning, Term):
            return _without_year(reading, found, found.parsed.meaning, where)
    return None, "no line of metadata by the title and no dateline carries a date"


def _candidates(reading: Reading) -> Iterator[tuple[Found, str]]:
    """Dates of the bylines, then of a dateline at the head of the first body sentence."""
    for sentence in reading.sentences:
        if sentence.region == "byline":
            for found in hits(reading, sentence):
                yield found, "line of metadata by the title"
    first = next((s for s in reading.sentences if s.region == "body"), None)
    if first is not None and _DATELINE.search(first.span.of(reading.folded)[:_HEAD]):
        yield from ((found, "dateline") for found in hits(reading, _head_of(first)))


def _head_of(sentence: Sentence) -> Sentence:
    return replace(sentence, span=Span(sentence.span.start, min(sentence.span.end, sentence.span.start + _HEAD)))


def _day(day: date, words: str, rule: str) -> When:
    return When(day, day, "day", None, day.isoformat(), words, None, rule)


def _without_year(reading: Reading, found: Found, term: Term, where: str) -> tuple[When | None, str]:
    """A dateline without a year: the weekday, or a dated event shortly before it, fixes the year among those named."""
    words = reading.text[found.start : found.end]
    years, days = _named(reading)
    options = [p.first for year in years if (p := _in_year(term, year)) is not None and p.precision == "day"]
    near = [day for day in options if any(timedelta(0) <= day - told <= _REACH for told in days)]
    if near:
        why = f"{where}: {words}, without a year; a dated event shortly before it tells {near[-1].year}"
        return _day(near[-1], words, why), why
    if term.weekday is not None and options:
        why = f"{where}: {words}, without a year; of the years in the text the weekday fits {options[-1].year}"
        return _day(options[-1], words, why), why
    return None, f"{where}: {words}, without a year, and nothing in the text fixes it"


def _in_year(term: Term, year: int) -> Period | None:
    with suppress(OutOfCalendar):
        found = narrow(months(year, 1, 12, "year"), term)
        if fits_weekday(found, term):
            return found
    return None


def _named(reading: Reading) -> tuple[list[int], list[date]]:
    """The years that the article names, and its complete dates; lists of headlines and notices left out."""
    years: set[int] = set()
    days: set[date] = set()
    for sentence in reading.sentences:
        if sentence.region in ("related", "boilerplate"):
            continue
        for found in hits(reading, sentence):
            meaning = found.parsed.meaning
            if isinstance(meaning, Term) and meaning.year is not None:
                years.add(meaning.year)
                with suppress(OutOfCalendar):
                    days |= {day} if (day := complete(meaning)) else set()
    return sorted(years), sorted(days)
