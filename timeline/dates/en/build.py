"""From the groups of an English hit to its term: dates, parts of a year, ranges, decades."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.en.numeric import year_of
from timeline.dates.en.parts import date, holiday, modifier, number, relative, with_year
from timeline.dates.en.words import words
from timeline.dates.grammar import Groups
from timeline.dates.latin import day_of
from timeline.dates.terms import Between, Parsed, Shift, Term

_DECADES = 2000
"""From here on a year with two zeros and an s names a decade, before it a century."""


def term(g: Groups) -> Parsed | None:
    """A term from whichever groups took part; None where a number is out of range."""
    lexicon = words()
    rank = int(g["r"]) if g.get("r", "").isdigit() else lexicon.ranks.get(g.get("r", ""))
    half = g.get("part", "").startswith("h")
    if rank == -1:
        if not {"y", "rel"} & g.keys():
            return None  # "last quarter" without a year is the one before this
        rank = 2 if half else 4
    week = g.get("rw", "")
    found = Term(
        half=rank if half else None,
        quarter=None if half else rank,
        season=lexicon.seasons.get(g.get("s", "")),
        month=lexicon.months.get(g.get("m", "")) or number(g, "mo"),
        week=int(week) if week.isdigit() else lexicon.ranks.get(week),
        day=number(g, "d"),
        weekday=lexicon.weekdays.get(g.get("wd", "")),
        holiday=holiday(g),
        whole="weekend" if "weekend" in g else None,
        modifier=modifier(g),
    )
    return date(with_year(found, g)) if _in_range(found) else None


def _in_range(found: Term) -> bool:
    day = found.day is None or 1 <= found.day <= 31
    return day and (found.half or 1) <= 2 and (found.quarter or 1) <= 4 and (found.month or 1) <= 12


def week_of(g: Groups) -> Parsed | None:
    """`the week of March 4`, `the weekend of Halloween`: the week or weekend that holds the day."""
    parsed = term(g)
    day = parsed.meaning if parsed else None
    return date(replace(day, whole=words().units[g["u"]])) if isinstance(day, Term) else None


def latin(g: Groups) -> Parsed | None:
    """A complete date of another Latin-script language."""
    day = day_of(g["latin"])
    return None if day is None else date(Term(year=day.year, month=day.month, day=day.day))


def weekend(g: Groups) -> Parsed:
    """`the weekend`: the nearest one, and more evenly so for `this weekend`."""
    return date(Term(weekend=True, current="this" in g))


def between(g: Groups) -> Parsed | None:
    """A range; each end takes from the other what only that says."""
    lexicon = words()
    first = Term(month=lexicon.months.get(g.get("m", "")), day=number(g, "d"), year=year_of(g, "y1"))
    second = Term(month=lexicon.months.get(g.get("m2", "")), day=number(g, "d2"))
    if not (_in_range(first) and _in_range(second)):
        return None
    if second.month is None and (second.day or 0) <= (first.day or 0):
        return None  # "on June 30 and the second on July 7"
    return date(Between(first, with_year(second, g)))


def years(g: Groups) -> Parsed | None:
    """`2010-11`: two years where the second follows, else a month."""
    year, second = int(g["y"]), g["y2"]
    end = int(second) if len(second) == 4 else year // 100 * 100 + int(second)
    if 0 < end - year <= 100 and len(second) > 1:
        return date(Between(Term(year=year), Term(year=end)))
    return date(Term(year=year, month=int(second))) if 1 <= int(second) <= 12 else None


def until_now(g: Groups) -> Parsed | None:
    """`from March to date`, `between 2019 and now`: up to the day of writing."""
    first = term(g)
    if first is None or not isinstance(first.meaning, Term):
        return None
    return date(Between(first.meaning, Term(shift=Shift("day", words().days.get(g.get("day", ""), 0)))))


def rest(g: Groups) -> Parsed:
    """`the rest of the year`: from the day of writing to its end."""
    return date(Between(Term(shift=Shift("day", 0)), Term(shift=Shift(words().units[g["u"]], 0))))


def fiscal(g: Groups) -> Parsed:
    """`fiscal 2026`, `FY26`, `the last financial year`: taken as the calendar year of that name."""
    if "rel" in g:
        return date(Term(shift=Shift("year", relative({"rel": f"{g['rel']} year"}))), "fiscal")
    return date(Term(year=year_of(g, "y")), "fiscal")


def long(g: Groups) -> Parsed | None:
    """Decades and centuries; `the 1800s` are a century, `the 2000s` a decade."""
    said = modifier(g)
    if "y" in g:
        year = int(g["y"])
        whole = year % 100 == 0 and year < _DECADES
        return date(Term(century=year // 100 + 1, decade=None if whole else year % 100, modifier=said))
    century = int(g["c"]) if "c" in g else number(g, "cw")
    if century is not None and not 1 <= century <= 30:
        return None
    decade = words().decades[g["decade"]] if "decade" in g else number(g, "dec")
    return date(Term(century=20 if "nineteen" in g else century, decade=decade, modifier=said))
