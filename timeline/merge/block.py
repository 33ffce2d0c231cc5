"""Blocking: which events are compared at all, so that merging stays near linear.

Two events meet where they share a block: an actor (or a venue) and a kind of event, a document and a
kind of event, two actors, or an amount. In a
block they are ordered by date and each is compared with the next `_WINDOW` only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from datetime import date
from itertools import combinations

from timeline.merge.items import Item
from timeline.types import EventType

_WINDOW = 24
FAMILY: dict[EventType, str] = {
    "visit": "meet",
    "meeting": "meet",
    "agreement": "deal",
    "supply": "deal",
    "investment": "deal",
    "founding": "policy",
    "policy": "policy",
    "release": "policy",
    "appointment": "policy",
    "legal": "legal",
    "protest": "protest",
    "disaster": "disaster",
    "election": "contest",
    "contest": "contest",
    "result": "figures",
    "statistic": "figures",
    "statement": "statement",
    "other": "policy",
}
"""Types that reports confuse with each other."""


def pairs(items: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """The pairs worth comparing, each once, by number."""
    blocks: dict[Hashable, list[Item]] = defaultdict(list)
    for item in items:
        for key in _keys(item):
            blocks[key].append(item)
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        block.sort(key=_day)
        for at, one in enumerate(block):
            for other in block[at + 1 : at + 1 + _WINDOW]:
                pair = (min(one.number, other.number), max(one.number, other.number))
                if pair not in seen:
                    seen.add(pair)
                    yield pair


def _keys(item: Item) -> Iterator[Hashable]:
    for actor in item.actors | item.venues:
        yield actor, FAMILY[item.fact.type]
    yield item.document, FAMILY[item.fact.type]
    yield from combinations(sorted(item.actors)[:8], 2)
    for amount in item.fact.amounts:
        if abs(amount.value) >= 1000 or amount.value % 1:
            yield amount.currency or amount.unit == "%", float(f"{amount.value:.2g}")


def _day(item: Item) -> tuple[date, int]:
    when = item.fact.when
    return when.latest or when.earliest or date.max, item.number
