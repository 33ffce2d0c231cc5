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
_UNIT_DIGITS = frozenset("一二三四五六七八九两")
_LAST_CENTURY = 20
_CENTURIES = {"上": 20, "上个": 20, "本": 21, "这个": 21}


def _date(meaning: Meaning, use: DateUse = "event") -> Parsed:
    return Parsed("date", meaning, use)


def _number(g: Groups, name: str) -> int | None:
    digits = g.get(name, "").strip("第财政季度q ")
    return 1 if digits == "首" else han_number(digits) if digits else None


def _modifier(g: Groups) -> Modifier | None:
    word = g.get("mod")
    return next((name for name, group in words().modifiers.items() if word in group), None)


def _with_year(term: Term, g: Groups) -> Term:
    """The term with the year that the groups of `@year` say; without one it is of the year that runs."""
    lexicon = words()
    if "y" in g:
        return replace(term, year=han_number(g["y"]))
    if "roc" in g:
        return replace(term, year=int(g["roc"]) + lexicon.roc_first_year - 1)
    if "dy" in g:
        return replace(term, shift=Shift("year", lexicon.document["year"][g["dy"]]))
    if "sy" in g:
        return replace(term, shift=Shift("year", lexicon.story["year"][g["sy"]], "story"))
    if "era" in g:
        number = 1 if g["ey"] == "元" else han_number(g["ey"])
        return replace(term, year=lexicon.eras[g["era"]] + number - 1 if number else 0)
    return replace(term, running=True)


def _in_range(term: Term) -> bool:
    """False for the months and days that no calendar has, and for the year 0 of an era."""
    return (
        term.year != 0 and (term.month is None or 1 <= term.month <= 12) and (term.day is None or 1 <= term.day <= 31)
    )


def term(g: Groups) -> Parsed | None:
    """A term from whichever groups took part; None where a number is out of range."""
    lexicon = words()
    found = _with_year(
        Term(
            half=lexicon.halves.get(g.get("half", "")),
            quarter=_number(g, "q"),
            season=lexicon.seasons.get(g.get("s", "")),
            month=_number(g, "m"),
            week=-1 if "last" in g else _number(g, "w"),
            day=_number(g, "d"),
            weekday=lexicon.weekdays.get(g.get("wd", "")),
            holiday=(lexicon.holidays | lexicon.breaks).get(g.get("holiday", "")),
            modifier=_modifier(g),
        ),
        g,
    )
    return _date(found, "fiscal" if "fiscal" in g else "event") if _in_range(found) else None


def two_digits(g: Groups) -> Parsed | None:
    """`97年7月`, `零八年`: a short year is of this century up to 49, of the last from 50."""
    number = han_number(g["yy"]) or 0
    return term({**g, "y": str(number + (2000 if number < 50 else 1900))})


def two_numerals(g: Groups) -> Parsed | None:
    """`九七年`; `七八年` could be seven or eight years."""
    first, second = (han_number(digit) or 0 for digit in g["yy"])
    return None if second == first + 1 else two_digits(g)


def this_season(g: Groups) -> Parsed:
    """`今夏`, `去冬`."""
    lexicon = words()
    shift = Shift("year", lexicon.abbreviated["year"][g["seasonyear"]])
    return _date(Term(shift=shift, season=lexicon.seasons[g["s"]]))


def fiscal(g: Groups) -> Parsed | None:
    """`08财年`, `FY2024`: taken as the calendar year of its name."""
    return two_digits({**g, "fiscal": "财年"}) if "yy" in g else term({**g, "fiscal": "财年"})


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
        month, day = _number(g, "m"), _number(g, "d")
        if self.origin == "story" and month is not None:
            return _date(Term(month=month, day=day, running=True))  # 当天(9月28日) says which
        found = Term(
            shift=Shift(self.unit, shifts[self.unit][g["shift"]], self.origin),
            month=month,
            day=day,
            weekday=lexicon.weekdays.get(g.get("wd", "")),
            weekend="weekend" in g,
            modifier=_modifier(g),
        )
        return _date(Between(found, Term(day=_number(g, "d2"))) if "d2" in g else found)


