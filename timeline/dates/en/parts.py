"""What the builders of English terms share: numbers, relative words and modifiers from the groups of a hit."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.en.numeric import year_of
from timeline.dates.en.words import words
from timeline.dates.grammar import Groups
from timeline.dates.numerals import english_number
from timeline.dates.period import Unit
from timeline.dates.terms import Meaning, Parsed, Shift, Term
from timeline.types import DateUse, Modifier

_UNIT_ENDS: tuple[Unit, ...] = ("month", "week", "quarter", "decade", "century")


def date(meaning: Meaning, use: DateUse = "event") -> Parsed:
    """A date with this meaning."""
    return Parsed("date", meaning, use)


def number(g: Groups, name: str) -> int | None:
    """The number in a group, in digits or words."""
    return english_number(g[name]) if name in g else None


def modifier(g: Groups) -> Modifier | None:
    """The part of a period that the group `mod` names."""
    word = g.get("mod", "").removeprefix("the ")
    if word in words().edges:
        return words().edges[word]
    return next((modifier for modifier, group in words().modifiers.items() if word in group), None)


def relative(g: Groups) -> int:
    """How many units away `rel` leads: "last" -1; "the year" alone is the running one."""
    return words().relative.get(g.get("rel", "").rpartition(" ")[0], 0)


def relative_unit(g: Groups) -> Unit:
    """The unit at the end of `rel`: a year, where it names none."""
    return next((unit for unit in _UNIT_ENDS if g["rel"].endswith(unit)), "year")


def holiday(g: Groups) -> str | None:
    """The feast that is named, in either spelling of its apostrophe."""
    return words().holidays.get(g.get("holiday", "").replace("’", "'"))


def with_year(term: Term, g: Groups) -> Term:
    """The term in the year (`y`) or the relative period (`rel`) that is said."""
    if "y" in g:
        return replace(term, year=year_of(g, "y"))
    if "rel" in g:
        return replace(term, shift=Shift(relative_unit(g), relative(g)))
    return term
