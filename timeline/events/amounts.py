"""Quantities: numbers with a currency, a measure word, a counted noun or a percent sign, as a value and a unit.

Data: data/units.yaml. A number inside a date or a name is no quantity. Multipliers follow GB/T 15835 (万, 亿) and the
short scale of English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, ValidationError

from timeline.errors import DataFileError
from timeline.events.lexicon import read_data
from timeline.text import linear
from timeline.types import Amount, Reading, Span


class _Units(BaseModel):
    """The schema of units.yaml."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    multipliers: dict[str, dict[str, float]]
    currencies: dict[str, tuple[str, ...]]
    percent: tuple[str, ...]
    counters: tuple[str, ...]
    qualifiers: dict[str, tuple[str, ...]]
    scales: tuple[str, ...]
    ordinals: dict[str, int]


class _Grammar(NamedTuple):
    """The compiled patterns with what their words mean."""

    quantity: linear.Pattern
    rank: linear.Pattern
    multipliers: Mapping[str, float]
    currencies: Mapping[str, str]
    percent: frozenset[str]
    ordinals: Mapping[str, int]


_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_HAN = "一二三四五六七八九"


@cache
def _grammar() -> _Grammar:
    try:
        data = _Units.model_validate(read_data("units"))
    except ValidationError as error:
        first = error.errors()[0]
        raise DataFileError(f"events/data/units.yaml: {first['loc']}: {first['msg']}") from error
    multipliers = {word: value for words in data.multipliers.values() for word, value in words.items()}
    currencies = {word: code for code, words in data.currencies.items() for word in words}
    signs = [word for word in currencies if not word[-1].isalnum()]
    qualifiers = [word for words in data.qualifiers.values() for word in words]
    quantity = (
        rf"(?:(?P<qualifier>{_any(qualifiers)})\s?)?(?:(?P<scale>{_any(data.scales)})\s?)?(?:(?P<sign>{_any(signs)})\s?)?"
        rf"(?P<minus>[-−])?(?P<number>{_DIGITS})(?:[ -]?(?P<multiplier>{_any(multipliers)}))?[多余]?"
        rf"(?:\s?(?P<unit>{_any([*currencies, *data.percent, *data.counters])})"
        r"|[\s-](?P<noun>(?:[a-z][a-z-]*\s)?(?:[a-z-]{3,}s|people)\b))?"
    )
    rank = (
        rf"第\s?(?P<han>\d{{1,4}}|[{_HAN}十]{{1,3}})[位名]"
        rf"|\brank(?:ing|ed|s)?\s(?:at\s)?(?:number\s|no\. ?)?"
        rf"(?P<ranked>\d{{1,4}}|{_any(data.ordinals)})(?:st|nd|rd|th)?\b"
        r"|\b(?P<placed>\d{1,4})(?:st|nd|rd|th) (?:place|in the|out of)"
    )
    return _Grammar(
        linear.pattern(quantity), linear.pattern(rank), multipliers, currencies, frozenset(data.percent), data.ordinals
    )


def _any(words: Iterable[str]) -> str:
    """An alternation, longest first; words of letters must end where a word ends."""
    ordered = sorted(words, key=len, reverse=True)
    ends = (r"\b" if word[-1].isascii() and word[-1].isalnum() else "" for word in ordered)
    return "|".join(re.escape(word) + end for word, end in zip(ordered, ends, strict=True))


def find_amounts(reading: Reading, names: Iterable[Span]) -> list[list[Amount]]:
    """The quantities of each sentence, in order; what overlaps one of `names` (dates, actors) is left out."""
    taken = sorted(names)
    found: list[list[Amount]] = []
    at = 0
    for sentence in reading.sentences:
        while at < len(taken) and taken[at].end <= sentence.span.start:
            at += 1
        near = at
        while near < len(taken) and taken[near].start < sentence.span.end:
            near += 1
        found.append(_in_sentence(reading, sentence.span, taken[at:near]))
    return found


def _in_sentence(reading: Reading, span: Span, taken: Sequence[Span]) -> list[Amount]:
    """Ranks go first: their digits are no quantity again."""
    folded = span.of(reading.folded)
    ranks = list(_free(_ranks(reading, folded, span.start), taken))
    quantities = _free(_quantities(reading, folded, span.start), sorted([*taken, *(rank.span for rank in ranks)]))
    return sorted([*ranks, *quantities], key=lambda amount: amount.span)


def _free(amounts: Iterable[Amount], taken: Sequence[Span]) -> Iterator[Amount]:
    """The amounts that overlap none of `taken`; both in order, so one walk over each."""
    at = 0
    for amount in amounts:
        while at < len(taken) and taken[at].end <= amount.span.start:
            at += 1
        if at == len(taken) or not taken[at].overlaps(amount.span):
            yield amount


def _ranks(reading: Reading, folded: str, offset: int) -> Iterator[Amount]:
    grammar = _grammar()
    for match in grammar.rank.finditer(folded):
        digits = next(group for group in match.groupdict().values() if group)
        value = int(digits) if digits.isdigit() else grammar.ordinals.get(digits) or _han_value(digits)
        if value:
            span = Span(offset + match.start(), offset + match.end())
            yield Amount(float(value), "rank", None, span.of(reading.text), span)


def _quantities(reading: Reading, folded: str, offset: int) -> Iterator[Amount]:
    grammar = _grammar()
    for match in grammar.quantity.finditer(folded):
        part = match.groupdict()
        unit, currency = _unit(part, grammar)
        if not (unit or currency or part["multiplier"]):
            continue
        value = float((part["number"] or "").replace(",", "")) * grammar.multipliers.get(part["multiplier"] or "", 1.0)
        ranged = match.start() > 0 and folded[match.start() - 1].isdigit()
        span = _stripped(Span(offset + match.start(), offset + match.end()), reading.text)
        yield Amount(-value if part["minus"] and not ranged else value, unit, currency, span.of(reading.text), span)


def _unit(part: Mapping[str, str | None], grammar: _Grammar) -> tuple[str | None, str | None]:
    """(unit, currency): one of them, or neither."""
    word, sign = part["unit"] or "", part["sign"] or ""
    currency = grammar.currencies.get(word) or grammar.currencies.get(sign)
    if currency:
        return None, currency
    return "%" if word in grammar.percent else word or part["noun"] or part["scale"], None


def _stripped(span: Span, text: str) -> Span:
    words = span.of(text)
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))


def _han_value(word: str) -> int | None:
    """The value of Chinese numerals up to 99, or None."""
    if "十" not in word:
        return _HAN.find(word) + 1 or None
    tens, _, ones = word.partition("十")
    return (_HAN.find(tens) + 1 if tens else 1) * 10 + (_HAN.find(ones) + 1 if ones else 0)
