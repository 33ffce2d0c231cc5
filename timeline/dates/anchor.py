"""Terms to dates: what is left out is taken from the day of writing or from the event told before, never from a clock.

The rules, in the order in which they are tried:

1. a year that is said is the year;
2. deictic words (`去年`, "last week") move from the day of writing; weeks run Monday to Sunday;
3. narrative words (`次年`, "the following day") move from the event told before, and stay unresolved without one;
4. a date without its year, month or week is the nearest one, with a bias: what lies ahead counts farther in a clause
   that tells, and what lies behind in a clause that plans;
5. after a month or day of an older year in the same paragraph, a bare month or day goes on from there;
6. in a document without a date such words stay open, with the readings that the text allows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import TypeAlias

from timeline.dates import period
from timeline.dates.narrow import fits_weekday, narrow
from timeline.dates.notation import edtf_of
from timeline.dates.period import OutOfCalendar, Period, Unit
from timeline.dates.terms import Between, Meaning, Shift, Term, Window
from timeline.types import Precision, When

_BIAS_DAY, _BIAS_LONGER = 4, 8
"""How much farther the unexpected side counts: a bare day up to ten weeks ahead is still the coming one, but a weekday
is nearly always the last one, and a bare month or quarter (`第一季度` in November) of the year that runs. MEANTIME's
development part scores alike from 3 to 8."""


_JUST = 45
"""Days before the writing within which a bare month or day is news, whatever was told before it."""


@dataclass(frozen=True, slots=True)
class Story:
    """The event told before: its period and words; `dated` where a bare month may go on from it."""

    period: Period
    words: str
    dated: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """What a term is resolved against. `years` are the years that an undated text allows."""

    published: date | None = None
    story: Story | None = None
    planned: bool = False
    years: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Value:
    """A period with its explanation; `others` are further readings. No period: open."""

    period: Period | None
    anchor: str | None
    rule: str
    others: tuple[Period, ...] = ()


_Found: TypeAlias = _Value | None


def resolve(meaning: Meaning, words: str, context: Context) -> When | None:
    """The date that a meaning names; None where there is nothing to count from. Raises `OutOfCalendar`.

    Shifting every input by whole weeks shifts the result of a day or week alike.
    """
    value = _value(meaning, context)
    return None if value is None else _when(value, meaning, words)


@lru_cache(maxsize=4096)
def _value(meaning: Meaning, context: Context) -> _Found:
    if isinstance(meaning, Between):
        return _between(meaning, context)
    if isinstance(meaning, Window):
        return _window(meaning, context)
    return None if meaning is None else _term(meaning, context)


def _when(value: _Value, meaning: Meaning, words: str) -> When:
    modifier = meaning.modifier if isinstance(meaning, Term) else None

    def of(found: Period, alternatives: tuple[When, ...] = ()) -> When:
        notation = edtf_of(found.first, found.last, modifier)
        return When(
            found.first, found.last, found.precision, modifier, notation, words, value.anchor, value.rule, alternatives
        )

    others = tuple(of(other) for other in value.others)
    if value.period is not None:
        return of(value.period, others)
    precision: Precision = value.others[0].precision if value.others else "unknown"
    return When(None, None, precision, modifier, None, words, value.anchor, value.rule, others)


def _term(term: Term, context: Context) -> _Found:
    if term.year is not None:
        return _Value(narrow(period.months(term.year, 1, 12, "year"), term), None, "the year is said")
    if term.shift is not None:
        return _shifted(term, term.shift, context)
    if term.century is not None or term.decade is not None:
        return _long(term, context)
    return _nearest(term, context)


def _long(term: Term, context: Context) -> _Value:
    if term.century is not None:
        year = (term.century - 1) * 100
        if term.decade is None:
            return _Value(
                period.months(max(year, 1), 1, 1200 if year else 1188, "century"), None, "the century is said"
            )
        return _Value(period.months(year + term.decade, 1, 120, "decade"), None, "century and decade are said")
    latest = context.published.year if context.published else 2029
    decade = term.decade or 0
    year = next(c + decade for c in range(latest // 100 * 100, -1, -100) if c + decade <= latest)
    return _Value(period.months(year, 1, 120, "decade"), None, "the latest such decade that has begun")


def _shifted(term: Term, shift: Shift, context: Context) -> _Found:
    if shift.origin == "story":
        return _from_story(term, shift, context)
    if context.published is None:
        return _Value(None, None, "counted from the day of writing, which the document does not tell")
    moved = _move(shift, context.published)
    anchor = f"{context.published.isoformat()} (the document's date)"
    return _Value(narrow(moved, term), anchor, _counted(shift))


def _from_story(term: Term, shift: Shift, context: Context) -> _Found:
    story = context.story
    if story is None and context.planned and shift.exact and context.published and shift.count > 0:
        return _shifted(term, replace(shift, origin="document"), context)
    if story is None or not is_fine_enough(story.period, shift.unit):
        return None
    moved = _move(shift, story.period.first if shift.count <= 0 else story.period.last)
    return _Value(narrow(moved, term), f"{story.words} (told just before)", _counted(shift))


def is_fine_enough(told: Period, unit: Unit) -> bool:
    """True where a unit can be counted from a period: not months from a year, nor days from a month."""
    return period.span_of(unit, told.first).last >= told.last


def _move(shift: Shift, origin: date) -> Period:
    if shift.exact:
        unit: Unit = "year" if shift.unit in ("decade", "century") else shift.unit
        return period.span_of(unit, period.add(origin, shift.unit, shift.count))
    return period.move(shift.unit, origin, shift.count)


def _counted(shift: Shift) -> str:
    if shift.count == 0:
        return f"the same {shift.unit}"
    return f"{abs(shift.count)} {shift.unit}{'s' * (abs(shift.count) > 1)} {'after' if shift.count > 0 else 'before'}"


def _nearest(term: Term, context: Context) -> _Found:
    if context.story and context.story.dated and (told := _goes_on(term, context)):
        return _Value(told, f"{context.story.words} (told just before)", "goes on from the year told before")
    if context.published is None:
        years = [date(year, 1, 1) for year in context.years] if _missing(term) == "year" else []
        others = tuple(_periods(term, years))
        return _Value(None, None, "no year is said, and the document has no date", others)
    unit = _missing(term)
    around = [period.add(context.published, unit, n) for n in (0, -1, 1, -2, 2, *_leap_years(term))]
    options = [p for p in _periods(term, around) if not term.side or _on_side(p, context.published, term.side)]
    if not options:
        return None
    origin, weekly = context.published, unit == "week"
    ranked = sorted(options, key=lambda p: _distance(p, origin, planned=context.planned, weekly=weekly))
    anchor = f"{context.published.isoformat()} (the document's date)"
    rule = f"the nearest one, {'ahead' if context.planned else 'past'} first, as the clause {_tells(context)}"
    return _Value(ranked[0], anchor, rule, tuple(ranked[1:2]))


def _tells(context: Context) -> str:
    return "plans" if context.planned else "tells"


def _on_side(found: Period, published: date, side: int) -> bool:
    return found.last < published if side < 0 else found.first > published


def _leap_years(term: Term) -> Sequence[int]:
    return (-4, -3, 3, 4) if (term.month, term.day) == (2, 29) else ()


def _missing(term: Term) -> Unit:
    """The unit that the reader is to supply."""
    if term.month or term.quarter or term.half or term.season or term.holiday:
        return "year"
    if term.day is not None:
        return "month"
    return "year" if term.week is not None else "week"


def _periods(term: Term, around: Sequence[date]) -> Iterator[Period]:
    """The term within the missing unit that holds each of these days, where it exists and its weekday agrees."""
    unit = _missing(term)
    for day in around:
        try:
            found = narrow(period.span_of(unit, day), term)
        except OutOfCalendar:
            continue
        if fits_weekday(found, term):
            yield found


def _distance(found: Period, published: date, *, planned: bool, weekly: bool = False) -> int:
    if found.first <= published <= found.last:
        return 0
    bias = _BIAS_DAY if found.precision == "day" and not weekly else _BIAS_LONGER
    if found.first > published:
        return (found.first - published).days * (1 if planned else bias)
    return (published - found.last).days * (bias if planned else 1)


def _goes_on(term: Term, context: Context) -> Period | None:
    """The next such month or day at or after the event told before; none where one stands just before the writing."""
    unit, story = _missing(term), context.story
    if unit == "week" or story is None or story.period.precision not in ("day", "month"):
        return None
    written = context.published
    if written is not None and any(
        _distance(p, written, planned=False) <= _JUST for p in _periods(term, [written, period.add(written, unit, -1)])
    ):
        return None
    origin = story.period.first
    options = _periods(term, [origin, period.add(origin, unit, 1)])
    return next((p for p in options if p.last >= origin and p != story.period), None)


def _between(meaning: Between, context: Context) -> _Found:
    first, second = _share(meaning.first, meaning.second)
    if first.year is None and first.shift is None and context.published is not None:
        return _nearest_range(first, second, context.published, planned=context.planned)
    start = _term(first, context)
    if start is None or start.period is None:
        return start
    if second.year is None and second.shift is None:
        end = _following(second, start.period)
    else:
        value = _term(second, context)
        end = None if value is None else value.period
    if end is None:
        return None
    return _Value(period.join(start.period, end), start.anchor, f"{start.rule}; both ends included")


def _nearest_range(first: Term, second: Term, published: date, *, planned: bool) -> _Found:
    """The range whose end is nearest: `1-11月` in January is last year's."""
    unit = _missing(first)
    around = [period.add(published, unit, n) for n in (0, -1, 1)]
    starts = _periods(first, around)
    ranges = [period.join(start, end) for start in starts if (end := _following(second, start)) is not None]
    if not ranges:
        return None

    def distance(found: Period) -> int:
        end = period.span_of("day", found.last)
        return 0 if found.first <= published <= found.last and planned else _distance(end, published, planned=planned)

    ranked = sorted(ranges, key=distance)
    rule = "the nearest one by its end, ahead first" if planned else "the nearest one by its end, past first"
    return _Value(ranked[0], f"{published.isoformat()} (the document's date)", rule, tuple(ranked[1:2]))


