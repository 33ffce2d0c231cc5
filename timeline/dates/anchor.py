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

from dataclasses import replace
from datetime import date

from timeline.dates import period
from timeline.dates.context import Context, Story, Value
from timeline.dates.narrow import narrow
from timeline.dates.nearest import following, nearest, nearest_range
from timeline.dates.notation import edtf_of
from timeline.dates.period import Period, Unit
from timeline.dates.terms import Between, Counted, Meaning, Order, Shift, Term, Window
from timeline.types import Precision, When

_LAST_DECADE = 2029
"""Without a document date `80年代` is of the last century, `20年代` of this one: fixed, not by a clock."""


def resolve(meaning: Meaning, words: str, context: Context) -> When | None:
    """The date that a meaning names; None where there is nothing to count from. Raises `OutOfCalendar`.

    Shifting every input by whole weeks shifts the result of a day or week alike.
    """
    value = _value(meaning, context)
    return None if value is None else _when(value, meaning, words)


def _value(meaning: Meaning, context: Context) -> Value | None:
    if isinstance(meaning, Between):
        return _between(meaning, context)
    if isinstance(meaning, Window):
        return _window(meaning, context)
    if isinstance(meaning, Counted):
        return _counted_from(meaning, context)
    return None if meaning is None else _term(meaning, context)


def _when(value: Value, meaning: Meaning, words: str) -> When:
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


def _term(term: Term, context: Context) -> Value | None:
    if term.numbers == "either":
        return _either(term, context)
    if term.year is not None:
        return Value(narrow(period.months(term.year, 1, 12, "year"), term), None, "the year is said")
    if term.shift is not None:
        return _shifted(term, term.shift, context)
    if term.century is not None or term.decade is not None:
        return _long(term, context)
    return nearest(term, context)


def _either(term: Term, context: Context) -> Value | None:
    """The reading in the order that the context asks for; the other one is kept beside it."""
    orders: tuple[Order, Order] = ("month", "day") if context.order == "month" else ("day", "month")
    chosen, other = (_term(_in_order(term, order), context) for order in orders)
    if chosen is None or other is None or other.period is None:
        return chosen
    return replace(chosen, rule=f"{chosen.rule}; {orders[0]} first", others=(other.period, *chosen.others))


def _in_order(term: Term, order: Order) -> Term:
    """A date in numbers, read in an order; other terms as they are."""
    if term.numbers != "either":
        return term
    month, day = (term.month, term.day) if order == "month" else (term.day, term.month)
    return replace(term, month=month, day=day, numbers=None)


