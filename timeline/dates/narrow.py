"""From a period to a part of it: the fields of a term applied to the period that holds them."""

from __future__ import annotations

from contextlib import suppress

from timeline.dates import holidays, period
from timeline.dates.period import OutOfCalendar, Period
from timeline.dates.terms import Term

_SEASON_STARTS = {1: 3, 2: 6, 3: 9, 4: 12}
"""Meteorological seasons of the northern hemisphere."""


def narrow(container: Period, term: Term) -> Period:
    """The part of `container` that the term's fields name; raises `OutOfCalendar` where it has no such part."""
    found = _part(container, term)
    if term.whole == "weekend":
        return period.weekend_at(found.first)
    return period.span_of(term.whole, found.first) if term.whole else found


def _part(container: Period, term: Term) -> Period:
    found = _month_or_longer(container, term)
    if term.holiday is not None:
        return holidays.in_year(term.holiday, found.first.year)
    if term.week is not None:
        found = _nth_week(found, term.week, term.weekday)
    if term.weekend:
        found = period.span_of("weekend", found.first)
    elif term.weekday is not None and found.precision == "week":
        found = period.span_of("day", period.add_days(found.first, term.weekday))
    if term.day is not None:
        found = _stated_day(found, term.day, term.month) if found.precision == "day" else _day(found, term.day)
    return found


def _month_or_longer(container: Period, term: Term) -> Period:
    year = container.first.year
    if term.half is not None:
        return period.months(year, term.half * 6 - 5, 6, "half")
    if term.quarter is not None:
        return period.months(year, term.quarter * 3 - 2, 3, "quarter")
    if term.season is not None:
        return period.months(year, _SEASON_STARTS[term.season], 3, "range")
    if term.month is not None and container.precision != "day":
        if not 1 <= term.month <= 12:
            raise OutOfCalendar(f"no month {term.month}")
        return period.months(year, term.month, 1, "month")
    return container


def _stated_day(near: Period, number: int, month: int | None) -> Period:
    """The day with this number nearest to another: `今(31)日` on a page of the 1st is the day before."""
    found: list[Period] = []
    for count in (-1, 0, 1):
        start = period.add(near.first, "year" if month else "month", count)
        with suppress(OutOfCalendar):
            found.append(period.day(start.year, month or start.month, number))
    if not found:
        raise OutOfCalendar(f"no day {number} near {near.first}")
    return min(found, key=lambda day: abs((day.first - near.first).days))


def _day(container: Period, number: int) -> Period:
    if container.precision != "month":
        raise OutOfCalendar("a day of the month needs a month")
    return period.day(container.first.year, container.first.month, number)


def _nth_week(container: Period, rank: int, weekday: int | None) -> Period:
    """The n-th week (ISO: the one that holds the Thursday), or the n-th such weekday of a month."""
    sought = 3 if weekday is None or container.precision != "month" else weekday
    if rank > 0:
        first = period.add_days(container.first, (sought - container.first.weekday()) % 7 + 7 * (rank - 1))
    else:
        first = period.add_days(container.last, -((container.last.weekday() - sought) % 7) + 7 * (rank + 1))
    if not container.first <= first <= container.last:
        raise OutOfCalendar(f"no week {rank} there")
    return period.span_of("day" if sought != 3 or weekday == 3 else "week", first)


def fits_weekday(found: Period, term: Term) -> bool:
    """False where the words name a weekday and a day that disagree."""
    named_day = found.precision == "day" and term.day is not None and term.weekday is not None
    return not named_day or found.first.weekday() == term.weekday
