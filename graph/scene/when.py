"""Dates for people: what a period is called, and whether the text itself states it.

A label is made from the bounds alone, so that it never says more than is known: a month reads "Oct 2025" only where the
bounds are that month's first and last day.
"""

from __future__ import annotations

from datetime import date, timedelta

from graph.scene import schema
from timeline import contract
from timeline.types import Modifier

EPOCH = date(1970, 1, 1)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
PARTS: dict[Modifier, str] = {"start": "early ", "mid": "mid-", "end": "late ", "approx": "about "}
UNDATED = "undated"


def day(value: date | None) -> int | None:
    """A day as the scene counts it: from 1970-01-01, which is 0."""
    return None if value is None else (value - EPOCH).days


def compose_when(when: contract.When) -> schema.When:
    """A period of the contract as the scene shows it."""
    return schema.When(
        first=day(when.earliest),
        last=day(when.latest),
        precision=when.precision,
        modifier=when.modifier,
        label=label(when),
        words=when.words,
        anchor=when.anchor,
        rule=when.rule,
        alternatives=tuple(label(other) for other in when.alternatives),
        inferred=inferred(when),
    )


def inferred(when: contract.When) -> bool:
    """True where the text does not state this date: no words for it, an open bound, or several readings."""
    return not when.words or when.earliest is None or when.latest is None or bool(when.alternatives)


def label(when: contract.When) -> str:
    """What a person calls the period: "2025-10-31", "Oct 2025", "week of 26 Feb 2024", "by 7 Nov 2025", "undated"."""
    first, last = when.earliest, when.latest
    if first is None:
        return UNDATED if last is None else f"by {_plain(last)}"
    if last is None:
        return f"from {_plain(first)}"
    if when.modifier in ("start", "mid", "end"):
        whole = _around(first, last, when.precision)
        return PARTS[when.modifier] + whole if whole else period(first, last)
    about = PARTS["approx"] if when.modifier == "approx" else ""
    return about + period(first, last)


def period(first: date, last: date) -> str:
    """The name of the closed period [first, last], by the largest unit of the calendar that it is, else its bounds."""
    if first == last:
        return first.isoformat()
    return _unit(first, last) or _range(first, last)


def _unit(first: date, last: date) -> str | None:
    """The name of the whole unit (or run of whole years or months) that the bounds are, if they are one."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return _years(first.year, last.year)
    after = last + timedelta(1)
    if first.day == 1 and after.day == 1:
        return _months(first, last)
    if first.weekday() == 0 and (last - first).days == 6:
        return f"week of {_plain(first)}"
    return None


def _years(first: int, last: int) -> str:
    if first == last:
        return str(first)
    if first % 10 == 0 and last == first + 9:
        return f"{first}s"
    if first % 100 in (0, 1) and last - first == 99:
        return f"{_ordinal((last + 99) // 100)} century"
    return f"{first}–{last}"


def _months(first: date, last: date) -> str:
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months == 3 and first.month % 3 == 1:
        return f"Q{first.month // 3 + 1} {first.year}"
    if months == 6 and first.month in (1, 7):
        return f"H{first.month // 6 + 1} {first.year}"
    end = f"{MONTHS[last.month - 1]} {last.year}"
    if months == 1:
        return end
    year = "" if first.year == last.year else f" {first.year}"
    return f"{MONTHS[first.month - 1]}{year} – {end}"


def _range(first: date, last: date) -> str:
    if first.year != last.year:
        return f"{_plain(first)} – {_plain(last)}"
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]} – {_plain(last)}"
    return f"{first.day}–{_plain(last)}"


def _around(first: date, last: date, precision: str) -> str | None:
    """The unit that a part ("early", "late") belongs to, where one unit holds both bounds."""
    if precision == "decade" and first.year // 10 == last.year // 10:
        return f"{first.year // 10 * 10}s"
    if first.year != last.year:
        return None
    return f"{MONTHS[first.month - 1]} {first.year}" if first.month == last.month else str(first.year)


def _plain(value: date) -> str:
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def _ordinal(number: int) -> str:
    suffix = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"
