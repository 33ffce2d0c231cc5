"""The talk: timeline, graph and evidence in one file that opens anywhere, drawn by the app's own renderer.

The chronology stands in the page as a plain table too: it is what prints, and what shows where scripts do not run.
"""

from __future__ import annotations

from html import escape

from graph.export.format import Format
from graph.export.page import asset, page
from graph.scene.schema import Event, Scene
from graph.web import bundle

START = """\
whowhen.mount(document.getElementById("view"), JSON.parse(document.getElementById("scene").textContent));
"""
COLUMNS = ("Date", "Event", "Actors", "Status", "Sources", "Words")


def render(scene: Scene) -> str:
    """The page as text; deterministic."""
    built = bundle()
    return page(
        title=scene.title,
        body=f'<main id="view"></main>\n{chronology(scene)}\n<noscript><p>{NO_SCRIPT}</p></noscript>',
        styles=[built.css, asset("talk.css")],
        scripts=[built.export_js, START],
        data={"scene": scene.model_dump_json(by_alias=True)},
    )


NO_SCRIPT = (
    "This page draws a timeline and a graph with a script, which is switched off here: the table holds all events."
)


def chronology(scene: Scene) -> str:
    """Every event as a row of an HTML table, in order of time, those without a date last."""
    names = {actor.id: actor.name for actor in scene.actors}
    ordered = sorted(scene.events, key=lambda event: (event.slot < 0, event.slot))
    head = "".join(f'<th scope="col">{column}</th>' for column in COLUMNS)
    rows = "\n".join(_row(event, names) for event in ordered)
    return (
        f'<section class="paper">\n<h1>{escape(scene.title)}</h1>\n<table>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>\n</section>"
    )


def _row(event: Event, names: dict[str, str]) -> str:
    actors = ", ".join(dict.fromkeys(names[member.actor] for member in event.actors))
    claim = event.claims[0]
    quote = claim.text[claim.start : claim.end]
    doubt = " (inferred)" if event.when.inferred else ""
    cells = (
        event.when.label + doubt,
        event.title,
        actors,
        event.status,
        str(event.sources),
        f"“{quote}” — {claim.document}",
    )
    return "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"


FORMAT = Format(
    name="html",
    suffix=".html",
    about="presentation: timeline, graph and evidence in one page that needs no network",
    render=render,
)
