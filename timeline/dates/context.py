"""What a term is resolved against, and what comes out before it is a `When`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from timeline.dates.period import Period
from timeline.dates.terms import Order

TOLD = "(told just before)"
"""How an anchor that is an event of the text is marked."""


@dataclass(frozen=True, slots=True)
class Story:
    """The event told before: its period and words; `dated` where a bare month may go on from it."""

    period: Period
    words: str
    dated: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """What a term is resolved against.

    `years` are the years that an undated text allows; `order` is which of month and day stands first in 03/04/2024.
    """

    published: date | None = None
    story: Story | None = None
    planned: bool = False
    years: tuple[int, ...] = ()
    order: Order = "month"


@dataclass(frozen=True, slots=True)
class Value:
    """A period with its explanation; `others` are further readings. No period: open."""

    period: Period | None
    anchor: str | None
    rule: str
    others: tuple[Period, ...] = ()

    @classmethod
    def near(cls, period: Period | None, written: date, rule: str, others: tuple[Period, ...] = ()) -> Value:
        """A value counted from the day of writing."""
        return cls(period, f"{written.isoformat()} (the document's date)", rule, others)

    @classmethod
    def after(cls, period: Period, story: Story, rule: str) -> Value:
        """A value counted from the event told before."""
        return cls(period, f"{story.words} {TOLD}", rule)
