"""The programs that are measured, each as a function from a bare text to the number of time expressions it found.

All are told the same day of writing and resolve what they find. A peer is imported when it is asked
for; one that is not installed is reported, not an error.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import redirect_stdout
from dataclasses import dataclass
from datetime import date, datetime
from importlib import import_module
from importlib.metadata import version
from io import StringIO
from typing import Any

from benchmarks.prose import Language
from timeline.dates import label

WRITTEN = date(2025, 11, 7)
"""The day of writing that every reader is given."""

INSTALL = "make benchmark, or: pip install --require-hashes -r requirements-benchmark.txt"

Read = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Reader:
    """A program as it is measured: what reads, the most prose it is given, and the asked ratio of our rate to its."""

    name: str
    read: Read
    most: int | None = None
    asked: float | None = None


@dataclass(frozen=True, slots=True)
class Missing:
    """A peer that is not installed, and what installs it."""

    name: str
    install: str = INSTALL


def ours() -> Reader:
    """The whole way from a raw text to resolved dates, as `timeline.dates.label` goes it."""
    return Reader("whowhen", lambda text: len(label(text, WRITTEN)))


def jionlp() -> Reader | Missing:
    """JioNLP's extraction of times with their parsing, for Chinese."""
    try:
        with redirect_stdout(StringIO()):
            module = import_module("jionlp")
    except ImportError:
        return Missing("JioNLP")
    base = {"year": WRITTEN.year, "month": WRITTEN.month, "day": WRITTEN.day}
    extract: Callable[..., list[Any]] = module.ner.extract_time
    return Reader(f"JioNLP {version('jionlp')}", lambda text: len(extract(text, time_base=base)), 20_000, 10.0)


def dateparser(language: Language | None) -> Reader:
    """The search of dateparser; where no language is given it finds out by itself, which takes it far longer.

    What is asked is asked of it at its best: English, and told so.
    """
    search: Callable[..., list[Any] | None] = import_module("dateparser.search").search_dates
    languages = [language] if language else None
    settings = {"RELATIVE_BASE": datetime(WRITTEN.year, WRITTEN.month, WRITTEN.day)}
    return Reader(
        f"dateparser {version('dateparser')} ({language or 'any'})",
        lambda text: len(search(text, languages=languages, settings=settings) or ()),
        20_000 if language else 4_000,
        75.0 if language == "en" else None,
    )
