"""Timeline → Scene: all that is drawn, worked out once, in time linear in the timeline apart from the layout."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from graph.build import BYSTANDERS, Pair, build, edges, together
from graph.layout import axis, force, lanes
from graph.layout.guests import Place
from graph.measure import Measures, measure, ties
from graph.scene import schema
from graph.scene.events import UNDATED, compose_events
from graph.scene.quotes import Sources
from graph.scene.relations import compose_relations, compose_together
from graph.scene.text import short, visible
from graph.scene.weigh import GROUPS, kinds
from graph.scene.when import compose_when
from timeline import contract


@dataclass(frozen=True, slots=True)
class Drawing:
    """The graph with its measures and layouts."""

    graph: nx.MultiDiGraph[str]
    pairs: tuple[Pair, ...]
    measures: Measures
    places: Mapping[str, Place]
    lanes: Mapping[str, int]


def compose(timeline: contract.Timeline, title: str = "") -> schema.Scene:
    """The scene of a timeline; without `title` it is named by its sources and years."""
    sources = Sources(timeline)
    drawing = _draw(timeline)
    events = compose_events(timeline, sources)
    return schema.Scene(
        title=short(title) or name(timeline),
        documents=tuple(map(_document, timeline.documents)),
        actors=tuple(_actor(actor, drawing) for actor in timeline.actors),
        events=events,
        relations=compose_relations(edges(drawing.graph), sources),
        together=compose_together(drawing.pairs),
        conflicts=tuple(map(_conflict, timeline.conflicts)),
        axis=_axis(events),
        kinds=kinds(actor.kind for actor in timeline.actors),
        problems=tuple(map(_problem, timeline.problems)),
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
        aliases=_aliases(actor),
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


def _aliases(actor: contract.Actor) -> tuple[schema.Alias, ...]:
    """Each other name once, with the first reason given for it."""
    reasons: dict[str, str] = {}
    for alias in actor.aliases:
        reasons.setdefault(short(alias.text), short(alias.why))
    return tuple(schema.Alias(text=text, why=why) for text, why in reasons.items())


def _axis(events: Sequence[schema.Event]) -> schema.Axis:
    bounds = [bound for event in events for bound in (event.when.first, event.when.last) if bound is not None]
    stretches = [{"first": s.first, "last": s.last, "from": s.start, "to": s.end} for s in axis.axis(bounds)]
    return schema.Axis(
        stretches=tuple(map(schema.Stretch.model_validate, stretches)),
        slots=sum(event.slot != UNDATED for event in events),
    )


def _conflict(conflict: contract.Conflict) -> schema.Conflict:
    return schema.Conflict(
        kind=conflict.kind,
        field=conflict.field,
        events=conflict.events,
        values=tuple(schema.ConflictValue(value=short(v.value), document=v.document) for v in conflict.values),
        note=visible(conflict.note),
    )


def _problem(problem: contract.Problem) -> schema.Problem:
    return schema.Problem(document=short(problem.document), what=short(problem.what), why=short(problem.why))
