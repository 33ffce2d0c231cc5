"""Words that are never names on a model's word alone (data/not_names.tsv)."""

from __future__ import annotations

from functools import cache

from timeline.actors.tables import DATA, read_rows
from timeline.text import fold


@cache
def not_names() -> frozenset[str]:
    """The words, as written where they are Latin (`IT` is none, `It` is not asked), folded where they are Chinese."""
    words = [row.need("word") for row in read_rows(DATA / "not_names.tsv", ("word",))]
    return frozenset(word if word.isascii() else fold(word) for word in words)


def is_name(name: str, folded: str) -> bool:
    """True where a model's word may stand; `folded` is the folded name."""
    return name not in not_names() and folded not in not_names()
