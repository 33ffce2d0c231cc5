"""Where the gazetteer looks a name up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline.types import Span


@dataclass(frozen=True, slots=True)
class Place:
    """What the gazetteer may ask of a text: itself, its folded form, and whether a span holds whole Chinese words."""

    text: str
    folded: str
    at_word: Callable[[Span], bool]
