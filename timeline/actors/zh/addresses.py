"""A place told from the wide to the narrow (湖南省 + 宜章縣) is one place, the narrowest, where no list knows both."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from timeline.actors.arbiter import Decision
from timeline.actors.candidate import Candidate

WAYS = ("路", "街", "道", "线", "線", "高速")
"""Ends of names of ways, in which no place lies."""


def addresses(decisions: Iterable[Decision], text: str) -> list[Decision]:
    """The decisions, in text order, with Chinese places that stand directly behind each other joined to one.

    The province there says where the place lies; it does nothing itself. Two that the gazetteer knows may be two
    (重慶湖北), and a country stays one, since it acts elsewhere.
    """
    joined: list[Decision] = []
    for decision in decisions:
        if joined and _lies_in(decision, joined[-1], text):
            joined[-1] = _together(joined[-1], decision, text)
        else:
            joined.append(decision)
    return joined


def _lies_in(inner: Decision, outer: Decision, text: str) -> bool:
    """True for a place right behind a place, written without a blank; not where the gazetteer knows both."""
    placed = outer.best.kind == inner.best.kind == "place" and not (outer.best.entry and inner.best.entry)
    apart = outer.span.end != inner.span.start or text[outer.span.end - 1].isascii()
    apart = apart or text.endswith(WAYS, 0, outer.span.end)
    return placed and not apart and not outer.best.joint


def _together(outer: Decision, inner: Decision, text: str) -> Decision:
    span = replace(outer.span, end=inner.span.end)
    best = inner.best
    reason = f"{inner.span.of(text)} with {outer.span.of(text)} before it, where it lies"
    whole = Candidate(span, "place", best.source, reason, best.entry)
    return Decision(span, (whole, *inner.candidates))
