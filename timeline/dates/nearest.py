"""What a date leaves out: the nearest one, past or ahead as the clause tells or plans, or the next one of a story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from timeline.dates import period
from timeline.dates.context import Context, Value
from timeline.dates.narrow import fits_weekday, narrow
from timeline.dates.period import OutOfCalendar, Period, Unit
from timeline.dates.terms import Term

_BIAS_DAY, _BIAS_LONGER = 4, 8
"""How much farther the unexpected side counts: a bare day up to ten weeks ahead is still the coming one, but a weekday
is nearly always the last one, and a bare month or quarter (`第一季度` in November) of the year that runs. More
judged than measured: of MEANTIME's 149 development dates every day factor from 1 to 8 gets the same right, and a longer
factor of 8 or 16 one more (142) than 2 or 4."""

_AHEAD = 213
"""Days (seven months) within which a coming date may lie in the next calendar year without saying so: `3月` in an
October text that plans, never `8月`. Farther ahead, writers say the year (`明年8月`, "next August")."""

_AHEAD_RUNNING = 150
"""The same for words of the running year: Chinese says `明年4月` where English may still say "in April"."""

_JUST = 45
"""Days before the writing within which a bare month, or a day with its month, is news, whatever was told before it."""

_JUST_NOW = 1
"""The same for a bare day: today's or yesterday's."""


def nearest(term: Term, context: Context) -> Value | None:
    """What a term without its year, month or week names; open in a document without a date. Raises `OutOfCalendar`."""
    if context.story and context.story.dated and (told := _goes_on(term, context)):
        return Value.after(told, context.story, "goes on from the year told before")
    if context.published is None:
        years = [date(year, 1, 1) for year in context.years] if _missing(term) == "year" else []
        others = tuple(_periods(term, years))
        return Value(None, None, "no year is said, and the document has no date", others)
    origin, unit = context.published, _missing(term)
    around = [period.add(origin, unit, n) for n in (0, -1, 1, -2, 2, *_rarer(term))]
    options = [p for p in _periods(term, around) if _on_side(p, origin, term)]
    if not options and term.weekday is not None and term.day is not None:
        return nearest(replace(term, weekday=None), context)
    if not options:
        raise OutOfCalendar("no year around the day of writing has it")
    ranked = sorted(options, key=lambda p: _distance(p, origin, term, planned=context.planned))
    rule = f"the nearest one, {'ahead first, as the clause plans' if context.planned else 'past first'}"
    return Value.near(ranked[0], origin, rule, tuple(ranked[1:2]))


def _on_side(found: Period, published: date, term: Term) -> bool:
    """True where the words that ask for a side have it, and others do not reach far into the next year."""
    if term.side:
        return found.last < published if term.side < 0 else found.first > published
    reach = _AHEAD_RUNNING if term.running else _AHEAD
    return found.first.year <= published.year or (found.first - published).days <= reach


def _rarer(term: Term) -> Sequence[int]:
    """How many more years or months away a day lies that not each of them has: 29 February, "Friday the 13th"."""
    if term.month is None and term.day is not None and term.weekday is not None:
        return (*range(-13, -2), *range(3, 14))
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


def _distance(found: Period, published: date, term: Term, *, planned: bool) -> int:
    if found.first <= published <= found.last:
        return 0
    ahead = found.first > published
    days = (found.first - published).days if ahead else (published - found.last).days
    if ahead == planned or (term.current and not planned):
        return days
    if ahead and term.running and _missing(term) == "year":
        return days * (1 if found.first.year == published.year else _BIAS_LONGER)
    return days * (_BIAS_DAY if found.precision == "day" and _missing(term) != "week" else _BIAS_LONGER)


def _goes_on(term: Term, context: Context) -> Period | None:
    """The nearest such month or day to the event told before; none where one lies just before the writing."""
    unit, story = _missing(term), context.story
    if unit == "week" or story is None or story.period.precision not in ("day", "month", "year"):
        return None
    if context.published is not None and not context.planned and _is_news(term, context.published, story.period):
        return None
    origin = story.period.first
    options = _periods(term, [origin, period.add(origin, unit, 1), period.add(origin, unit, -1)])
    if story.period.precision == "year":
        options = (found for found in options if found.first.year == origin.year)
    found = min(options, key=lambda option: _leap(option, origin), default=None)
    return None if found is None or _contradicts(found, context) else found


def _leap(found: Period, told: date) -> int:
    """How far a story leaps to a period: back counts thrice, another year than the one told a year more."""
    ahead = found.last >= told
    days = max(0, (found.first - told).days) if ahead else 3 * (told - found.last).days
    return days + 365 * (found.first.year != told.year)


def _contradicts(found: Period, context: Context) -> bool:
    """True where a story that is told would go on after the day of writing, or one that is planned before it."""
    written = context.published
    if written is None or context.story is None:
        return False
    if context.planned:
        return found.last < written
    return context.story.period.first <= written < found.first


def _is_news(term: Term, written: date, told: Period) -> bool:
    """True where such a month or day lies just before the writing, which a bare day of an old story does by chance."""
    only_day = _missing(term) == "month"
    if only_day and told.first.year < written.year:
        return False
    near = _periods(term, [written, period.add(written, _missing(term), -1)])
    just = _JUST_NOW if only_day else _JUST
    return any(found.first <= written and (written - found.last).days <= just for found in near)


def nearest_range(first: Term, second: Term, published: date, *, planned: bool) -> Value | None:
    """The range whose end is nearest: `1-11月` in January is last year's."""
    unit = _missing(first)
    around = [period.add(published, unit, n) for n in (0, -1, 1)]
    starts = _periods(first, around)
    spans = [period.join(start, end) for start in starts if (end := following(second, start)) is not None]
    ranges = [found for found in spans if _on_side(found, published, first)]
    if not ranges:
        return None

    def distance(found: Period) -> int:
        if planned and found.first <= published <= found.last:
            return 0
        return _distance(period.span_of("day", found.last), published, first, planned=planned)

    ranked = sorted(ranges, key=distance)
    rule = f"the nearest one by its end, {'ahead' if planned else 'past'} first"
    return Value.near(ranked[0], published, rule, tuple(ranked[1:2]))


def following(term: Term, start: Period) -> Period | None:
    """The first such period that ends after another has begun."""
    unit = _missing(term)
    options = _periods(term, [start.first, period.add(start.first, unit, 1), period.add(start.first, unit, 2)])
    return next((p for p in options if p.last > start.first), None)