def _long(term: Term, context: Context) -> Value:
    if term.century is not None:
        year = (term.century - 1) * 100
        if term.decade is None:
            return Value(period.months(max(year, 1), 1, 1200 if year else 1188, "century"), None, "the century is said")
        return Value(period.months(year + term.decade, 1, 120, "decade"), None, "century and decade are said")
    latest = context.published.year if context.published else _LAST_DECADE
    decade = term.decade or 0
    year = next(c + decade for c in range(latest // 100 * 100, -1, -100) if c + decade <= latest)
    return Value(period.months(year, 1, 120, "decade"), None, "the latest such decade that has begun")


def _shifted(term: Term, shift: Shift, context: Context) -> Value | None:
    if shift.origin == "story":
        return _from_story(term, shift, context)
    if context.published is None:
        return Value(None, None, "counted from the day of writing, which the document does not tell")
    moved = _move(shift, context.published)
    return Value.near(narrow(moved, term), context.published, _counted(shift))


def _from_story(term: Term, shift: Shift, context: Context) -> Value | None:
    story = context.story
    forward = shift.count + term.side > 0
    allowed = (shift.exact and forward and context.planned) or (shift.or_writing and (context.planned or not forward))
    if story is None and context.published and allowed:
        return _beside(term, context.published) if term.side else _shifted(term, _from_writing(shift), context)
    if story is None or not is_fine_enough(story.period, shift.unit):
        return None
    if term.side:
        return _beside(term, story.period.last if term.side > 0 else story.period.first, story)
    moved = _move(shift, story.period.first if shift.count <= 0 else story.period.last)
    return Value.after(narrow(moved, term), story, _counted(shift))


def _from_writing(shift: Shift) -> Shift:
    return replace(shift, origin="document", or_writing=False)


def _beside(term: Term, origin: date, story: Story | None = None) -> Value | None:
    """The first such weekday, month or season after a day, or the last before it ("the following Friday")."""
    value = nearest(replace(term, shift=None), Context(origin))
    if value is None or value.period is None:
        return None
    rule = f"the {'first' if term.side > 0 else 'last'} one {'after' if term.side > 0 else 'before'} it"
    return Value.after(value.period, story, rule) if story else Value.near(value.period, origin, rule)


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


def _between(meaning: Between, context: Context) -> Value | None:
    ends = (_in_order(end, context.order) for end in (meaning.first, meaning.second))
    first, second = _share(*ends)
    if first.year is None and first.shift is None and second.shift is None and context.published is not None:
        return nearest_range(first, second, context.published, planned=context.planned)
    start = _term(first, context)
    if start is None or start.period is None:
        return start
    if second.year is None and second.shift is None:
        end = following(second, start.period)
    else:
        value = _term(second, context)
        end = None if value is None else value.period
    if end is None:
        return None
    return Value(period.join(start.period, end), start.anchor, f"{start.rule}; both ends included")


def _share(first: Term, second: Term) -> tuple[Term, Term]:
    """Give each end what only the other says: "June–August 1992", "March 8–10"."""
    if second.month is None and second.day is not None and second.weekday is None:
        second = replace(second, month=first.month)
    if first.month is None and first.day is not None and second.month is not None:
        first = replace(first, month=second.month)
    bare = first.year is None and first.shift is None and first.century is None
    to_day = second.shift is not None and second.shift.unit == "day"  # "from March to date": March has its own year
    if bare and not to_day and (second.year is not None or second.shift is not None):
        turns = (first.month or 0) > (second.month or 12) and second.year is not None
        first = replace(first, year=second.year - turns if second.year else None, shift=second.shift)
    return first, second


def _window(window: Window, context: Context) -> Value | None:
    if window.within is not None:
        return _edge(window, window.within, context)
    written = context.published
    if written is None:
        return Value(None, None, "counted from the day of writing, which the document does not tell")
    way = "up to" if window.count < 0 else "from"
    rule = f"{abs(window.count)} {window.unit}(s) {way} the anchor"
    if window.unit in ("quarter", "weekend"):
        edge = period.move(window.unit, written, window.count)
        beside = period.move(window.unit, written, -1 if window.count < 0 else 1)
        ends = (min(edge.first, beside.first), max(edge.last, beside.last))
        return Value.near(Period(*ends, "range"), written, f"{rule}, whole ones")
    far = period.add(written, window.unit, window.count)
    ends = (far, written) if window.count < 0 else (period.add_days(written, 1), far)
    return Value.near(Period(*ends, "range"), written, rule)


def _counted_from(counted: Counted, context: Context) -> Value | None:
    """Where counted exactly, days and weeks lead to a day, longer units to their period that holds it."""
    value = _term(counted.start, context)
    if value is None or value.period is None:
        return value
    origin = value.period.last if counted.count > 0 else value.period.first
    if value.period.precision != "day" and not is_fine_enough(value.period, counted.unit):
        return None
    shift = Shift(counted.unit, counted.count, exact=counted.exact)
    if counted.exact and counted.unit == "week":
        found = period.span_of("day", period.add(origin, "week", counted.count))
    else:
        found = _move(shift, origin)
    return Value(found, value.anchor, f"{_counted(shift)} what is named; {value.rule}")


def _edge(window: Window, within: Term, context: Context) -> Value | None:
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
    return Value(found, value.anchor, f"{value.rule}; {abs(window.count)} {window.unit}(s) at its edge")
