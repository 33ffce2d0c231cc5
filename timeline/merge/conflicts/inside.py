"""Differences between the reports of one event: its date, its figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator

from timeline.merge.conflicts.values import Disagreement, listed, of_amount, of_claim
from timeline.merge.fuse import Fused
from timeline.merge.items import Item, same_amount
from timeline.types import Amount


def of_dates(event: Fused) -> Iterator[Disagreement]:
    """Two reports date the event by different periods."""
    stated = [item for item in event.items if item.stated]
    periods = {(item.fact.when.earliest, item.fact.when.latest) for item in stated}
    if len(periods) < 2:
        return
    lengths = {item.fact.when.days for item in stated}
    kind = "vague against exact" if len(lengths) > 1 else "different date"
    words = [item.fact.when.words for item in stated]
    note = f"one event, dated {listed(words)}: the most exact one is used"
    yield Disagreement(kind, "when", (event.id,), tuple(map(of_claim, stated, words)), note)


def of_amounts(event: Fused) -> Iterator[Disagreement]:
    """Reports of one event give figures of one kind that differ, or that are worded differently."""
    kinds: dict[Hashable, list[tuple[Item, Amount]]] = defaultdict(list)
    for item in event.items:
        once = {_kind(amount): amount for amount in reversed(item.fact.amounts) if _comparable(amount)}
        for kind, amount in once.items():
            kinds[kind].append((item, amount))
    for found in kinds.values():
        if len(found) > 1:
            yield from _compared(event, found)


def _comparable(amount: Amount) -> bool:
    return amount.currency is not None or amount.unit in ("rank", "%") or abs(amount.value) >= _LARGE


_LARGE = 1000
"""Counts below this are of many things; above, two reports of one event mostly count the same."""


def _kind(amount: Amount) -> Hashable:
    return amount.currency or ("rank" if amount.unit == "rank" else "%" if amount.unit == "%" else "count")


def _compared(event: Fused, found: list[tuple[Item, Amount]]) -> Iterator[Disagreement]:
    first = found[0][1]
    texts = [amount.text for _, amount in found]
    if all(same_amount(first, amount) for _, amount in found):
        if len({text.casefold() for text in texts}) > 1 and len({item.document for item, _ in found}) > 1:
            note = f"the same figure, worded {listed(texts)}"
            yield Disagreement(
                "different wording", "amounts", (event.id,), tuple(of_amount(*each) for each in found), note
            )
        return
    note = f"one event, different figures: {listed(texts)}"
    yield Disagreement("different number", "amounts", (event.id,), tuple(of_amount(*each) for each in found), note)
