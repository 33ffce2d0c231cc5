"""The words of this language."""

from __future__ import annotations

from functools import cache

from timeline.dates.lexicon import Chinese, load


@cache
def words() -> Chinese:
    """data/zh.yaml, checked."""
    return load(Chinese, "zh.yaml")
