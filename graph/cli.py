"""The command `whowhen`: `export` makes a timeline's pages; the text wing's commands are mounted beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graph.export import FORMATS, Format
from graph.scene import Scene, compose
from timeline.cli import app as text_commands
from timeline.cli import say, write_atomically
from timeline.contract import load
from timeline.errors import WhowhenError

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Who did what, when, according to whom.")
app.add_typer(text_commands)

UNUSABLE = 2
"""Exit code where the timeline cannot be read or a file cannot be written."""


@app.command()
def export(
    timeline: Annotated[Path, typer.Argument(help="A timeline (whowhen/1), as `extract --json` writes it.")],
    html: Annotated[Path | None, typer.Option(help="Write the presentation: timeline, graph and evidence.")] = None,
    pyvis: Annotated[Path | None, typer.Option(help="Write the actor graph alone, drawn through pyvis.")] = None,
    title: Annotated[str, typer.Option(help="The title shown; by default the number of sources and the years.")] = "",
) -> None:
    """Write a timeline as self-contained pages that open with no network."""
    wanted = {name: path for name, path in (("html", html), ("pyvis", pyvis)) if path}
    if not wanted:
        raise typer.BadParameter("nothing to write: give --html FILE or --pyvis FILE")
    try:
        scene = compose(load(timeline), title)
        for name, path in wanted.items():
            _write(scene, FORMATS[name], path)
    except (WhowhenError, OSError, UnicodeDecodeError) as error:
        say(f"error: {error}")
        raise typer.Exit(UNUSABLE) from error


def _write(scene: Scene, format_: Format, path: Path) -> None:
    page = format_.render(scene)
    write_atomically(path, page)
    say(f"{path}: {len(scene.events)} events, {len(scene.actors)} actors, {len(page.encode()):,} bytes")
    if format_.limit and len(scene.actors) > format_.limit:
        say(f"{path}: more than {format_.limit:,} actors are slow to draw through {format_.name}; --html is not")


def main() -> None:
    """Run the command line."""
    app()
