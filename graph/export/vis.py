"""A scene as pyvis describes networks: the nodes, edges and options that vis-network draws.

pyvis's own `add_edge` searches all edges each time, and its physics shows nothing for 41 s at 1,000 nodes: so nodes and
edges are set directly, with positions, and physics is off.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from importlib.resources import files
from itertools import accumulate
from math import sqrt
from typing import Any

from graph.export.page import FONTS
from graph.layout.force import advance
from graph.scene.schema import Actor, Group, Quote, Relation, Scene

LIBRARY = "templates/lib/vis-9.1.2/vis-network.min.js"
AREA = 14_000.0
"""Square pixels of canvas per actor: a label box of about 140 × 50 and as much again around it."""

WIDE = 1.6
QUOTED = 600
"""Up to so many relations, each brings its first quotes with it; beyond, the file would outgrow an e-mail."""

QUOTES, LONG = 2, 160
"""So many quotes of a relation are given, each cut at so many characters."""

LABEL = 132.0
"""A label is cut at so many pixels, reckoned at 12 px: twenty Latin letters, eleven Han characters."""


STYLES: Mapping[Group, tuple[str, str]] = {
    "person": ("dot", "#e69f00"),
    "government": ("square", "#0072b2"),
    "company": ("diamond", "#009e73"),
    "research": ("hexagon", "#cc79a7"),
    "media": ("triangleDown", "#f0e442"),
    "thing": ("star", "#56b4e9"),
}
"""Shape and colour of each group, from the palette of Okabe and Ito (2008)."""


def library() -> str:
    """vis-network as pyvis ships it, licence header included, without the pointer to a source map that is not there."""
    script = (files("pyvis") / LIBRARY).read_text(encoding="utf-8")
    return script.partition("//# sourceMappingURL=")[0]


def describe(scene: Scene) -> tuple[list[dict[str, Any]], list[dict[str, Any]], dict[str, Any]]:
    """The nodes, edges and options of the pyvis network of a scene."""
    # Late, since it brings IPython with it: half a second that other commands need not wait.
    from pyvis.network import Network  # type: ignore[import-untyped]  # pyvis ships no types

    actors = {actor.id: actor for actor in scene.actors}
    drawn = drawn_actors(scene)
    network = Network(directed=True, cdn_resources="in_line")
    network.nodes = [_node(actor, *at) for actor, at in zip(drawn, _spread(drawn), strict=True)]
    network.edges = [_edge(relation, actors, len(scene.relations) <= QUOTED) for relation in scene.relations]
    network.options = _options(len(scene.relations))
    nodes, edges, _, _, _, options = network.get_network_data()
    return nodes, edges, json.loads(options)


def drawn_actors(scene: Scene) -> list[Actor]:
    """The actors that a relation names; all where there are no relations."""
    related = {end for relation in scene.relations for end in (relation.source, relation.target)}
    return [actor for actor in scene.actors if actor.id in related or not related]


def _spread(drawn: Sequence[Actor]) -> list[tuple[int, int]]:
    """Positions in pixels: the layout stretched so that the drawn actors fill a canvas of AREA for each."""
    height = sqrt(max(len(drawn), 6) * AREA / WIDE)
    xs = _stretch([actor.x for actor in drawn], WIDE * height)
    ys = _stretch([actor.y for actor in drawn], height)
    return list(zip(xs, ys, strict=True))


def _stretch(values: Sequence[float], length: float) -> list[int]:
    low, high = min(values, default=0.0), max(values, default=0.0)
    return [round(((value - low) / (high - low) - 0.5) * length) if high > low else 0 for value in values]


def _node(actor: Actor, x: int, y: int) -> dict[str, Any]:
    names = dict.fromkeys((*actor.names.values(), *(alias.text for alias in actor.aliases)))
    others = [name for name in names if name != actor.name]
    known_as = f"\nalso {', '.join(others[:6])}" if others else ""
    return {
        "id": actor.id,
        "label": _label(actor.name),
        "title": f"{actor.name}\n{actor.kind} · events: {actor.events} · mentions: {actor.mentions}{known_as}",
        "group": actor.group,
        "size": round(6 + 13 * actor.size),
        "x": x,
        "y": y,
    }


def _edge(relation: Relation, actors: Mapping[str, Actor], quoted: bool) -> dict[str, Any]:
    edge: dict[str, Any] = {
        "id": relation.id,
        "from": relation.source,
        "to": relation.target,
        "label": relation.type,
        "title": _why(relation, actors, quoted),
        "width": relation.width,
        "color": {"color": "#b9c2cd" if relation.state == "former" else "#5b6676"},
    }
    if not relation.directed:
        edge["arrows"] = ""
    if relation.inferred or relation.state in ("claimed", "planned"):
        edge["dashes"] = [6, 5]
    if relation.bend:
        turn = "curvedCW" if relation.bend > 0 else "curvedCCW"
        edge["smooth"] = {"enabled": True, "type": turn, "roundness": round(abs(relation.bend) * 0.35, 3)}
    return edge


def _why(relation: Relation, actors: Mapping[str, Actor], quoted: bool) -> str:
    """Why this edge: what, who, when, and its first quotes in order of time."""
    sign = "→" if relation.directed else "–"
    lines = [
        f"{actors[relation.source].name} {sign} {actors[relation.target].name}",
        " · ".join(filter(None, (relation.type, relation.state, relation.when.label if relation.when else None))),
    ]
    lines += [_quote(claim) for claim in relation.claims[:QUOTES] if quoted]
    unseen = len(relation.claims) - (QUOTES if quoted else 0)
    return "\n".join(lines + ([f"claims not shown here: {unseen}"] if unseen > 0 else []))


def _quote(claim: Quote) -> str:
    words = " ".join(claim.text[claim.start : claim.end].split())
    return f"“{_cut(words, LONG)}” — {claim.document}"


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"


def _label(name: str) -> str:
    """The name, cut where it would run wider than LABEL."""
    widths = list(accumulate(map(advance, name)))
    fitting = bisect_right(widths, LABEL)
    return name if fitting == len(name) else name[: fitting - 1] + "…"


def _options(relations: int) -> dict[str, Any]:
    """How vis-network draws: styles by group, no physics; type labels at once where few, else when zoomed in."""
    label = {"face": FONTS, "size": 11, "color": "#5b6676", "strokeWidth": 3, "strokeColor": "#ffffff"}
    return {
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False},
        "interaction": {"hover": True, "tooltipDelay": 120, "hideEdgesOnDrag": relations > 2000},
        "groups": {
            group: {
                "shape": shape,
                "color": {"background": colour, "border": "#2b3648", "highlight": colour, "hover": colour},
            }
            for group, (shape, colour) in STYLES.items()
        },
        "nodes": {
            "borderWidth": 1,
            "font": {"face": FONTS, "size": 14, "color": "#1a2230", "strokeWidth": 4, "strokeColor": "#ffffff"},
            "scaling": {"label": {"drawThreshold": 6}},
        },
        "edges": {
            "arrows": {"to": {"enabled": True, "scaleFactor": 0.55}},
            "smooth": {"enabled": False},
            "selectionWidth": 1.5,
            "font": {**label, "align": "middle"},
            "scaling": {"label": {"drawThreshold": 8 if relations <= 40 else 16}},
        },
    }