def abbreviated_day(g: Groups) -> Parsed | None:
    """`今(15)日`, `明(9/11)日`, `昨`: where a number is said, the day with that number nearest to the one named."""
    found = Term(shift=Shift("day", words().abbreviated["day"][g["shift"]]), month=_number(g, "m"), day=_number(g, "d"))
    return _date(found) if _in_range(found) else None


def both_days(g: Groups) -> Parsed:
    """`今明两天`."""
    days = words().abbreviated["day"]
    return _date(Between(Term(shift=Shift("day", days[g["shift"]])), Term(shift=Shift("day", days[g["shift2"]]))))


def weekdays(g: Groups) -> Parsed:
    """`下周二至下周五`, `本周三至周五`."""
    lexicon = words()
    weeks = lexicon.document["week"]
    first = Term(shift=Shift("week", weeks[g["shift"]]), weekday=lexicon.weekdays[g["wd"]])
    last = Shift("week", weeks[g.get("shift2", g["shift"])])
    return _date(Between(first, Term(shift=last, weekday=lexicon.weekdays[g["wd2"]])))


def between(g: Groups) -> Parsed | None:
    """A range; its second end takes from the first what it leaves out."""
    first = Term(month=_number(g, "m"), day=_number(g, "d"), quarter=_number(g, "q"))
    second = Term(month=_number(g, "m2"), day=_number(g, "d2"), quarter=_number(g, "q2"), year=_number(g, "y2"))
    if not (_in_range(first) and _in_range(second)):
        return None
    return _date(Between(_with_year(first, g), second))


def neighbours(g: Groups) -> Parsed | None:
    """`今年三四月`: two months in a row."""
    first, second = han_number(g["m"]), han_number(g["m2"])
    return between(g) if first and second == first + 1 else None


def season(g: Groups) -> Parsed | None:
    """`2019-20赛季`: the second year is the one after the first."""
    second = int(g["y"]) + 1
    return between({**g, "y2": str(second)}) if second % 100 == int(g["yy2"]) else None


def edge(g: Groups) -> Parsed | None:
    """`今年前三季度`, `2021年的最后4个月`; without a year, of the running one."""
    unit = next(unit for mark, unit in _PERIODS if mark in g["u"])
    count = _number(g, "n")
    said = _with_year(Term(), g)
    if not count or count > 366:
        return None
    within = Term(shift=Shift("year", 0)) if said.running else said
    return _date(Window(unit, -count if g["edge"] in ("后", "最后") else count, within))


def long(g: Groups) -> Parsed | None:
    """Decades and centuries."""
    if "y" in g:
        year = han_number(g["y"]) or 0
        return _date(Term(century=year // 100 + 1, decade=year % 100, modifier=_modifier(g)))
    century = _CENTURIES.get(g.get("cr", "")) or _number(g, "c")
    if century is not None and not 1 <= century <= 30:
        return None
    return _date(Term(century=century, decade=_number(g, "dec"), modifier=_modifier(g)))


def decades(g: Groups) -> Parsed | None:
    """`上世纪八九十年代`; without a century, of the last one."""
    first, last = _tens(g["dec"]), _tens(g["dec2"])
    century = _CENTURIES.get(g.get("cr", "")) or _number(g, "c") or _LAST_CENTURY
    if not (first < last and 1 <= century <= 30):
        return None
    start = (century - 1) * 100
    return _date(Between(Term(year=start + first), Term(year=start + last + 9)))


def _tens(digits: str) -> int:
    """The decade of `80` or of the `八` in `八九十年代`."""
    number = han_number(digits) or 0
    return number if digits.isdigit() else number * 10


def _counted(g: Groups) -> tuple[Unit, int] | None:
    unit = words().units[g["u"]]
    if g["n"] == "半":
        return ("month", 6) if unit == "year" else None
    if g["n"] == "百":
        return None  # 近百年: a long time
    if len(g["n"]) > 1 and all(c in _UNIT_DIGITS for c in g["n"]):
        return None  # 三四年前: about so many
    number = _number(g, "n")
    return (unit, number) if number else None


def offset(g: Groups) -> Parsed | None:
    """`五年前` counts from the day of writing, `三天后` from the event told before; `15日前` is a day of the month."""
    if "about" in g:
        return Parsed("vague", None)  # 一年多前
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
