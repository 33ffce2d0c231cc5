"""The picture of the rooms: layers from the import contracts in pyproject.toml, arcs from the imports in the code.

Each column is a wing, its cli on top; what a box says is the first line of that room's docstring. Rooms of one layer do
not see each other: they stand close together in a dashed frame. An arc leaves the room that imports and ends, with a
dot, at the room that is imported. Arcs within a wing swing to its outer side; between the columns run the pictures'
imports of facts. An import against the contract would be red.
"""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from textwrap import wrap
from typing import Any

import grimp

ROOT = Path(__file__).parents[1]

WIDTH, TOP, ROW, GAP, CLOSE, BOX = 1280, 122, 60, 16, 6, 372
LEFT, RIGHT = 206, 702
WINGS = {"timeline": ("text in, facts out", LEFT), "graph": ("facts in, pictures out", RIGHT)}
INK, SOFT, LINE, BAD = "#1c2733", "#5b6b7b", "#d5dde6", "#c2362b"
HUES = {"timeline": "#0072b2", "graph": "#b35900"}

Layers = Sequence[Sequence[str]]


def _y(rows: Layers, layer: int, place: int) -> float:
    """The top of the room at a place of a layer, in pixels."""
    above = sum(len(row) * ROW + (len(row) - 1) * CLOSE + GAP for row in rows[:layer])
    return TOP + above + place * (ROW + CLOSE)


@dataclass(frozen=True, slots=True)
class Room:
    """A box: a module, the top left corner where it stands (pixels), and the first line of its docstring."""

    name: str
    wing: str
    x: float
    y: float
    says: str

    @property
    def middle(self) -> float:
        """The height at which arcs meet the box."""
        return self.y + ROW / 2


def contracts() -> list[dict[str, Any]]:
    """The import contracts as pyproject.toml writes them."""
    table = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = table["tool"]["importlinter"]["contracts"]
    return found


def layers() -> dict[str, Layers]:
    """The layers of each wing, from the top; a layer may hold several rooms that do not see each other."""
    found: dict[str, Layers] = {}
    for each in (each for each in contracts() if each["type"] == "layers"):
        (wing,) = each["containers"]
        found[wing] = [[f"{wing}.{room}" for room in layer.split(" | ")] for layer in each["layers"]]
    return found


def first_line(module: str) -> str:
    """The first sentence of a module's docstring; empty where the module is not there."""
    path = ROOT.joinpath(*module.split("."))
    source = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    if not source.exists():
        return ""
    words = ast.get_docstring(ast.parse(source.read_text(encoding="utf-8"))) or ""
    return words.partition("\n\n")[0].replace("\n", " ").replace("`", "").rstrip(".")


def rooms(wings: Mapping[str, Layers]) -> dict[str, Room]:
    """Place every room."""
    places = (
        (wing, name, _y(rows, layer, place))
        for wing, rows in wings.items()
        for layer, row in enumerate(rows)
        for place, name in enumerate(row)
    )
    return {name: Room(name, wing, WINGS[wing][1], y, first_line(name)) for wing, name, y in places}


def _room_of(module: str, known: Mapping[str, Room]) -> str | None:
    """The room that a module lies in: the longest name that leads to it."""
    parts = module.split(".")
    names = (".".join(parts[:end]) for end in range(len(parts), 0, -1))
    return next((name for name in names if name in known), None)


def imports(known: Mapping[str, Room]) -> set[tuple[str, str]]:
    """Which room imports which other room."""
    graph = grimp.build_graph(*WINGS, cache_dir=None)
    pairs = (
        (_room_of(module, known), _room_of(imported, known))
        for module in graph.modules
        for imported in graph.find_modules_directly_imported_by(module)
    )
    return {(source, target) for source, target in pairs if source and target and source != target}


def _path(source: Room, target: Room) -> str:
    """The curve of an import: between the wings, or on the outer side of its own."""
    x, y, to, end = source.x, source.middle, target.x, target.middle
    if source.wing == target.wing:
        swing = 22 + abs(end - y) * 0.2
        x = to = x if source.wing == "timeline" else x + BOX
        near = far = x - swing if source.wing == "timeline" else x + swing
    else:
        x, to = (x, to + BOX) if source.wing == "graph" else (x + BOX, to)
        near = far = (x + to) / 2
    return f"M{x:.1f} {y:.1f}C{near:.1f} {y:.1f} {far:.1f} {end:.1f} {to:.1f} {end:.1f}"