def _share(first: Term, second: Term) -> tuple[Term, Term]:
    """Give each end what only the other says: "June–August 1992", "March 8–10"."""
    if second.month is None and second.day is not None and second.weekday is None:
        second = replace(second, month=first.month)
    if first.month is None and first.day is not None and second.month is not None:
        first = replace(first, month=second.month)
    bare = first.year is None and first.shift is None and first.century is None
    if bare and (second.year is not None or second.shift is not None):
        turns = (first.month or 0) > (second.month or 12) and second.year is not None
        first = replace(first, year=second.year - turns if second.year else None, shift=second.shift)
    return first, second


def _following(term: Term, start: Period) -> Period | None:
    """The first such period that ends after another has begun."""
    unit = _missing(term)
    options = _periods(term, [start.first, period.add(start.first, unit, 1), period.add(start.first, unit, 2)])
    return next((p for p in options if p.last > start.first), None)


def _window(window: Window, context: Context) -> _Found:
    if window.within is not None:
        return _edge(window, window.within, context)
    if context.published is None:
        return _Value(None, None, "counted from the day of writing, which the document does not tell")
    far = period.add(context.published, window.unit, window.count)
    ends = (far, context.published) if window.count < 0 else (context.published, far)
    anchor = f"{context.published.isoformat()} (the document's date)"
    way = "up to" if window.count < 0 else "from"
    return _Value(Period(*ends, "range"), anchor, f"{abs(window.count)} {window.unit}(s) {way} the anchor")


def _edge(window: Window, within: Term, context: Context) -> _Found:
    """The first or last `count` units of a period ("the first two weeks of 2021", `最后4个月`)."""
    value = _term(within, context)
    if value is None or value.period is None:
        return value
    whole = value.period
    if window.count > 0:
        end = period.add_days(period.add(whole.first, window.unit, window.count), -1)
        found = Period(whole.first, end, "range")
    else:
        after = period.add_days(whole.last, 1)
        found = Period(period.add(after, window.unit, window.count), whole.last, "range")
    return _Value(found, value.anchor, f"{value.rule}; {abs(window.count)} {window.unit}(s) at its edge")
