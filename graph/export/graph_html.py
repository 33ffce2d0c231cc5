"""The actor graph alone, through pyvis: one page that needs no network and that hostile names cannot make act.

pyvis describes the network and brings vis-network (`graph.export.vis`); the page is ours, since pyvis's own loads
Bootstrap from a CDN and lets HTML through in titles, menus and headings.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from html import escape

from graph.export.format import Format
from graph.export.page import asset, page
from graph.export.vis import STYLES, describe, drawn_actors, library
from graph.scene.schema import Actor, Group, Kind, Scene
from timeline.types import ActorKind

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
        body=_body(scene, drawn_actors(scene)),
        styles=[asset("graph.css")],
        scripts=[library(), asset("graph.js")],
        data={"network": network},
    )


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


FORMAT = Format(
    name="pyvis",
    suffix=".html",
    about="the actor graph alone, drawn by vis-network through pyvis, in one page that needs no network",
    render=render,
    limit=1000,
)
