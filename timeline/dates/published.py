"""The document's own date: from what the user knows, a line of metadata by the title, or a dateline; never page-wide.

A list of related headlines is full of later dates, and copyright lines of wrong years: only bylines near the title,
lines that call themselves the date of the page ("Published …", `发布时间…`) and the head of the first sentence are
read. None is an answer, with its reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, timedelta
from itertools import pairwise

from timeline.dates.dateline import dates_of_dateline
from timeline.dates.find import complete, told_with_year
from timeline.dates.hits import hits, order_of
from timeline.dates.narrow import fits_weekday, narrow
from timeline.dates.period import OutOfCalendar, Period, months
from timeline.dates.terms import Found, Order, Term, is_anchorless
from timeline.text import cues
from timeline.types import Reading, Sentence, When

_REACH = timedelta(300)
"""How long before a dateline without a year the latest dated event of the text may lie: under a year, so that it tells
one year only."""


_REACH_ALONE = timedelta(62)
"""The same where no weekday bears the year out: a report tells what happened in these weeks."""


def publication(reading: Reading, order: Order = "month") -> tuple[When | None, str]:
    """The day on which a document was published, with the reason; or None and why. `order` is as in `find_dates`."""
    known = reading.document.known_date
    if known is not None:
        return _day(known, known.isoformat(), "given by the user"), "given by the user"
    order = order_of(reading, order)
    candidates = list(_candidates(reading))
    for found, where in candidates:
        with suppress(OutOfCalendar):
            day = complete(found.parsed.meaning, order)
            if day is not None:
                words = reading.text[found.start : found.end]
                return _day(day, words, where), f"{where}: {words}"
    for found, where in candidates:
        term = found.parsed.meaning
        if isinstance(term, Term) and is_anchorless(term):
            return _without_year(reading, found, term, where, order)
    return None, "no line of metadata by the title and no dateline carries a date"


def _candidates(reading: Reading) -> Iterator[tuple[Found, str]]:
    """Dates of the bylines, those of a last change after the others; then of a dateline."""
    bylines = [(number, each) for number, each in enumerate(reading.sentences) if each.region == "byline"]
    text_begins = next((s.span.start for s in reading.sentences if s.region == "body"), len(reading.text))
    for number, sentence in sorted(bylines, key=lambda byline: _tells_update(reading, byline[1])):
        where = "by the title" if sentence.span.start < text_begins else "that says so"
        dates = hits(reading).get(number, ())
        if not _is_run(reading, dates):
            yield from ((found, f"line of metadata {where}") for found in dates)
    yield from ((found, "dateline") for found in dates_of_dateline(reading))


def _is_run(reading: Reading, dates: Sequence[Found]) -> bool:
    """True for a line that tells from when to when something goes on."""
    gaps = (reading.folded[first.end : second.start].strip() for first, second in pairwise(dates))
    return any(gap in cues.load().between_dates for gap in gaps)


def _tells_update(reading: Reading, byline: Sentence) -> bool:
    return byline.span.of(reading.folded).startswith(cues.load().update_labels)


def _day(day: date, words: str, rule: str) -> When:
    return When(day, day, "day", None, day.isoformat(), words, None, rule)


def _without_year(reading: Reading, found: Found, term: Term, where: str, order: Order) -> tuple[When | None, str]:
    """A dateline without a year: its weekday, or the latest event told with its month, fixes the year."""
    words = reading.text[found.start : found.end]
    years, latest = _named(reading, order)
    options = [p.first for year in years if (p := _in_year(term, year)) is not None and p.precision == "day"]
    if latest is not None:
        reach = _REACH if term.weekday is not None else _REACH_ALONE
        after = [day for day in options if timedelta(0) <= day - latest <= reach]
        if after:
            why = f"{where}: {words}, without a year; the first after the latest event told with its month ({latest})"
            return _day(after[0], words, why), why
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


def _named(reading: Reading, order: Order) -> tuple[list[int], date | None]:
    """The years that the article tells, each with the one after it, and the last day of its latest dated event.

    Lists of headlines, notices, goals and plans are left out; an event counts where year and month are said.
    """
    years: set[int] = set()
    latest: date | None = None
    for mention, meaning in told_with_year(reading, order):
        years |= {meaning.year or 0, (meaning.year or 0) + 1}
        if (meaning.month or meaning.quarter) and mention.latest is not None:
            latest = max(latest or mention.latest, mention.latest)
    return sorted(years), latest
