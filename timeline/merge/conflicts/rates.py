"""Conversions that cannot all be right: amounts given in two currencies imply a rate, and rates should agree.

A rate is compared with the median of its pair of currencies, or of a path over a third currency; more than 5 % apart
is shown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from timeline.merge.conflicts.values import Disagreement, Value, of_amount
from timeline.merge.fuse import Fused
from timeline.merge.items import Item
from timeline.types import Amount, Span

_APART = 0.05
_MAJORITY = 3
"""Conversions of one pair that make a median worth trusting."""
_BRACKET = 4
"""Characters between an amount and its conversion: a bracket and a space or two."""
Currencies = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of the first currency one of the second costs, by one conversion."""

    currencies: Currencies
    rate: float
    event: str
    value: Value


@dataclass(frozen=True, slots=True)
class Usual:
    """What the others say a rate should be, one that says so, and the third currency where it leads over one."""

    rate: float
    witness: Rate
    over: str | None = None


def of_rates(events: Sequence[Fused]) -> Iterator[Disagreement]:
    """Conversions whose implied rate is out of line with the others."""
    found = [rate for event in events for item in event.items for rate in _rates(event, item)]
    found.sort(key=lambda rate: (rate.value.document, rate.value.span))
    by_pair: dict[Currencies, list[Rate]] = defaultdict(list)
    for rate in found:
        by_pair[rate.currencies].append(rate)
    told: set[frozenset[Value]] = set()
    for rate in found:
        usual = _usual(rate, by_pair)
        if usual is None or abs(rate.rate / usual.rate - 1) <= _APART:
            continue
        values = (rate.value, usual.witness.value)
        if frozenset(values) not in told:
            told.add(frozenset(values))
            events_of = tuple(dict.fromkeys((rate.event, usual.witness.event)))
            yield Disagreement("conversion out of line", "amounts", events_of, values, _note(rate, usual))


def _note(rate: Rate, usual: Usual) -> str:
    """The two rates, the stronger currency as the unit. Over a third currency nobody is blamed: any may be wrong."""
    weak, strong = rate.currencies if usual.rate >= 1 else rate.currencies[::-1]
    said, expected = (rate.rate, usual.rate) if usual.rate >= 1 else (1 / rate.rate, 1 / usual.rate)
    implied = f"{rate.value.value} implies {said:,.1f} {weak} for 1 {strong}"
    if usual.over is None:
        return f"{implied}; the other conversions imply {expected:,.1f}"
    return f"{implied}; by way of {usual.over}, other amounts imply {expected:,.1f}: at least one of them is off"


def _rates(event: Fused, item: Item) -> Iterator[Rate]:
    """Amounts directly followed by the same in another currency, the weaker currency first."""
    for one, other in pairwise(item.fact.amounts):
        near = 0 < other.span.start - one.span.end <= _BRACKET
        if near and one.currency and other.currency and one.currency != other.currency and one.value and other.value:
            yield _rate(event, item, one, other)


def _rate(event: Fused, item: Item, one: Amount, other: Amount) -> Rate:
    whole = Amount(one.value, None, None, f"{one.text} ({other.text})", Span(one.span.start, other.span.end))
    a, b = sorted((one, other), key=lambda amount: amount.currency or "")
    return Rate((str(a.currency), str(b.currency)), a.value / b.value, event.id, of_amount(item, whole))


def _usual(rate: Rate, by_pair: dict[Currencies, list[Rate]]) -> Usual | None:
    """The median of the same pair, where there are enough; else over a third currency."""
    alike = by_pair[rate.currencies]
    if len(alike) >= _MAJORITY:
        usual = median(other.rate for other in alike)
        return Usual(usual, min((other for other in alike if other is not rate), key=lambda one: abs(one.rate - usual)))
    first, second = rate.currencies
    for third in sorted({currency for pair in by_pair for currency in pair} - {first, second}):
        one, other = _between(first, third, by_pair), _between(third, second, by_pair)
        if one is not None and other is not None:
            return Usual(one[0] * other[0], other[1], third)
    return None


def _between(one: str, other: str, by_pair: dict[Currencies, list[Rate]]) -> tuple[float, Rate] | None:
    """How many of `one` for 1 of `other`, by the median."""
    a, b = sorted((one, other))
    rates = by_pair.get((a, b), [])
    if not rates:
        return None
    usual = median(rate.rate for rate in rates)
    return (usual if (a, b) == (one, other) else 1 / usual), rates[0]
