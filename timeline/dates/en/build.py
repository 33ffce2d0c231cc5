"""From the groups of an English hit to its term."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.en.words import words
from timeline.dates.grammar import Groups
from timeline.dates.latin import day_of
from timeline.dates.numerals import english_number
from timeline.dates.period import Unit
from timeline.dates.terms import Between, Meaning, Origin, Parsed, Shift, Term, Window
from timeline.types import DateUse, Modifier

_EDGES: dict[str, Modifier] = {"earlier": "start", "early": "start", "later": "end", "late": "end"}


def _date(meaning: Meaning, use: DateUse = "event") -> Parsed:
    return Parsed("date", meaning, use)


def _number(g: Groups, name: str) -> int | None:
    return english_number(g[name]) if name in g else None


def _modifier(g: Groups) -> Modifier | None:
    word = g.get("mod", "")
    if word in _EDGES:
        return _EDGES[word]
    for name, modifier in (("start", "start"), ("beginning", "start"), ("middle", "mid"), ("end", "end")):
        if word.endswith(name):
            return modifier  # type: ignore[return-value]
    return next((modifier for modifier, group in words().modifiers.items() if word in group), None)


def _relative(g: Groups) -> int:
    return words().relative[g.get("rel", "this").removesuffix(" year").removesuffix(" month")]


def _with_year(term: Term, g: Groups) -> Term:
    if "y" in g:
        return replace(term, year=int(g["y"]))
    if "rel" in g:
        unit: Unit = "month" if g["rel"].endswith("month") else "year"
        return replace(term, shift=Shift(unit, _relative(g) if g["rel"] != "the year" else 0))
    return term


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
        month=lexicon.months.get(g.get("m", "")),
        week=int(week) if week.isdigit() else lexicon.ranks.get(week),
        day=_number(g, "d"),
        weekday=lexicon.weekdays.get(g.get("wd", "")),
        holiday=lexicon.holidays.get(g.get("holiday", "")),
        modifier=_modifier(g),
    )
    return _date(_with_year(found, g)) if _in_range(found) else None


def _in_range(found: Term) -> bool:
    day = found.day is None or 1 <= found.day <= 31
    return day and (found.half or 1) <= 2 and (found.quarter or 1) <= 4


def week_of(g: Groups) -> Parsed | None:
    """`the week of March 4`: the week that holds the day."""
    parsed = term(g)
    day = parsed.meaning if parsed else None
    return _date(replace(day, whole="week")) if isinstance(day, Term) else None


def latin(g: Groups) -> Parsed | None:
    """A complete date of another Latin-script language."""
    day = day_of(g["latin"])
    return None if day is None else _date(Term(year=day.year, month=day.month, day=day.day))


def weekend(_: Groups) -> Parsed:
    """`the weekend`: the nearest one."""
    return _date(Term(weekend=True))


def iso(g: Groups) -> Parsed | None:
    """Year, month and day as numbers."""
    return _numbers(int(g["y"]), int(g["m"]), int(g["d"]))


def ordered(g: Groups) -> Parsed | None:
    """Month first, as American news writes, unless that cannot be; dots mean day first."""
    a, b = int(g["a"]), int(g["b"])
    month, day = (b, a) if g["sep"] == "." or a > 12 else (a, b)
    if "y" not in g:
        return _date(Term(month=month, day=day)) if _is_day(month, day) else None
    year = int(g["y"])
    return _numbers(year if year >= 100 else year + (2000 if year < 50 else 1900), month, day)


def _numbers(year: int, month: int, day: int) -> Parsed | None:
    return _date(Term(year=year, month=month, day=day)) if _is_day(month, day) and year < 2200 else None


def _is_day(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= 31


def between(g: Groups) -> Parsed | None:
    """A range; each end takes from the other what only that says."""
    if "y2" in g:
        return _season(int(g["y"]), g["y2"])
    lexicon = words()
    first = Term(month=lexicon.months.get(g.get("m", "")), day=_number(g, "d"))
    second = Term(month=lexicon.months.get(g.get("m2", "")), day=_number(g, "d2"))
    if not (_in_range(first) and _in_range(second)):
        return None
    return _date(Between(first, _with_year(second, g)))


def _season(year: int, second: str) -> Parsed | None:
    """`2010-11`: two years where the second follows, else a month."""
    end = int(second) if len(second) == 4 else year // 100 * 100 + int(second)
    if 0 < end - year <= 100:
        return _date(Between(Term(year=year), Term(year=end)))
    return _date(Term(year=year, month=int(second))) if 1 <= int(second) <= 12 else None


def fiscal(g: Groups) -> Parsed:
    """`fiscal 2026`, `FY26`: taken as the calendar year of that name."""
    year = int(g.get("y") or g["fy"])
    return _date(Term(year=year + 2000 if year < 100 else year), "fiscal")


def long(g: Groups) -> Parsed | None:
    """Decades and centuries."""
    modifier = _modifier(g)
    if "y" in g:
        year = int(g["y"])
        return _date(Term(century=year // 100 + 1, decade=year % 100, modifier=modifier))
    century = int(g["c"]) if "c" in g else _number(g, "cw")
    if century is not None and not 1 <= century <= 30:
        return None
    return _date(Term(century=century, decade=_number(g, "dec"), modifier=modifier))


def moved(g: Groups) -> Parsed:
    """`today`, `last week`, `earlier this month`."""
    if "day" in g:
        return _date(Term(shift=Shift("day", words().days[g["day"]])))
    count = 0 if g["rel"] == "the" else _relative(g)
    return _date(Term(shift=Shift(words().units[g["u"]], count), modifier=_modifier(g)))


def named(g: Groups) -> Parsed:
    """`last Friday` is the Friday of the week before; `last May` the nearest one behind."""
    lexicon, count = words(), _relative(g)
    if "wd" in g:
        weekday = lexicon.weekdays[g["wd"]]
        past = g["rel"].endswith("past")
        return _date(Term(weekday=weekday, side=-1) if past else Term(shift=Shift("week", count), weekday=weekday))
    month, season = lexicon.months.get(g.get("m", "")), lexicon.seasons.get(g.get("s", ""))
    found = Term(month=month, day=_number(g, "d"), season=season)
    return _date(replace(found, shift=Shift("year", 0)) if count == 0 else replace(found, side=count))


def told(g: Groups) -> Parsed:
    """`the following year`, `a week later`: from the event told before."""
    count = words().story_relative[g["rel"]] if "rel" in g else 1 if g["way"] in ("after", "later") else -1
    return _date(Term(shift=Shift(words().units[g["u"]], count, "story")))


def _exact(g: Groups, sign: int, origin: Origin) -> Parsed | None:
    number = _number(g, "n")
    if not number:
        return None
    fortnights = 2 if g["u"] == "fortnight" else 1
    return _date(Term(shift=Shift(words().units[g["u"]], sign * number * fortnights, origin, exact=True)))


def offset(g: Groups) -> Parsed | None:
    """`two weeks ago` from the day of writing, `three years later` from the event told before."""
    way = g["way"].split()[0]
    sign = -1 if way in ("ago", "back", "earlier", "before") else 1
    return _exact(g, sign, "document" if way in ("ago", "back", "from", "hence") else "story")


def ahead(g: Groups) -> Parsed | None:
    """`in two weeks`."""
    return _exact(g, 1, "document")


def from_day(g: Groups) -> Parsed | None:
    """`three weeks from tomorrow`."""
    number = _number(g, "n")
    days = {"day": 1, "week": 7}.get(words().units[g["u"]])
    if not number or days is None:
        return None
    sign = -1 if g["way"] == "before" else 1
    return _date(Term(shift=Shift("day", words().days[g["day"]] + sign * number * days)))


def window(g: Groups) -> Parsed | None:
    """`the last three months`, `the next decade`: a run of units up to or from the day of writing."""
    number = _number(g, "n") if "n" in g else 1
    return _date(Window(words().units[g["u"]], -number if "past" in g else number)) if number else None


def edge(g: Groups) -> Parsed | None:
    """`the first two weeks of 2021`."""
    number = _number(g, "n")
    if not number:
        return None
    back = g["edge"] in ("last", "final")
    return _date(Window(words().units[g["u"]], -number if back else number, _with_year(Term(), g)))
