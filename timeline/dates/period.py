"""Calendar periods: closed runs of whole days, and how they move."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, TypeAlias

from timeline.types import Precision

Unit: TypeAlias = Literal["day", "weekend", "week", "month", "quarter", "half", "year", "decade", "century"]

_MONTHS: dict[Unit, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_MIDWEEK = 2
"""Wednesday: it touches no weekend."""
_FIRST, _LAST = date.min.year, date.max.year - 1


class OutOfCalendar(ValueError):
    """These numbers name no day: 30 February, the year 0."""


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day, both included."""

    first: date
    last: date
    precision: Precision

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise OutOfCalendar(f"{self.first} is after {self.last}")


def day(year: int, month: int, number: int) -> Period:
    """One day; raises `OutOfCalendar`."""
    try:
        found = date(year, month, number)
    except ValueError as error:
        raise OutOfCalendar(f"{year:04d}-{month:02d}-{number:02d} is no day of the calendar") from error
    return Period(found, found, "day")


def months(year: int, month: int, count: int, precision: Precision) -> Period:
    """`count` months from the first of `month`, which may run below 1 or above 12; raises `OutOfCalendar`."""
    first = _month_start(year * 12 + month - 1)
    return Period(first, _month_start(year * 12 + month - 1 + count) - timedelta(1), precision)


def _month_start(index: int) -> date:
    year, month = divmod(index, 12)
    if not _FIRST <= year <= _LAST:
        raise OutOfCalendar(f"the year {year} is beyond the calendar")
    return date(year, month + 1, 1)


def _monday(day_in: date) -> date:
    return add_days(day_in, -day_in.weekday())


def span_of(unit: Unit, day_in: date) -> Period:
    """The period of a unit that holds a day. Weeks run Monday to Sunday (ISO 8601), decades from years ending in 0."""
    if unit == "day":
        return Period(day_in, day_in, "day")
    if unit == "week":
        monday = _monday(day_in)
        return Period(monday, add_days(monday, 6), "week")
    if unit == "weekend":
        monday = _monday(day_in)
        return Period(add_days(monday, 5), add_days(monday, 6), "range")
    size = _MONTHS[unit]
    index = (day_in.year * 12 + day_in.month - 1) // size * size
    return months(max(index // 12, 1), index % 12 + 1, size, unit)


def move(unit: Unit, day_in: date, count: int) -> Period:
    """The period of a unit, `count` units away from the one that holds a day."""
    here = span_of(unit, day_in)
    if unit in ("day", "week", "weekend"):
        return span_of(unit, add_days(here.first, count * (1 if unit == "day" else 7)))
    return span_of(unit, _month_start(here.first.year * 12 + here.first.month - 1 + count * _MONTHS[unit]))


def add(day_in: date, unit: Unit, count: int) -> date:
    """The same day of the month, `count` units away (the month's last day where it has no such day)."""
    if unit in ("day", "week", "weekend"):
        return add_days(day_in, count * (1 if unit == "day" else 7))
    start = _month_start(day_in.year * 12 + day_in.month - 1 + count * _MONTHS[unit])
    return start.replace(day=min(day_in.day, calendar.monthrange(start.year, start.month)[1]))


def add_days(day_in: date, count: int) -> date:
    """A day `count` days away; raises `OutOfCalendar`."""
    try:
        return day_in + timedelta(count)
    except OverflowError as error:
        raise OutOfCalendar("beyond the calendar") from error


def weekend_at(day_in: date) -> Period:
    """The weekend that a day touches, with the days between: Saturday to Monday for a Monday, Thursday to Sunday."""
    weekend = move("weekend", day_in, -1 if day_in.weekday() < _MIDWEEK else 0)
    first, last = min(weekend.first, day_in), max(weekend.last, day_in)
    return weekend if day_in.weekday() == _MIDWEEK else Period(first, last, "range")


def join(first: Period, second: Period) -> Period:
    """From the start of one period to the end of another."""
    return Period(first.first, second.last, "range")
