"""The actor graph alone, through pyvis: one page that needs no network and that hostile names cannot make act.

pyvis describes the network and brings vis-network; the page is ours. Its own page would load Bootstrap from a CDN and
let HTML through in titles, menus and headings, its `add_edge` searches all edges each time, and its physics shows
nothing for 41 s at 1,000 nodes: so nodes and edges are set directly, with positions, and physics is off.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from html import escape
from importlib.resources import files
from math import sqrt
from typing import Any

from graph.export.format import Format
from graph.export.page import FONTS, asset, page
from graph.scene.schema import Actor, Group, Kind, Quote, Relation, Scene
from timeline.types import ActorKind

AREA = 14_000.0
"""Square pixels of canvas per actor: a label box of about 140 × 50 and as much again around it."""

WIDE = 1.6
QUOTED = 600
"""Up to so many relations, each brings its first quotes with it; beyond, the file would outgrow an e-mail."""

QUOTES, LONG = 2, 160
VIS = "templates/lib/vis-9.1.2/vis-network.min.js"

STYLES: Mapping[Group, tuple[str, str]] = {
    "person": ("dot", "#e69f00"),
    "government": ("square", "#0072b2"),
    "company": ("diamond", "#009e73"),
    "research": ("hexagon", "#cc79a7"),
    "media": ("triangleDown", "#f0e442"),
    "thing": ("star", "#56b4e9"),
}
"""Shape and colour of each group, from the palette of Okabe and Ito (2008)."""

SIGNS: Mapping[str, str] = {
    "dot": "M9,0A9,9 0 1 1 -9,0A9,9 0 1 1 9,0Z",
    "square": "M-8,-8H8V8H-8Z",
    "diamond": "M0,-10L10,0L0,10L-10,0Z",
    "hexagon": "M-5,-8.7H5L10,0L5,8.7H-5L-10,0Z",
    "triangleDown": "M-10,-7H10L0,10Z",
    "star": "M0,-10L2.4,-3.2L9.5,-3.1L3.8,1.2L5.9,8.1L0,4L-5.9,8.1L-3.8,1.2L-9.5,-3.1L-2.4,-3.2Z",
}
LINES = (("stated", "#5b6676", ""), ("claimed, planned or inferred", "#5b6676", "5 4"), ("former", "#b9c2cd", ""))


def render(scene: Scene) -> str:
    """The page as text; deterministic. Actors that no relation names are left out, unless there are no relations."""
    nodes, edges, options = describe(scene)
    network = json.dumps(
        {"nodes": nodes, "edges": edges, "options": options}, ensure_ascii=False, separators=(",", ":")
    )
    return page(
        title=scene.title,
        body=_body(scene, _drawn(scene)),
        styles=[asset("graph.css")],
        scripts=[_vis(), asset("graph.js")],
        data={"network": network},
    )


def describe(scene: Scene) -> tuple[list[dict[str, Any]], list[dict[str, Any]], dict[str, Any]]:
    """The nodes, edges and options of the pyvis network of a scene."""
    # Late, since it brings IPython with it: half a second that other commands need not wait.
    from pyvis.network import Network  # type: ignore[import-untyped]  # pyvis ships no types

    actors = {actor.id: actor for actor in scene.actors}
    drawn = _drawn(scene)
    network = Network(directed=True, cdn_resources="in_line")
    network.nodes = [_node(actor, *at) for actor, at in zip(drawn, _spread(drawn), strict=True)]
    network.edges = [_edge(relation, actors, len(scene.relations) <= QUOTED) for relation in scene.relations]
    network.options = _options(len(scene.relations))
    nodes, edges, _, _, _, options = network.get_network_data()
    return nodes, edges, json.loads(options)


def _drawn(scene: Scene) -> list[Actor]:
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
    aliases = [name for name in dict.fromkeys((*actor.names.values(), *actor.aliases)) if name != actor.name]
    known_as = f"\nalso {', '.join(aliases[:6])}" if aliases else ""
    return {
        "id": actor.id,
        "label": _cut(actor.name, 20),
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


def _body(scene: Scene, drawn: Sequence[Actor]) -> str:
    absent = len(scene.actors) - len(drawn)
    counts = f"actors: {len(drawn)} · relations: {len(scene.relations)}"
    kinds = {actor.kind for actor in drawn}
    legend = _legend([row for row in scene.kinds if row.kind in kinds])
    left_out = f" · without a relation, not drawn: {absent}" if absent else ""
    return "\n".join(
        (
            f"<header><h1>{escape(scene.title)}</h1><p>{counts}{left_out}</p></header>",
            f'<div id="graph" tabindex="0" role="application" aria-label="Actor graph: {counts}"></div>',
            '<aside id="panel" aria-live="polite" aria-label="Evidence" hidden></aside>',
            f'<ul aria-label="Legend">{"".join([*legend, *map(_line, LINES)])}</ul>',
            "<noscript><p>The graph is drawn by a script, which is switched off here.</p></noscript>",
        )
    )


def _legend(kinds: Sequence[Kind]) -> list[str]:
    """One row per group that occurs, with the kinds in it."""
    groups: dict[Group, list[ActorKind]] = {}
    for row in kinds:
        groups.setdefault(row.group, []).append(row.kind)
    return [_sign(*STYLES[group], ", ".join(members)) for group, members in groups.items()]


def _sign(shape: str, colour: str, text: str) -> str:
    drawing = f'<path d="{SIGNS[shape]}" fill="{colour}" stroke="#2b3648"/>'
    return (
        f'<li><svg width="16" height="16" viewBox="-11 -11 22 22" aria-hidden="true">{drawing}</svg>{escape(text)}</li>'
    )


def _line(line: tuple[str, str, str]) -> str:
    text, colour, dashes = line
    drawing = f'<path d="M0,5H28" stroke="{colour}" stroke-width="2" stroke-dasharray="{dashes}"/>'
    return f'<li><svg width="28" height="10" viewBox="0 0 28 10" aria-hidden="true">{drawing}</svg>{text}</li>'


def _vis() -> str:
    """vis-network as pyvis ships it, licence header included, without the pointer to a source map that is not there."""
    script = (files("pyvis") / VIS).read_text(encoding="utf-8")
    return script.partition("//# sourceMappingURL=")[0]


FORMAT = Format(
    name="pyvis",
    suffix=".html",
    about="the actor graph alone, drawn by vis-network through pyvis, in one page that needs no network",
    render=render,
)
