"""Feasts with a date in the Gregorian calendar, by name (each language's data file says which words name them).

Only names that mean one day wherever they are used, or that one country alone uses in this form: an Independence Day or
a 国庆节 is another day in every country, so those words are left alone rather than given one country's date.
"""

from __future__ import annotations

from datetime import date, timedelta

from timeline.dates.period import OutOfCalendar, Period

_FIXED = {
    "new year": (1, 1),
    "new year's eve": (12, 31),
    "valentine": (2, 14),
    "women's day": (3, 8),
    "labour day": (5, 1),
    "children's day": (6, 1),
    "double tenth": (10, 10),
    "groundhog day": (2, 2),
    "st patrick's day": (3, 17),
    "earth day": (4, 22),
    "anzac day": (4, 25),
    "australia day": (1, 26),
    "cinco de mayo": (5, 5),
    "juneteenth": (6, 19),
    "canada day": (7, 1),
    "july 4": (7, 4),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "bonfire night": (11, 5),
    "armistice day": (11, 11),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "youth day": (5, 4),
    "nurses' day": (5, 12),
    "environment day": (6, 5),
    "party day": (7, 1),
    "army day": (8, 1),
    "martyrs' day": (9, 30),
    "national memorial day": (12, 13),
    "arbor day": (3, 12),
    "april fools": (4, 1),
    "singles' day": (11, 11),
}
_BREAKS = {"may break": ((5, 1), (5, 5)), "october break": ((10, 1), (10, 7))}
"""The public holidays of mainland China around a feast, first and last day, as they have been since 2020."""
_MOVING = {
    "martin luther king day": (1, 0, 3),
    "presidents day": (2, 0, 3),
    "memorial day": (5, 0, -1),
    "father's day": (6, 6, 3),
    "us labor day": (9, 0, 1),
    "columbus day": (10, 0, 2),
    "thanksgiving": (11, 3, 4),
    "mother's day": (5, 6, 2),
}
"""Month, weekday (0 = Monday), rank in the month."""

_FROM_EASTER = {
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter": 0,
    "easter monday": 1,
    "pentecost": 49,
    "whit monday": 50,
}
"""Days from Easter Sunday."""

NAMES = frozenset((*_FIXED, *_BREAKS, *_MOVING, *_FROM_EASTER))


def in_year(name: str, year: int) -> Period:
    """The day or days of a feast in a year; raises `OutOfCalendar` for years without one."""
    if name in _BREAKS:
        first, last = _BREAKS[name]
        return Period(date(year, *first), date(year, *last), "range")
    try:
        found = _day(name, year)
    except (ValueError, OverflowError) as error:
        raise OutOfCalendar(f"{name} in {year}") from error
    return Period(found, found, "day")


def _day(name: str, year: int) -> date:
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _MOVING:
        return _ranked(year, *_MOVING[name])
    return easter(year) + timedelta(_FROM_EASTER[name])


def _ranked(year: int, month: int, weekday: int, rank: int) -> date:
    if rank < 0:
        last = date(year, month + 1, 1) - timedelta(1)
        return last - timedelta((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (rank - 1))


def easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian algorithm; Meeus, Astronomical Algorithms, ch. 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * el) // 451
    month, number = divmod(h + el - 7 * m + 114, 31)
    return date(year, month, number + 1)
