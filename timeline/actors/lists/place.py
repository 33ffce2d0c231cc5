"""Where the gazetteer looks a name up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from timeline.types import Span


@dataclass(frozen=True, slots=True)
class Place:
    """What the gazetteer may ask of a text: itself, its folded form, and whether a span holds whole Chinese words.

    `no_nouns` has the end of each Chinese word that is neither noun nor name by its start.
    """

    text: str
    folded: str
    at_word: Callable[[Span], bool]
    no_nouns: Mapping[int, int]
