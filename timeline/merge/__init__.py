"""Block, compare, judge: the events of all documents become one timeline, with every claim and difference kept."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.actors import Identities, KnownFact
from timeline.merge.block import pairs
from timeline.merge.cluster import Pair, cluster
from timeline.merge.compare import Score, compare
from timeline.merge.conflicts import Disagreement, find_conflicts
from timeline.merge.fuse import Fused, fuse
from timeline.merge.items import Item, items_of
from timeline.merge.narrow import narrow_years
from timeline.merge.relations import Tie, fuse_relations, listed
from timeline.types import DocumentFacts

__all__ = ["Merged", "merge"]


@dataclass(frozen=True, slots=True)
class Merged:
    """The events, relations and disagreements of a collection."""

    events: tuple[Fused, ...]
    relations: tuple[Tie, ...]
    conflicts: tuple[Disagreement, ...]


def merge(facts: Sequence[DocumentFacts], identities: Identities, known: Sequence[KnownFact] = ()) -> Merged:
    """Bring the facts of several documents together; pure, near linear in the number of events.

    `known` are ties of the actors that no document need tell; a relation that one tells comes before them.
    """
    facts = narrow_years(facts, identities.of)
    items = list(items_of(facts, identities))
    rarity = _rarity(items)
    scores = {pair: compare(items[pair[0]], items[pair[1]], rarity) for pair in pairs(items)}
    groups = cluster(len(items), scores)
    reasons = _reasons(groups, scores)
    events = tuple(
        fuse([items[number] for number in group], identities.of, reasons.get(group[0], ()))
        for group in groups
        if not _bare_headline([items[number] for number in group])
    )
    event_of = {item.fact.id: event.id for event in events for item in event.items}
    told = fuse_relations(facts, identities.of, event_of)
    relations = (*told, *listed(facts, identities.of, known, told))
    return Merged(events, relations, tuple(find_conflicts(events)))


def _bare_headline(group: Sequence[Item]) -> bool:
    """True for a headline that nothing in the body bears out: it repeats the body in words too loose to match."""
    return all(item.title and not item.stated and item.fact.status != "statement" for item in group)


def _rarity(items: Sequence[Item]) -> dict[str, float]:
    """1 for an actor of one event, falling with the logarithm of its events."""
    events = Counter(actor for item in items for actor in item.actors)
    return {actor: 1 / (1 + math.log(count)) for actor, count in events.items()}


def _reasons(groups: Sequence[Sequence[int]], scores: Mapping[Pair, Score]) -> dict[int, tuple[str, ...]]:
    """For each group of several, by its first member: the strongest reasons for which its reports are one event."""
    first = {number: group[0] for group in groups if len(group) > 1 for number in group}
    best: dict[int, Score] = {}
    for (one, other), score in scores.items():
        group = first.get(one)
        if group is not None and group == first.get(other) and score.total > best.get(group, _NONE).total:
            best[group] = score
    sizes = {group[0]: len(group) for group in groups}
    return {group: (f"{sizes[group]} reports are one event ({_parts(score)})",) for group, score in best.items()}


_NONE = Score(forbidden="not compared")


def _parts(score: Score) -> str:
    return ", ".join(f"{why} {points:+.2f}" for why, points in score.parts)
