"""What a disagreement is: values that cannot all hold, or that sources word differently, and where each stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.merge.items import Item
from timeline.types import Amount, Span


@dataclass(frozen=True, slots=True)
class Value:
    """One of the values that disagree, at a span of document number `document`."""

    value: str
    document: int
    span: Span


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Values that disagree about one field; `note` says it for a person."""

    kind: str
    field: str
    events: tuple[str, ...]
    values: tuple[Value, ...]
    note: str


def of_amount(item: Item, amount: Amount) -> Value:
    """An amount where it stands."""
    return Value(amount.text, item.document, amount.span)


def of_claim(item: Item, value: str) -> Value:
    """A value that a whole claim carries."""
    return Value(value, item.document, item.fact.claims[0].span)


def listed(words: Iterable[str]) -> str:
    """Words for a note: each once, with "and" before the last."""
    found = list(dict.fromkeys(words))
    return " and ".join([*([", ".join(found[:-1])] if found[:-1] else []), *found[-1:]])
