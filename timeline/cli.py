"""The command line of the text wing: `extract` writes the contract, `label` the forms that scorers read.

Progress and problems go to standard error; nothing is written where nothing could be read.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from timeline import actors, contract, dates, text
from timeline.errors import InputError, WhowhenError
from timeline.pipeline import extract as run
from timeline.read import load_manifest
from timeline.settings import Settings
from timeline.types import ActorKind, DateMention, Document, Reading, When

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Documents in, dated and grounded events out.")

Label = Literal["PER", "ORG", "LOC"]
_LABELS: dict[ActorKind, Label] = {
    "person": "PER",
    "government": "ORG",
    "government body": "ORG",
    "company": "ORG",
    "conglomerate": "ORG",
    "research institute": "ORG",
    "international organisation": "ORG",
    "organisation": "ORG",
    "media": "ORG",
    "country": "LOC",
    "place": "LOC",
}
"""Kinds that the name sets label; products, projects and agreements they leave out."""


def say(line: str) -> None:
    """Print one line to standard error."""
    typer.echo(line, err=True)


def write_atomically(path: Path, value: str) -> None:
    """Write UTF-8 text so that the file is whole or not there; raises `OSError`."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("x", encoding="utf-8", newline="") as file:
            file.write(value)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _report(problems: tuple[contract.Problem, ...]) -> None:
    for problem in problems:
        place = problem.document if problem.start is None else f"{problem.document}:{problem.start}"
        say(f"{place}: {problem.what}: {problem.why}")


def _summary(timeline: contract.Timeline) -> str:
    return (
        f"{len(timeline.documents)} documents, {len(timeline.events)} events, {len(timeline.actors)} actors, "
        f"{len(timeline.relations)} relations, {len(timeline.conflicts)} conflicts"
    )


@app.command()
def extract(
    paths: Annotated[list[Path], typer.Argument(help="Files or folders to read.")],
    out: Annotated[Path, typer.Option("--json", help="Where to write the timeline (whowhen/1).")],
    manifest: Annotated[
        Path | None, typer.Option("--dates", help='JSON list of {"file", "known_date"} for documents you can date.')
    ] = None,
    names: Annotated[
        list[Path] | None,
        typer.Option("--names", help="Table of your own names (docs/actors.md), merged into the gazetteer."),
    ] = None,
    day_first: Annotated[
        bool,
        typer.Option("--day-first", help="Read 03/04/2024 as 3 April where its document does not show which it is."),
    ] = False,
) -> None:
    """Read documents and write one timeline as JSON; exit code 1 only where nothing could be read."""
    try:
        known = load_manifest(manifest) if manifest else {}
        settings = Settings(names=tuple(names or ()), numeric_dates="day" if day_first else "month")
        timeline = run(paths, settings, known, progress=say)
        write_atomically(out, timeline.to_json())
    except (WhowhenError, OSError) as error:
        say(f"error: {error}")
        raise typer.Exit(1) from error
    _report(timeline.problems)
    say(f"{out}: {_summary(timeline)}")


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-lines file; raises `InputError` with the line that is not one."""
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            try:
                row = json.loads(line)
            except ValueError as error:
                raise InputError(f"{path}:{number}: not JSON ({error}); one object per line is wanted") from error
            if not isinstance(row, dict) or "text" not in row:
                raise InputError(f'{path}:{number}: no object with a "text"; one per line is wanted')
            yield row


def _document(row: Mapping[str, Any]) -> Document:
    written = row.get("dct") or row.get("document_date")
    body = str(row["text"])
    return Document(
        id=str(row.get("id", "")),
        text=body,
        sha256=sha256(body.encode()).hexdigest(),
        source="",
        known_date=date.fromisoformat(str(written)[:10]) if written else None,
    )


def _date_label(reading: Reading, mention: DateMention, when: When) -> dict[str, object]:
    span = reading.raw(mention.span)
    bounds = [None if day is None else day.isoformat() for day in (when.earliest, when.latest)]
    return {"start": span.start, "end": span.end, "earliest": bounds[0], "latest": bounds[1]}


def _label_dates(rows: Iterator[dict[str, Any]]) -> Iterator[dict[str, object]]:
    for row in rows:
        reading = text.make_readable(_document(row))
        found = dates.find_dates(reading, dates.publication(reading)[0])
        named = [(each, each.when) for each in found if each.kind == "date"]
        labels = [_date_label(reading, each, when) for each, when in named if when is not None]
        yield {"id": row.get("id"), "dates": labels}


def _label_names(rows: Iterator[dict[str, Any]]) -> Iterator[dict[str, object]]:
    recognisers = actors.load(Settings())
    for row in rows:
        reading = text.make_readable(_document(row))
        found = actors.find_actors(reading, recognisers)
        spans = [(reading.raw(each.span), _LABELS.get(each.kind)) for each in found]
        yield {"text": row["text"], "ents": [[span.start, span.end, label] for span, label in spans if label]}


@app.command()
def label(
    what: Annotated[Literal["dates", "names"], typer.Argument(help="What to label.")],
    texts: Annotated[Path, typer.Argument(help='JSON lines with a "text" each.')],
    out: Annotated[Path, typer.Option("--out", help="Where to write the predictions, one line per text.")],
) -> None:
    """Label a set of short texts with dates or names, in the form that the scorers read."""
    labels = _label_dates if what == "dates" else _label_names
    try:
        lines = [json.dumps(row, ensure_ascii=False) for row in labels(_rows(texts))]
        write_atomically(out, "".join(f"{line}\n" for line in lines))
    except (WhowhenError, OSError) as error:
        say(f"error: {error}")
        raise typer.Exit(1) from error
    say(f"{out}: {len(lines)} texts labelled")


def main() -> None:
    """Run the command line."""
    app()
