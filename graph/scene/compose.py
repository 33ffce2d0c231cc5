"""Timeline → Scene: all that is drawn, worked out once, in time linear in the timeline apart from the layout."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from graph.build import BYSTANDERS, Bond, Pair, build, edges, together
from graph.layout import axis, force, lanes
from graph.measure import Measures, measure, ties
from graph.scene import schema
from graph.scene.quotes import Sources
from graph.scene.text import short, visible
from graph.scene.weigh import GROUPS, in_words, independent, kinds, weight
from graph.scene.when import compose_when, day, inferred
from timeline import contract
from timeline.types import Precision

UNDATED = -1
"""The slot of an event that has no bound at all."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """The graph with its measures and layouts."""

    graph: nx.MultiDiGraph[str]
    pairs: tuple[Pair, ...]
    measures: Measures
    places: Mapping[str, force.Place]
    lanes: Mapping[str, int]


def compose(timeline: contract.Timeline, title: str = "") -> schema.Scene:
    """The scene of a timeline; without `title` it is named by its sources and years."""
    sources = Sources(timeline)
    drawing = _draw(timeline)
    bounds = [bound for event in timeline.events for bound in (event.when.earliest, event.when.latest) if bound]
    stretches = axis.axis([(bound - axis.EPOCH).days for bound in bounds])
    slots = _slots(timeline.events)
    return schema.Scene(
        title=short(title) or name(timeline),
        documents=tuple(map(_document, timeline.documents)),
        actors=tuple(_actor(actor, drawing) for actor in timeline.actors),
        events=_events(timeline, sources, slots),
        relations=_relations(edges(drawing.graph), sources),
        together=_together(drawing.pairs),
        conflicts=tuple(map(_conflict, timeline.conflicts)),
        axis=schema.Axis(
            stretches=tuple(
                schema.Stretch.model_validate({"first": s.first, "last": s.last, "from": s.start, "to": s.end})
                for s in stretches
            ),
            slots=sum(slot != UNDATED for slot in slots.values()),
        ),
        kinds=kinds(actor.kind for actor in timeline.actors),
        problems=tuple(
            schema.Problem(document=short(problem.document), what=short(problem.what), why=short(problem.why))
            for problem in timeline.problems
        ),
    )


def name(timeline: contract.Timeline) -> str:
    """A title for a timeline that was given none: "5 sources, 1960–2025"."""
    count = len(timeline.documents)
    years = [b.year for event in timeline.events for b in (event.when.earliest, event.when.latest) if b]
    span = f", {min(years)}–{max(years)}" if years and min(years) < max(years) else f", {years[0]}" if years else ""
    return f"{count} source{'' if count == 1 else 's'}{span}"


def _draw(timeline: contract.Timeline) -> Drawing:
    graph = build(timeline)
    pairs = together(timeline.events, graph)
    tied = ties(graph, pairs)
    measures = measure(graph, tied)
    members = [[m.actor for m in event.actors if m.role not in BYSTANDERS] for event in timeline.events]
    activity = {actor: node["events"] + node["mentions"] / 1000 for actor, node in graph.nodes(data=True)}
    return Drawing(
        graph=graph,
        pairs=pairs,
        measures=measures,
        places=force.place(tied, {actor.id: short(actor.name) for actor in timeline.actors}),
        lanes=lanes.order(members, activity),
    )


def _slots(events: Iterable[contract.Event]) -> dict[str, int]:
    """The place of each event "in order": by its first known bound, then its last; undated ones have none."""
    dated = [(event.when.earliest or event.when.latest, event) for event in events]
    ordered = sorted(
        ((begin, event.when.latest or begin, event.id) for begin, event in dated if begin), key=lambda row: row
    )
    slots = {event.id: UNDATED for _, event in dated}
    slots.update((event, slot) for slot, (_, _, event) in enumerate(ordered))
    return slots


def _document(document: contract.Document) -> schema.Document:
    return schema.Document(
        id=document.id,
        title=short(document.title or document.id),
        language=document.language,
        published=compose_when(document.published) if document.published else None,
        published_why=short(document.published_why),
    )


def _actor(actor: contract.Actor, drawing: Drawing) -> schema.Actor:
    node, (x, y) = drawing.graph.nodes[actor.id], drawing.places[actor.id]
    return schema.Actor(
        id=actor.id,
        name=short(actor.name),
        names={language: short(text) for language, text in actor.names.items()},
        aliases=tuple(dict.fromkeys(short(alias.text) for alias in actor.aliases)),
        kind=actor.kind,
        group=GROUPS[actor.kind],
        x=x,
        y=y,
        size=round(drawing.measures.size[actor.id], 4),
        lane=drawing.lanes[actor.id],
        events=node["events"],
        mentions=node["mentions"],
        community=drawing.measures.community[actor.id],
    )


def _events(timeline: contract.Timeline, sources: Sources, slots: Mapping[str, int]) -> tuple[schema.Event, ...]:
    digests = {document.id: document.sha256 for document in timeline.documents}
    known = {actor.id for actor in timeline.actors}
    disputes: dict[str, list[int]] = defaultdict(list)
    for i, conflict in enumerate(timeline.conflicts):
        for event in dict.fromkeys(conflict.events):
            disputes[event].append(i)

    def compose_event(event: contract.Event) -> schema.Event:
        count = independent(event.claims, digests)
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
            slot=slots[event.id],
            actors=tuple(schema.Participant(actor=m.actor, role=m.role) for m in event.actors if m.actor in known),
            amounts=tuple(short(amount.text) for amount in event.amounts),
            confidence=in_words(event.confidence),
            reasons=tuple(map(visible, event.reasons)),
            claims=tuple(sources.quote(claim, claim.when) for claim in event.claims),
            sources=count,
            conflicts=tuple(disputes[event.id]),
        )

    return tuple(map(compose_event, timeline.events))


def _relations(bonds: Iterable[Bond], sources: Sources) -> tuple[schema.Relation, ...]:
    every = list(bonds)
    bends = _bends(every)
    return tuple(_relation(bond, sources, bends[bond.id]) for bond in every)


def _relation(bond: Bond, sources: Sources, bend: float) -> schema.Relation:
    confidence = max(relation.confidence for relation in bond.relations)
    when = _hull([relation.when for relation in bond.relations if relation.when])
    return schema.Relation(
        id=bond.id,
        source=bond.source,
        target=bond.target,
        type=bond.type,
        directed=bond.directed,
        when=compose_when(when) if when else None,
        state=bond.state,
        polarity=bond.polarity,
        confidence=in_words(confidence),
        inferred=in_words(confidence) == "low" or (when is not None and inferred(when)),
        reasons=tuple(dict.fromkeys(visible(reason) for relation in bond.relations for reason in relation.reasons)),
        events=bond.events,
        claims=tuple(
            sources.quote(claim, relation.when)
            for relation in sorted(bond.relations, key=_begin)
            for claim in relation.claims
        ),
        width=_width(bond.claims),
        bend=bend,
    )


def _begin(relation: contract.Relation) -> tuple[bool, int]:
    """Sorts relations by time, those without a date last."""
    begin = day(relation.when.earliest or relation.when.latest) if relation.when else None
    return begin is None, begin or 0


def _hull(whens: Sequence[contract.When]) -> contract.When | None:
    """One period for several: itself where there is one, else from the first bound to the last."""
    if len(whens) < 2:
        return whens[0] if whens else None
    firsts = [when.earliest for when in whens if when.earliest]
    lasts = [when.latest for when in whens if when.latest]
    precisions: set[Precision] = {when.precision for when in whens}
    same = len({(when.earliest, when.latest) for when in whens}) == 1
    return contract.When(
        earliest=min(firsts) if len(firsts) == len(whens) else None,
        latest=max(lasts) if len(lasts) == len(whens) else None,
        precision=precisions.pop() if same and len(precisions) == 1 else "range",
        words="; ".join(dict.fromkeys(when.words for when in whens if when.words)),
        rule=whens[0].rule if same else "from the first of its reports to the last",
    )


def _width(claims: int) -> int:
    """Three steps: one claim, two or three, more."""
    return 1 if claims < 2 else 2 if claims < 4 else 3


def _bends(bonds: Sequence[Bond]) -> dict[str, float]:
    """Fan the edges of each pair out evenly over (-1, 1), as seen from each edge's own source."""
    count = Counter(frozenset((bond.source, bond.target)) for bond in bonds)
    drawn: Counter[frozenset[str]] = Counter()
    bends = {}
    for bond in bonds:
        pair = frozenset((bond.source, bond.target))
        bow = (2 * drawn[pair] + 1 - count[pair]) / count[pair]
        drawn[pair] += 1
        bends[bond.id] = round(bow if bond.source < bond.target else -bow, 4)
    return bends


def _together(pairs: Sequence[Pair]) -> tuple[schema.Together, ...]:
    most = max((pair.weight for pair in pairs), default=1.0)
    return tuple(
        schema.Together(source=pair.source, target=pair.target, weight=round(pair.weight / most, 4), events=pair.events)
        for pair in pairs
    )


def _conflict(conflict: contract.Conflict) -> schema.Conflict:
    return schema.Conflict(
        kind=conflict.kind,
        field=conflict.field,
        events=conflict.events,
        values=tuple(schema.ConflictValue(value=short(v.value), document=v.document) for v in conflict.values),
        note=visible(conflict.note),
    )
