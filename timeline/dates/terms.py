"""What the words of a time expression say, before it is known when they were written.

A grammar turns words into terms; `anchor` turns terms into periods. A term may leave out what the reader is to supply
(the year of "11月4日", the month of "14日"): that is its whole point.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from timeline.dates.period import Unit
from timeline.types import DateKind, DateUse, Modifier

Origin: TypeAlias = Literal["document", "story"]
"""What a shift counts from: the day of writing (`去年`), or the event told before (`次年`)."""

Order: TypeAlias = Literal["month", "day"]
"""Which of the two stands first in a numeric date: 03/04/2024 is 4 March or 3 April."""


@dataclass(frozen=True, slots=True)
class Shift:
    """The period `count` units from the one that holds the origin.

    `exact` counts from the day itself (`三天后`, "two months ago"), not from the period. `or_writing` allows the day of
    writing where no event was told before ("a year earlier" in a company's results).
    """

    unit: Unit
    count: int
    origin: Origin = "document"
    exact: bool = False
    or_writing: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """Calendar fields, from the coarsest to the finest; None is not said.

    `century` 20 is 1900 to 1999; `decade` 60 its sixties; `week` counts from 1, or from the end if negative; `weekday`
    is 0 for Monday. `side` -1 asks for the nearest one behind the day of writing, 1 for the nearest ahead; `current`
    for the nearest on either side ("this weekend"); `whole` for the unit that holds what is named. `modifier` names a
    part of the finest period. `running` words leave out the year of writing rather than the last such: Chinese says
    `去年` where it means another. `numbers` tells how a date in numbers was ordered: "either" where its month and day
    may change places, as they are then in the order month, day.
    """

    shift: Shift | None = None
    year: int | None = None
    century: int | None = None
    decade: int | None = None
    half: int | None = None
    quarter: int | None = None
    season: int | None = None
    month: int | None = None
    week: int | None = None
    day: int | None = None
    weekday: int | None = None
    weekend: bool = False
    holiday: str | None = None
    side: int = 0
    current: bool = False
    whole: Unit | None = None
    modifier: Modifier | None = None
    running: bool = False
    numbers: Order | Literal["either"] | None = None


@dataclass(frozen=True, slots=True)
class Between:
    """From the start of one term to the end of another; what the second leaves out, it takes from the first."""

    first: Term
    second: Term


@dataclass(frozen=True, slots=True)
class Window:
    """A run of `count` units that ends (negative) or begins (positive) at the origin, or at an edge of `within`."""

    unit: Unit
    count: int
    within: Term | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """`count` units from what a term names: "two weeks before Christmas".

    Not `exact` where the period there is meant ("the week after Easter").
    """

    unit: Unit
    count: int
    start: Term
    exact: bool = True


Meaning: TypeAlias = Term | Between | Window | Counted | None


def head(meaning: Meaning) -> Term | None:
    """The term that the rest of a meaning depends on: itself, the first end of a range, what is counted from."""
    if isinstance(meaning, Between):
        return meaning.first
    if isinstance(meaning, Window):
        return meaning.within
    return meaning.start if isinstance(meaning, Counted) else meaning


def is_anchorless(term: Term) -> bool:
    """True for words whose year, month or week the reader is to supply."""
    return term.year is None and term.shift is None


def is_bare_day(term: Term) -> bool:
    """True for a day of a month that is not said."""
    return term.month is None and term.day is not None


def says_year(term: Term) -> bool:
    """True for words that name their year, by its number or from the day of writing (`去年6月`)."""
    if term.year is not None:
        return True
    return term.shift is not None and term.shift.unit == "year" and term.shift.origin == "document"


def is_ambiguous(meaning: Meaning) -> bool:
    """True for a date in numbers whose month and day may change places (03/04/2024)."""
    term = head(meaning)
    return term is not None and term.numbers == "either"


def proven_order(meaning: Meaning) -> Order | None:
    """The order of month and day that a date in numbers proves, as one of them is above 12; None where none does."""
    term = head(meaning)
    return None if term is None or term.numbers == "either" else term.numbers


@dataclass(frozen=True, slots=True, eq=False)
class Parsed:
    """What a grammar made of some words; durations, sets and vague words have no meaning.

    Compared by identity: a grammar makes one of the same words, and what follows from it is remembered by it.
    """

    kind: DateKind
    meaning: Meaning
    use: DateUse = "event"


class Found(NamedTuple):
    """Parsed words at their place in a sentence or document."""

    start: int
    end: int
    parsed: Parsed
