"""Differences between events that are kept apart: goals with different years, ranks of one thing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.merge.conflicts.values import Disagreement, Value, listed, of_amount, of_claim
from timeline.merge.fuse import Fused
from timeline.merge.items import Item

_SHARED = 3
"""Rare words that two goals must share to be one goal."""
_COMMON = 0.15
"""Share of the events above which a word is common."""


def of_goals(events: Sequence[Fused]) -> Iterator[Disagreement]:
    """Sources that give one goal different years."""
    aims = [(event, item) for event in events for item in event.items if item.fact.target is not None]
    rare = _rare([item for event in events for item in event.items])
    by_word: dict[str, list[int]] = defaultdict(list)
    for number, (_, item) in enumerate(aims):
        for word in item.tokens & rare:
            by_word[word].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in by_word.values():
        shared.update((one, other) for one, other in _near_pairs(numbers))
    told: set[tuple[frozenset[int], str]] = set()
    for (one, other), count in sorted(shared.items(), key=lambda pair: (-pair[1], pair[0])):
        for found in _goal(*aims[one], *aims[other]) if count >= _SHARED else ():
            key = (frozenset(value.document for value in found.values), found.note)
            if key not in told:
                told.add(key)
                yield found


def _near_pairs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs of neighbours in a list, a few apart, so that a common word stays cheap."""
    for at, one in enumerate(numbers):
        yield from ((one, other) for other in numbers[at + 1 : at + 9])


def _rare(items: Sequence[Item]) -> set[str]:
    count = Counter(word for item in items for word in item.tokens)
    return {word for word, events in count.items() if events <= max(3, _COMMON * len(items)) and not word.isdigit()}


def _goal(one: Fused, first: Item, other: Fused, second: Item) -> Iterator[Disagreement]:
    a, b = first.fact.target, second.fact.target
    if a is None or b is None or first.document == second.document or (a.latest, a.earliest) == (b.latest, b.earliest):
        return
    years = [str(when.latest.year) if when.latest else when.words for when in (a, b)]
    if years[0] != years[1]:
        note = f"two sources, two goal years: {listed(years)}"
        values = (of_claim(first, years[0]), of_claim(second, years[1]))
        yield Disagreement("different goal year", "target", (one.id, other.id), values, note)


def of_ranks(events: Sequence[Fused]) -> Iterator[Disagreement]:
    """Sources that rank one actor differently; they may mean two lists, so the note says only that."""
    ranks: dict[str, list[tuple[Fused, Item, Value]]] = defaultdict(list)
    for event in events:
        for item in event.items:
            for amount in item.fact.amounts:
                if amount.unit == "rank":
                    for actor in item.actors | item.venues:
                        ranks[actor].append((event, item, of_amount(item, amount)))
    seen: set[frozenset[str]] = set()
    for found in ranks.values():
        for one, other in pairwise(found):
            pair = frozenset((one[0].id, other[0].id))
            if one[1].document != other[1].document and pair not in seen and one[1].tokens & other[1].tokens:
                seen.add(pair)
                words = listed((one[2].value, other[2].value))
                note = f"two sources rank the same actor differently ({words}); perhaps by two lists"
                yield Disagreement("different rank", "amounts", tuple(sorted(pair)), (one[2], other[2]), note)
