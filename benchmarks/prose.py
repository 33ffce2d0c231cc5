"""Prose of any length to measure on: the sample's paragraphs, and sentences of our own with numbers that vary.

The numbers vary since a program may remember what it read before (this one does): prose that only repeats itself would
measure its memory. The same size always gives the same text.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Literal

Language = Literal["zh", "en"]

ROOT = Path(__file__).parents[1]
DATA = Path(__file__).parent / "data"

_FIELD = re.compile(r"\{(\w+)\}")
_CHINESE = re.compile(r"[\u3001-\u9fff\uff01-\uff60]")
_SHORTEST = 20
"""Characters: what is shorter in the sample is a heading or a menu, not prose."""

_FILL: dict[str, Callable[[Random], object]] = {
    "year": lambda chance: chance.randint(1985, 2030),
    "roc": lambda chance: chance.randint(90, 114),
    "month": lambda chance: chance.randint(1, 12),
    "day": lambda chance: chance.randint(2, 28),
    "decade": lambda chance: chance.randint(5, 9),
    "quarter": lambda chance: chance.choice("一二三四"),
    "quarter_en": lambda chance: chance.choice(("first", "second", "third", "fourth")),
    "number": lambda chance: chance.randint(12, 980),
    "Month": lambda chance: calendar.month_name[chance.randint(1, 12)],
    "Weekday": lambda chance: calendar.day_name[chance.randrange(7)],
}


def sample(language: Language, size: int) -> str:
    """The paragraphs of the five articles that are in a language, shuffled anew each time that they are used up."""
    lines = [line for path in sorted((ROOT / "seeds").glob("*.txt")) for line in _lines(path)]
    return _joined([line for line in lines if len(line) >= _SHORTEST and language_of(line) == language], size)


def varied(language: Language, size: int) -> str:
    """Our own sentences in a language, shuffled, with other numbers, months and weekdays each time."""
    return _joined([line for line in _lines(DATA / f"{language}.txt") if not line.startswith("#")], size)


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def language_of(text: str) -> Language:
    """Chinese where a Han character or a full-width mark stands in it, else English."""
    return "zh" if _CHINESE.search(text) else "en"


def _joined(lines: Sequence[str], size: int) -> str:
    """Exactly `size` characters."""
    parts: list[str] = []
    length = 0
    for line in _endless(lines):
        parts.append(line)
        length += len(line) + 1
        if length > size:
            return "\n".join(parts)[:size]
    raise AssertionError("endless")


def _endless(lines: Sequence[str]) -> Iterator[str]:
    chance = Random(len(lines))  # noqa: S311 - the same text in every run, not a secret
    order = list(lines)
    while True:
        chance.shuffle(order)
        yield from (_FIELD.sub(lambda field: str(_FILL[field[1]](chance)), line) for line in order)
