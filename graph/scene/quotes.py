"""Claims in their surroundings: the quote, up to a sentence on either side, and what is named inside."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.scene import schema
from graph.scene.text import visible
from graph.scene.when import compose_when
from timeline import contract
from timeline.text.repair import repair

REACH = 160
"""Context reaches at most so many characters to either side, whatever the sentences are."""

STOP = re.compile(r"""(?:[。！？!?；…]+|\.(?=["'”’」』）]*(?:\s|$)))["'”’」』》）]*""")
"""The end of a sentence; a point only where a blank follows, not inside a number. Run on REACH characters at most."""

BREAK = re.compile(r"[\r\n]")


@dataclass(frozen=True, slots=True)
class Source:
    """A document's text, where its lines part, and the dates and actors named in it, by their starts."""

    text: str
    breaks: Sequence[int]
    starts: Sequence[int]
    marks: Sequence[schema.Mark]

    def within(self, start: int, end: int) -> tuple[schema.Mark, ...]:
        """The marks inside [start, end), counted from `start`."""
        found = self.marks[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        return tuple(
            mark.model_copy(update={"start": mark.start - start, "end": mark.end - start})
            for mark in found
            if mark.end <= end
        )


class Sources:
    """The documents of a timeline, ready to be quoted."""

    def __init__(self, timeline: contract.Timeline) -> None:
        self._actor_of = {mention.id: mention.actor for mention in timeline.mentions}
        named: dict[str, list[schema.Mark]] = defaultdict(list)
        for date in timeline.dates:
            named[date.document].append(schema.Mark(start=date.start, end=date.end, kind="date"))
        for mention in timeline.mentions:
            mark = schema.Mark(start=mention.start, end=mention.end, kind="actor", actor=mention.actor)
            named[mention.document].append(mark)
        self._of = {document.id: _source(document.text, named[document.id]) for document in timeline.documents}

    def quote(
        self, claim: contract.EventClaim | contract.RelationClaim, when: contract.When | None = None
    ) -> schema.Quote:
        """A claim in its surroundings; `when` is what it says of the time."""
        source = self._of[claim.document]
        start, end = surroundings(source.text, claim.start, claim.end, source.breaks)
        about = claim if isinstance(claim, contract.EventClaim) else None
        credited = about.attributed_to if about else None
        return schema.Quote(
            document=claim.document,
            offset=start,
            text=visible(source.text[start:end]),
            start=claim.start - start,
            end=claim.end - start,
            marks=source.within(start, end),
            when=compose_when(when) if when else None,
            attributed_to=self._actor_of.get(credited, credited) if credited else None,
            differs=about.differs if about else (),
        )


def surroundings(text: str, start: int, end: int, breaks: Sequence[int]) -> tuple[int, int]:
    """The bounds of the quote's surroundings: its own sentences completed, else one more on that side.

    The nearest of `breaks` (`parted(text)`) ends them, and so does REACH; what is blank at their ends is left out.
    """
    above, below = bisect_left(breaks, start), bisect_left(breaks, end)
    top = breaks[above - 1] + 1 if above else 0
    foot = breaks[below] if below < len(breaks) else len(text)
    before = text[max(top, start - REACH) : start].lstrip()
    after = text[end : min(foot, end + REACH)].rstrip()
    return start - len(before) + _opening(before), end + _closing(after)


def parted(text: str) -> list[int]:
    """Offsets of the line breaks that part lines: all but those inside a sentence, which the reading mends too."""
    mended, origin = repair(text)
    return [origin(found.start()) for found in BREAK.finditer(mended)]


def _opening(before: str) -> int:
    """Where, in the text before a quote, the last sentence with anything in it begins."""
    begins = [stop + _blank(before[stop:]) for stop in _stops(before)]
    return max((begin for begin in begins if begin < len(before)), default=0)


def _closing(after: str) -> int:
    """Where, in the text after a quote, the first sentence with anything in it ends."""
    first = STOP.match(after)
    return next((stop for stop in _stops(after) if not first or stop > first.end()), len(after))


def _blank(text: str) -> int:
    """How many blank characters `text` begins with."""
    return len(text) - len(text.lstrip())


def _stops(text: str) -> list[int]:
    """Offsets just behind each sentence that ends in `text`, its closing quotation marks included."""
    return [found.end() for found in STOP.finditer(text)]


def _source(text: str, marks: Iterable[schema.Mark]) -> Source:
    """The marks in order, the longer first where two begin together, none overlapping."""
    kept: list[schema.Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return Source(text, parted(text), [mark.start for mark in kept], kept)