def _allowed(source: Room, target: Room) -> bool:
    """True where the contracts let one room import the other: downwards in a wing, and facts by pictures."""
    if source.wing == target.wing:
        return source.middle < target.middle
    return source.wing == "graph"


def _arc(source: Room, target: Room) -> str:
    """The import of one room by another, with a dot at the one that is imported."""
    path = _path(source, target)
    *_, x, y = path.split(" ")
    colour = HUES[source.wing] if _allowed(source, target) else BAD
    return (
        f'<g stroke="{colour}" fill="none"><title>{escape(source.name)} imports {escape(target.name)}</title>'
        f'<path d="{path}" stroke-width="1.3" stroke-opacity=".5"/>'
        f'<circle cx="{x}" cy="{y}" r="3" fill="{colour}" stroke="none"/></g>'
    )


def _box(room: Room) -> Iterator[str]:
    """One room: its name, and what its docstring says in at most two lines."""
    yield f'<rect x="{room.x}" y="{room.y}" width="{BOX}" height="{ROW}" rx="9" fill="#fff" stroke="{LINE}"/>'
    yield f'<rect x="{room.x}" y="{room.y + 12}" width="3" height="{ROW - 24}" fill="{HUES[room.wing]}"/>'
    name = room.name.partition(".")[2]
    yield f'<text x="{room.x + 16}" y="{room.y + 21}" class="name">{escape(name)}</text>'
    lines = wrap(room.says, width=62, max_lines=2, placeholder=" …")
    for number, line in enumerate(lines):
        yield f'<text x="{room.x + 16}" y="{room.y + 37 + number * 14}" class="says">{escape(line)}</text>'


def _frame(row: Sequence[Room]) -> Iterator[str]:
    """The dashed frame round rooms that do not see each other."""
    if len(row) > 1:
        height = row[-1].y + ROW - row[0].y + 8
        yield (
            f'<rect x="{row[0].x - 4}" y="{row[0].y - 4}" width="{BOX + 8}" height="{height}" rx="12" fill="none" '
            f'stroke="{SOFT}" stroke-dasharray="3 4"/>'
        )


def _heading(wing: str) -> Iterator[str]:
    says, x = WINGS[wing]
    yield f'<text x="{x}" y="104" class="wing" fill="{HUES[wing]}">{wing}</text>'
    yield f'<text x="{x + BOX}" y="104" class="says" text-anchor="end">{says}</text>'


def _held(y: float) -> Iterator[str]:
    """The names of the contracts, below the shorter wing."""
    yield f'<text x="{RIGHT}" y="{y}" class="name">Held by import-linter in every test run</text>'
    for number, each in enumerate(contracts()):
        yield f'<text x="{RIGHT}" y="{y + 22 + number * 18}" class="says">✓ {escape(each["name"])}</text>'


LEGEND = (
    "Layers: the contracts in pyproject.toml. Arcs: the imports in the code, from the importer to the dot. "
    "Words: each room's docstring. Dashed: rooms that do not see each other."
)
STYLE = (
    "text{font-family:system-ui,-apple-system,'Segoe UI','Noto Sans',sans-serif}"
    f".title{{font-size:22px;font-weight:650;fill:{INK}}}.wing{{font-size:17px;font-weight:650}}"
    f".name{{font-size:14px;font-weight:600;fill:{INK}}}.says{{font-size:11.5px;fill:{SOFT}}}"
)


def picture() -> str:
    """The whole picture as SVG; the same for the same code."""
    wings = layers()
    known = rooms(wings)
    height = max(room.y for room in known.values()) + ROW + 34
    arcs = [_arc(known[source], known[target]) for source, target in sorted(imports(known))]
    frames = [line for rows in wings.values() for row in rows for line in _frame([known[name] for name in row])]
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        'role="img" aria-label="The rooms of whowhen and their imports, all of which run downwards">',
        f"<style>{STYLE}</style>",
        f'<rect width="{WIDTH}" height="{height}" rx="14" fill="#f6f8fa"/>',
        '<text x="36" y="44" class="title">Imports run one way</text>',
        f'<text x="36" y="66" class="says">{LEGEND}</text>',
        *(line for wing in wings for line in _heading(wing)),
        *arcs,
        *frames,
        *(line for room in known.values() for line in _box(room)),
        *_held(_y(wings["graph"], len(wings["graph"]), 0) + 36),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"
