"""The words of this language."""

from __future__ import annotations

from functools import cache

from timeline.dates.lexicon import English, load


@cache
def words() -> English:
    """data/en.yaml, checked."""
    return load(English, "en.yaml")
