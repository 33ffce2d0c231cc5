"""Texts that do their worst, of any length: one unit over and over, from the tables in data/."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from pathlib import Path

import yaml

DATES = Path(__file__).parent / "data" / "hostile.yaml"
ACTORS = Path(__file__).parent / "data" / "hostile_actors.yaml"

_YEARS = range(1900, 2100)


def hostile(units: Path = DATES) -> dict[str, Callable[[int], str]]:
    """For each unit a function from a number of characters to the text of that length."""
    table = yaml.safe_load(units.read_text(encoding="utf-8"))
    counting = {unit: partial(_filled, partial(_counted, unit)) for unit in table["counting"]}
    return counting | {unit: partial(_filled, partial(_repeated, unit)) for unit in table["repeated"]}


def _counted(unit: str) -> Iterator[str]:
    return (unit.format(count=_YEARS[index % len(_YEARS)]) for index in count())


def _repeated(unit: str) -> Iterator[str]:
    return (unit for _ in count())


def _filled(parts: Callable[[], Iterator[str]], size: int) -> str:
    text: list[str] = []
    length = 0
    for part in parts():
        if length >= size:
            break
        text.append(part)
        length += len(part)
    return "".join(text)[:size]
