"""Events as the ties that are drawn: their slots, ranks, quotes and conflicts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.scene import schema
from graph.scene.quotes import Sources
from graph.scene.text import short, visible
from graph.scene.weigh import in_words, independent, weight
from graph.scene.when import compose_when
from timeline import contract

UNDATED = -1
"""The slot of an event that has no bound at all."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What the events of one timeline share: its sources and actors, and by event its slot and its conflicts."""

    sources: Sources
    digests: Mapping[str, str]
    actors: frozenset[str]
    slots: Mapping[str, int]
    conflicts: Mapping[str, Sequence[int]]


def compose_events(timeline: contract.Timeline, sources: Sources) -> tuple[schema.Event, ...]:
    """The events in the timeline's order; actors that it does not list are left out."""
    setting = Setting(
        sources=sources,
        digests={document.id: document.sha256 for document in timeline.documents},
        actors=frozenset(actor.id for actor in timeline.actors),
        slots=slots_of(timeline.events),
        conflicts=_conflicts(timeline.conflicts),
    )
    return tuple(_event(event, setting) for event in timeline.events)


def slots_of(events: Iterable[contract.Event]) -> dict[str, int]:
    """The place of each event "in order": by its first known bound, then its last; undated ones have none."""
    dated = [(event.when.earliest or event.when.latest, event) for event in events]
    ordered = sorted(
        ((begin, event.when.latest or begin, event.id) for begin, event in dated if begin), key=lambda row: row
    )
    slots = {event.id: UNDATED for _, event in dated}
    slots.update((event, slot) for slot, (_, _, event) in enumerate(ordered))
    return slots


def _conflicts(conflicts: Iterable[contract.Conflict]) -> dict[str, list[int]]:
    """By event the indices of its conflicts."""
    found: dict[str, list[int]] = defaultdict(list)
    for i, conflict in enumerate(conflicts):
        for event in dict.fromkeys(conflict.events):
            found[event].append(i)
    return found


def _event(event: contract.Event, setting: Setting) -> schema.Event:
    count = independent(event.claims, setting.digests)
    members = [member for member in event.actors if member.actor in setting.actors]
    return schema.Event(
        id=event.id,
        type=event.type,
        status=event.status,
        title=short(event.title),
        titles={language: short(text) for language, text in event.titles.items()},
        when=compose_when(event.when),
        target=compose_when(event.target) if event.target else None,
        place=short(event.place) if event.place else None,
        salience=event.salience,
        weight=weight(event, count),
        slot=setting.slots[event.id],
        actors=tuple(schema.Participant(actor=member.actor, role=member.role) for member in members),
        amounts=tuple(short(amount.text) for amount in event.amounts),
        confidence=in_words(event.confidence),
        reasons=tuple(map(visible, event.reasons)),
        claims=tuple(setting.sources.quote(claim, claim.when) for claim in event.claims),
        sources=count,
        conflicts=tuple(setting.conflicts.get(event.id, ())),
    )
