"""Score the five articles against their hand labels: `python -m tools.scores [TIMELINE.json]`.

Without a timeline the articles are extracted first. Prints every figure beside its floor (tests/gold/floors.yaml) and
ends with status 1 where one is below. The scorer (tests/gold/tools/score.py) is left as it was handed over and run as a
program.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import indent
from typing import Any, Literal

import yaml

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "gold"
SEEDS = ROOT / "seeds"

Scores = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Floor:
    """A figure that may not fall below `least`, nor rise above `most`; `path` leads to it in the scorer's JSON."""

    name: str
    path: str
    least: float | None = None
    most: float | None = None

    def value(self, scores: Scores) -> float:
        """The figure as measured; 0 where there was nothing to measure, which the scorer leaves out."""
        return float(dict(leaves(scores)).get(self.path) or 0)

    def holds(self, scores: Scores) -> bool:
        """True where the figure is within its bounds."""
        value = self.value(scores)
        return (self.least is None or value >= self.least) and (self.most is None or value <= self.most)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A part of a public set, what to label in it, and the least F (per cent) of a line that its scorer prints."""

    set: str
    what: Literal["dates", "names"]
    line: str
    least: float

    def scored(self) -> str:
        """Label the texts with the program's own command; what the scorer prints of that."""
        texts = GOLD / "excerpts" / self.set
        with tempfile.TemporaryDirectory() as folder:
            labels = Path(folder) / self.set
            subprocess.run(_program("label", self.what, str(texts), "--out", str(labels)), cwd=ROOT, check=True)
            return _run([sys.executable, str(GOLD / "tools" / f"score_{self.what}.py"), str(texts), str(labels)])

    def measured(self, printed: str) -> float:
        """The F that the scorer printed on the line."""
        (row,) = [line.split() for line in printed.splitlines() if line.startswith(self.line)]
        return float(row[row.index("F") + 1])


@dataclass(frozen=True, slots=True)
class Floors:
    """What tests/gold/floors.yaml holds: figures, labels that must be matched or merged, excerpts of public sets."""

    figures: tuple[Floor, ...]
    named: Mapping[str, str]
    merged: Mapping[str, Sequence[str]]
    excerpts: tuple[Excerpt, ...]


def floors(path: Path = GOLD / "floors.yaml") -> Floors:
    """Read the floors."""
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    figures = tuple(Floor(**row) for group in ("promised", "reached") for row in rows[group])
    return Floors(figures, rows["named"], rows["merged"], tuple(Excerpt(**row) for row in rows["excerpts"]))


def _program(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "timeline", *arguments]


def _run(command: Sequence[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def extract(out: Path) -> None:
    """Extract the five articles with the program's own command; raises `CalledProcessError` where it fails."""
    subprocess.run(_program("extract", str(SEEDS), "--json", str(out)), cwd=ROOT, check=True)


def score(timeline: Path) -> Scores:
    """What the scorer says of a timeline, errors and missed events included."""
    command = [sys.executable, str(GOLD / "tools" / "score.py"), str(timeline), "--json", "-v"]
    options = ["--gold", str(GOLD / "seeds"), "--documents", str(SEEDS)]
    result: Scores = json.loads(_run([*command, *options]))
    return result


def missed(scores: Scores) -> set[str]:
    """The labels of events that no event of the timeline matches."""
    return {row[0] for row in scores["events"]["missed_events"]}


def unmerged(scores: Scores) -> set[tuple[str, ...]]:
    """(label, document, document) for each pair of reports that was not brought together."""
    return {tuple(row) for row in scores["events"]["missed_merges"]}


def leaves(value: object, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every figure below a value with its path; lists of errors are left out."""
    if isinstance(value, Mapping):
        for key, below in value.items():
            yield from leaves(below, f"{path}.{key}" if path else str(key))
    elif not isinstance(value, list):
        yield path, value


def table(scores: Scores, known: Floors) -> str:
    """Every figure of the scorer, one to a line, with its floor where it has one."""
    bounds = {each.path: each for each in known.figures}
    rows = []
    for path, value in leaves(scores):
        bound = bounds.get(path)
        limit = "" if bound is None else _limit(bound, scores)
        rows.append(f"  {path:<58}{value!s:>8}  {limit}".rstrip())
    return "\n".join(rows)


def _limit(floor: Floor, scores: Scores) -> str:
    bound = f"at least {floor.least}" if floor.least is not None else f"at most {floor.most}"
    return bound if floor.holds(scores) else f"{bound}  ** BELOW: {floor.name}"


def failures(scores: Scores, known: Floors) -> list[str]:
    """What falls short, in words."""
    low = [f"{each.name}: {each.value(scores)}" for each in known.figures if not each.holds(scores)]
    lost = [f"not found: {label}, {known.named[label]}" for label in sorted(missed(scores) & set(known.named))]
    apart = [f"not merged: {label}" for label, files in known.merged.items() if (label, *files) in unmerged(scores)]
    return low + lost + apart


def main(arguments: Sequence[str]) -> int:
    """Print the tables; 1 where something falls short."""
    known = floors()
    with tempfile.TemporaryDirectory() as folder:
        timeline = Path(arguments[0]) if arguments else Path(folder) / "timeline.json"
        if not arguments:
            extract(timeline)
        scores = score(timeline)
    print(table(scores, known))
    short = failures(scores, known)
    for each in known.excerpts:
        printed = each.scored()
        print(f"\n{each.set}\n{indent(printed.rstrip(), '  ')}", flush=True)
        if each.measured(printed) < each.least:
            short.append(f"{each.set}: F of {each.line} below {each.least}")
    print("\n".join(["", *short]) if short else "\nevery figure holds its floor, every named event is found")
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
