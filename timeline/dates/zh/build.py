"""From the groups of a Chinese hit to its term."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.dates.grammar import Groups
from timeline.dates.numerals import han_number
from timeline.dates.period import Unit
from timeline.dates.terms import Between, Meaning, Origin, Parsed, Shift, Term, Window
from timeline.dates.zh.words import words
from timeline.types import DateUse, Modifier

_PERIODS: tuple[tuple[str, Unit], ...] = (("季", "quarter"), ("月", "month"), ("天", "day"), ("周", "week"))
_CENTURIES = {"上": 20, "上个": 20, "本": 21, "这个": 21}


def _date(meaning: Meaning, use: DateUse = "event") -> Parsed:
    return Parsed("date", meaning, use)


def _number(g: Groups, name: str) -> int | None:
    digits = g.get(name, "").strip("第季度q")
    return 1 if digits == "首" else han_number(digits) if digits else None


def _modifier(g: Groups) -> Modifier | None:
    word = g.get("mod")
    return next((name for name, group in words().modifiers.items() if word in group), None)


def _with_year(term: Term, g: Groups) -> Term:
    """The term with the year that the groups of `@year` say."""
    lexicon = words()
    if "y" in g:
        return replace(term, year=han_number(g["y"]))
    if "dy" in g:
        return replace(term, shift=Shift("year", lexicon.document["year"][g["dy"]]))
    if "sy" in g:
        return replace(term, shift=Shift("year", lexicon.story["year"][g["sy"]], "story"))
    if "era" in g:
        number = 1 if g["ey"] == "元" else han_number(g["ey"]) or 1
        return replace(term, year=lexicon.eras[g["era"]] + number - 1)
    return term


def _in_range(term: Term) -> bool:
    return (term.month is None or 1 <= term.month <= 12) and (term.day is None or 1 <= term.day <= 31)


def term(g: Groups) -> Parsed | None:
    """A term from whichever groups took part; None where a number is out of range."""
    lexicon = words()
    found = Term(
        half=lexicon.halves.get(g.get("half", "")),
        quarter=_number(g, "q"),
        season=lexicon.seasons.get(g.get("s", "")),
        month=_number(g, "m"),
        week=-1 if "last" in g else _number(g, "w"),
        day=_number(g, "d"),
        weekday=lexicon.weekdays.get(g.get("wd", "")),
        holiday=lexicon.holidays.get(g.get("holiday", "")),
        modifier=_modifier(g),
    )
    return _date(_with_year(found, g), "fiscal" if "fiscal" in g else "event") if _in_range(found) else None


def two_digits(g: Groups) -> Parsed | None:
    """`97年7月`, `零八年`: a short year is of this century up to 49, of the last from 50."""
    number = han_number(g["yy"]) or 0
    return term({**g, "y": str(number + (2000 if number < 50 else 1900))})


def republic(g: Groups) -> Parsed | None:
    """`114年4月24日`: a year of three digits with a month counts from 1912, as Taiwan does."""
    return term({**g, "y": str(int(g["roc"]) + words().roc_first_year - 1)})


def weekend(_: Groups) -> Parsed:
    """`周末`."""
    return _date(Term(weekend=True))


def alone(g: Groups) -> Parsed:
    """`年底`, `月初`, `下旬` without a year or month."""
    unit, modifier = words().alone[g["alone"]]
    return _date(Term(shift=Shift(unit, 0), modifier=modifier))


@dataclass(frozen=True, slots=True)
class Moved:
    """The builder of words that move a unit from an origin: `上周四`, `下个月5日`, `翌日`."""

    unit: Unit
    origin: Origin

    def __call__(self, g: Groups) -> Parsed:
        """The term of the groups `shift` and what follows it."""
        lexicon = words()
        shifts = lexicon.document if self.origin == "document" else lexicon.story
        found = Term(
            shift=Shift(self.unit, shifts[self.unit][g["shift"]], self.origin),
            day=_number(g, "d"),
            weekday=lexicon.weekdays.get(g.get("wd", "")),
            weekend="weekend" in g,
            modifier=_modifier(g),
        )
        return _date(Between(found, Term(day=_number(g, "d2"))) if "d2" in g else found)


def abbreviated_day(g: Groups) -> Parsed:
    """`今(15)日`."""
    return _date(Term(shift=Shift("day", words().abbreviated["day"][g["shift"]])))


def between(g: Groups) -> Parsed | None:
    """A range; its second end takes from the first what it leaves out."""
    first = Term(month=_number(g, "m"), day=_number(g, "d"), quarter=_number(g, "q"))
    second = Term(month=_number(g, "m2"), day=_number(g, "d2"), quarter=_number(g, "q2"), year=_number(g, "y2"))
    if not (_in_range(first) and _in_range(second)):
        return None
    return _date(Between(_with_year(first, g), second))


def edge(g: Groups) -> Parsed | None:
    """`今年前三季度`, `2021年的最后4个月`; without a year, of the running one."""
    unit = next(unit for mark, unit in _PERIODS if mark in g["u"])
    count = _number(g, "n")
    within = _with_year(Term(), g)
    if not count or count > 366:
        return None
    return _date(
        Window(
            unit,
            -count if g["edge"] in ("后", "最后") else count,
            within if within != Term() else Term(shift=Shift("year", 0)),
        )
    )


def long(g: Groups) -> Parsed | None:
    """Decades and centuries."""
    if "y" in g:
        year = int(g["y"])
        return _date(Term(century=year // 100 + 1, decade=year % 100, modifier=_modifier(g)))
    century = _CENTURIES.get(g.get("cr", "")) or _number(g, "c")
    if century is not None and not 1 <= century <= 30:
        return None
    return _date(Term(century=century, decade=_number(g, "dec"), modifier=_modifier(g)))


def _counted(g: Groups) -> tuple[Unit, int] | None:
    unit = words().units[g["u"]]
    if g["n"] == "半":
        return ("month", 6) if unit == "year" else None
    number = _number(g, "n")
    return (unit, number) if number else None


def offset(g: Groups) -> Parsed | None:
    """`五年前` counts from the day of writing, `三天后` from the event told before; `15日前` is a day of the month."""
    counted = _counted(g)
    if counted is None:
        return None
    unit, number = counted
    if g["u"] == "日" and g["n"].isdigit() and g["way"] == "前":
        return _date(Term(day=number, modifier="before")) if number <= 31 else None
    past = g["way"] == "前"
    return _date(
        Term(shift=Shift(unit, -number, "document", exact=True) if past else Shift(unit, number, "story", exact=True))
    )


def past_window(g: Groups) -> Parsed | None:
    """`过去十年`: a run of units up to the day of writing."""
    counted = _counted(g)
    return None if counted is None else _date(Window(counted[0], -counted[1]))


def coming_window(g: Groups) -> Parsed | None:
    """`未来五年`: a run of units from the day of writing."""
    counted = _counted(g)
    return None if counted is None else _date(Window(*counted))
