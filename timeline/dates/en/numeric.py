"""English dates in numbers: 2024-03-08, 3/8/2024, 20240308, and years in words."""

from __future__ import annotations

from datetime import date
from typing import Literal

from timeline.dates.grammar import Groups
from timeline.dates.numerals import english_year
from timeline.dates.terms import Between, Order, Parsed, Term

_LATEST = 2200
"""Numbers with a later year are none of a date."""


def iso(g: Groups) -> Parsed | None:
    """Year, month and day as numbers, in this order."""
    found = Term(year=int(g["y"]), month=int(g["m"]), day=int(g["d"]) if "d" in g else None)
    return _date(found)


def compact(g: Groups) -> Parsed | None:
    """`20240308`, `2024 03 08`: only where there is such a day, since any number may look like this."""
    try:
        date(int(g["y"]), int(g["m"]), int(g["d"]))
    except ValueError:
        return None
    return iso(g)


def ordered(g: Groups) -> Parsed | None:
    """Day and month in numbers; with dots the day is first, else a number above 12 tells, else both ways are kept."""
    return _date(_pair(g, ""))


def ordered_range(g: Groups) -> Parsed | None:
    """`10/1 to 11/7`, `5/1-5/7/2020`."""
    first, second = _pair(g, ""), _pair(g, "2")
    return Parsed("date", Between(first, second)) if _is_date(first) and _is_date(second) else None


def _pair(g: Groups, end: str) -> Term:
    a, b = int(g[f"a{end}"]), int(g[f"b{end}"])
    dots = g.get("sep") == "."
    month, day = (b, a) if dots or a > 12 else (a, b)
    return Term(year=year_of(g, f"y{end}"), month=month, day=day, numbers=None if dots else _numbers(a, b))


def _numbers(a: int, b: int) -> Order | Literal["either"] | None:
    if max(a, b) > 12:
        return "day" if a > 12 else "month"
    return None if a == b else "either"


def _date(found: Term) -> Parsed | None:
    return Parsed("date", found) if _is_date(found) else None


def _is_date(found: Term) -> bool:
    return 1 <= (found.month or 0) <= 12 and 1 <= (found.day or 1) <= 31 and (found.year or 1) < _LATEST


def year_of(g: Groups, name: str) -> int | None:
    """The year in a group: four digits, two (of this century up to 49), or words ("nineteen eighty-six")."""
    words = g.get(name)
    if words is None:
        return None
    if not words.isdigit():
        return english_year(words)
    year = int(words)
    return year if len(words) > 2 else year + (2000 if year < 50 else 1900)
