"""The words of a date grammar (data/<language>.yaml), read once and checked."""

from __future__ import annotations

from functools import cached_property
from importlib import resources
from typing import TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from timeline.dates.cues import Cue, CueTable, Words
from timeline.dates.period import Unit
from timeline.errors import DataFileError
from timeline.text import linear
from timeline.types import Modifier

Shifts = dict[Unit, dict[str, int]]


class Lexicon(BaseModel):
    """What every language's file holds."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    weekdays: dict[str, int]
    seasons: dict[str, int]
    modifiers: dict[Modifier, Words]
    holidays: dict[str, str]
    vague: Words
    sets: Words
    names: Words
    planned: Words
    planned_after: Words = ()
    """Words that plan only what follows them: the vote in "rallied on Saturday ahead of Sunday's vote"."""
    told: Words
    told_endings: Words = ()
    """What a word that tells ends in, where no listed one stands before the date; `not_told` are the others."""
    not_told: Words = ()
    governing: Words = ()
    """What binds a narrative word to what stands before it, from which it then counts (`上任的第二年`)."""
    around: tuple[Cue, ...]
    editions: Words
    recurring: Words
    spaced: bool = False
    """True where spaces stand between words."""
    placing: Words = ()
    """Words before a year that place something in it, so that it is not part of a name."""
    clause_marks: frozenset[str] = frozenset()
    """Characters of a clause, which a name between a year and its contest does not hold."""

    @cached_property
    def cues(self) -> CueTable:
        """`around`, ready to be looked up."""
        return CueTable(self.around)

    @cached_property
    def named(self) -> frozenset[str]:
        """What a year may number: editions and what comes again."""
        return frozenset((*self.editions, *self.recurring))

    @cached_property
    def tenses(self) -> linear.Pattern:
        """The first group of a hit plans, the second tells, the third plans what follows.

        "to be approved" and "due to hit" plan as a whole.
        """
        edge, infinitive = (r"\b", "(?: to)?(?: not| also| now)?(?: be)?(?: [a-z]+)?") if self.spaced else ("", "")
        lists = (self.planned, self.told, self.planned_after or ("\n",))
        planned, told, after = (f"({linear.alternation(words)})" for words in lists)
        return linear.pattern(f"{edge}(?:{planned}{infinitive}|{told}|{after}){edge}")

    @cached_property
    def verbs(self) -> linear.Pattern | None:
        """Any word with the ending of one that tells."""
        endings = linear.alternation(self.told_endings) if self.told_endings else None
        return linear.pattern(rf"\b[a-z]{{2,20}}{endings}\b") if endings else None


class Chinese(Lexicon):
    """data/zh.yaml."""

    document: Shifts
    story: Shifts
    abbreviated: Shifts
    halves: dict[str, int]
    modifier_traps: dict[str, str]
    only_before: dict[str, str]
    alone: dict[str, tuple[Unit, Modifier]]
    units: dict[str, Unit]
    clock_units: Words
    eras: dict[str, int]
    roc_first_year: int
    hours: Words
    breaks: dict[str, str]
    leave: Words
    after_today: Words
    after_quarter: Words
    day_goes_before: Words
    fraction_goes_before: Words
    yearly: Words
    of_shows: Words


class English(Lexicon):
    """data/en.yaml."""

    months: dict[str, int]
    units: dict[str, Unit]
    clock_units: Words
    relative: dict[str, int]
    days: dict[str, int]
    day_parts: Words
    decades: dict[str, int]
    ranks: dict[str, int]
    edges: dict[str, Modifier]
    story_relative: dict[str, int]
    nearest: Words
    given_names: frozenset[str]
    counted: frozenset[str]
    numbered: frozenset[str]
    streets: frozenset[str]
    feast_nouns: frozenset[str]
    matches: Words


Kind = TypeVar("Kind", bound=Lexicon)


def parse(text: str, kind: type[Kind], place: str) -> Kind:
    """Check a word file's text; raises `DataFileError` naming `place` and the first wrong field."""
    try:
        return kind.model_validate(yaml.safe_load(text))
    except (yaml.YAMLError, ValidationError) as error:
        raise DataFileError(f"{place}: {error}; compare it with the file that comes with the program") from error


def load(kind: type[Kind], name: str) -> Kind:
    """The program's own words of one language."""
    file = resources.files("timeline.dates") / "data" / name
    return parse(file.read_text(encoding="utf-8"), kind, f"timeline/dates/data/{name}")
