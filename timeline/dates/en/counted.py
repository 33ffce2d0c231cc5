"""From the groups of an English hit to its term: what is counted from the writing, from a story, from a named day."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.en.build import term
from timeline.dates.en.parts import date, holiday, modifier, number, with_year
from timeline.dates.en.words import words
from timeline.dates.grammar import Groups
from timeline.dates.period import Unit
from timeline.dates.terms import Counted, Origin, Parsed, Shift, Term, Window

_SMALLER: dict[tuple[Unit, Unit], int] = {("year", "month"): 12, ("week", "day"): 7, ("decade", "year"): 10}
"""How many of the smaller unit make the greater one, for "two years and three months"."""
_HALVES: dict[Unit, tuple[Unit, int]] = {"decade": ("year", 5), "century": ("year", 50), "year": ("month", 6)}
"""Half of a unit, counted in a smaller one."""
_BEFORE = ("ago", "back", "earlier", "before", "prior", "previously")
_FROM_WRITING = ("ago", "back", "from", "hence")


def moved(g: Groups) -> Parsed:
    """`today`, `last week`, `earlier this month`, `the year before last`."""
    if "day" in g:
        return date(Term(shift=Shift("day", words().days[g["day"]])))
    unit = words().units[g["u"]]
    if "beyond" in g:
        return date(Term(shift=Shift(unit, 2 if "next" in g["beyond"] else -2)))
    return date(Term(shift=Shift(unit, words().relative.get(g.get("rel", ""), 0)), modifier=modifier(g)))


def named(g: Groups) -> Parsed:
    """`last Friday` is the Friday of the week before; `last May` the nearest one behind, `this past Friday` too."""
    lexicon, word = words(), g["rel"].removesuffix(" week")
    count = lexicon.relative[word]
    near = word.endswith(lexicon.nearest)
    if "wd" in g:
        weekday = lexicon.weekdays[g["wd"]]
        shift = Shift("week", count)
        return date(Term(weekday=weekday, side=count) if near else Term(shift=shift, weekday=weekday))
    if "weekend" in g:
        return date(Term(weekend=True, side=count))
    month, season = lexicon.months.get(g.get("m", "")), lexicon.seasons.get(g.get("s", ""))
    found = Term(month=month, day=number(g, "d"), season=season, holiday=holiday(g))
    if "y" in g:
        return date(replace(found, year=int(g["y"])))  # "in this Nov. 1, 2019, file photo"
    if near and season and count < 0:
        return date(found)  # "this past spring" may end in these weeks
    return date(replace(found, shift=Shift("year", 0)) if count == 0 else replace(found, side=count))


def told(g: Groups) -> Parsed:
    """`the following year`, `a week later`, `that summer`, `the previous Friday`: from the event told before."""
    lexicon = words()
    later = lexicon.story_relative[g["rel"]] if "rel" in g else -1 if g["way"] in _BEFORE else 1
    found = Term(
        month=lexicon.months.get(g.get("m", "")),
        season=lexicon.seasons.get(g.get("s", "")),
        weekday=lexicon.weekdays.get(g.get("wd", "")),
        modifier=modifier(g),
    )
    if "u" in g:
        unit = lexicon.units.get(g["u"], "day")
        free = later != 0 and unit not in ("day", "week")
        return date(replace(found, shift=Shift(unit, later, "story", or_writing=free)))
    unit = ("week" if later == 0 else "day") if "wd" in g else "year"
    return date(replace(found, shift=Shift(unit, 0, "story", or_writing=later != 0), side=later))


def _exact(g: Groups, sign: int, origin: Origin) -> Parsed | None:
    counted = _count(g)
    if counted is None:
        return None
    unit, count = counted
    return date(Term(shift=Shift(unit, sign * count, origin, exact=True, or_writing=_compares(g))))


def _compares(g: Groups) -> bool:
    """`a year earlier` in a company's results stands for a year before the writing."""
    return g.get("way") == "earlier" and g["n"] in ("a", "one") and words().units[g["u"]] not in ("day", "week")


def _count(g: Groups) -> tuple[Unit, int] | None:
    """The unit and number of `three months`, `a year and a half`, `2 weeks and 2 days`, `half a century`."""
    unit, count = words().units[g["u"]], number(g, "n") if "n" in g else 0
    if count is None:
        return None
    if "half" in g:
        half = _HALVES.get(unit)
        return half and (half[0], half[1] * (2 * count + 1))
    if "n2" in g:
        smaller, more = words().units[g["u2"]], number(g, "n2")
        size = _SMALLER.get((unit, smaller))
        return (smaller, count * size + more) if size and more else None
    return (unit, count * (2 if g["u"].startswith("fortnight") else 1)) if count else None


def offset(g: Groups) -> Parsed | None:
    """`two weeks ago` from the day of writing, `three years later` from the event told before."""
    way = g["way"].split()[0]
    return _exact(g, -1 if way in _BEFORE else 1, "document" if way in _FROM_WRITING else "story")


def ahead(g: Groups) -> Parsed | None:
    """`in two weeks`."""
    return _exact(g, 1, "document")


def from_day(g: Groups) -> Parsed | None:
    """`three weeks from tomorrow`, `two weeks before Christmas`, `the week after Easter`."""
    counted = _count(g) if "n" in g else (words().units[g["u"]], 1)
    if counted is None:
        return None
    unit, count = counted
    sign = -1 if g["way"] in ("before", "prior to", "ahead of") else 1
    start = Term(shift=Shift("day", words().days[g["day"]])) if "day" in g else None
    if start is None:
        parsed = term(g)
        start = parsed.meaning if parsed and isinstance(parsed.meaning, Term) else None
    return None if start is None else date(Counted(unit, sign * count, start, exact="n" in g))


def window(g: Groups) -> Parsed | None:
    """`the last three months`, `the next decade`: a run of units up to or from the day of writing."""
    count = number(g, "n") if "n" in g else 1
    return date(Window(words().units[g["u"]], -count if "past" in g else count)) if count else None


def until(g: Groups) -> Parsed | None:
    """`the three months to June 30`, `the week ending March 9`, `the year to March`; `two weeks starting May 20`."""
    unit, count, end = words().units[g["u"]], number(g, "n") if "n" in g else 1, term(g)
    if not count or end is None or not isinstance(end.meaning, Term):
        return None
    return date(Window(unit, count if "starts" in g else -count, end.meaning))


def edge(g: Groups) -> Parsed | None:
    """`the first two weeks of 2021`, `the last day of May`; without more, of the running year."""
    count = number(g, "n") if "n" in g else 1
    month = words().months.get(g.get("m", ""))
    if not count:
        return None
    within = with_year(Term(month=month), g)
    back = g["edge"] in ("last", "final", "closing")
    year = Term(shift=Shift("year", 0))
    return date(Window(words().units[g["u"]], -count if back else count, year if within == Term() else within))
