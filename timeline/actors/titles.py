"""Offices that stand with a name: left outside the name's span, but kept with it, and with the body they belong to."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline.actors.lexicon import Find, Finds
from timeline.actors.offices import qualifier
from timeline.text import fold
from timeline.types import Span

GAPS_BEFORE = ("", " ", "：", ":", ": ", "／", "/", "╱", "|", "｜", " | ", "丨")
GAPS_AFTER = ("", ", the ", ", ", " , ")
BETWEEN = ("", " ", "的", "'s ", "’s ", "'s new ", "'s former ")
_REACHES = frozenset(map(len, BETWEEN))
OF = (" of the ", " of ", " at ", " for ")
LONGEST_QUALIFIER = 12
"""Characters before an office in which a word that qualifies it is looked for."""
REACH = 3
"""Characters by which a model may draw a title into a name."""


@dataclass(frozen=True, slots=True)
class Office:
    """A title as written, where it stands, and the span of the body it belongs to where the text names it."""

    span: Span
    key: str
    of: Span | None


class Titles:
    """The titles of a text, ready to be asked for by position."""

    def __init__(self, text: str, finds: Finds) -> None:
        self._text = text
        self._by_start: dict[int, Find] = {}
        self._by_end: dict[int, Find] = {}
        for find in finds["title"]:
            _keep_longest(self._by_start, find.span.start, find)
            _keep_longest(self._by_end, find.span.end, find)
        self._near = {start - reach for start in self._by_start for reach in _REACHES}

    def within(self, person: Span) -> Span:
        """A person's span without a title at its beginning (`President Lee` → `Lee`), where a name remains."""
        start = max((at for at in self._ends_inside(person)), default=person.start)
        if start == person.start:
            return person
        while start < person.end and self._text[start] in " .":
            start += 1
        return Span(start, person.end) if start + 1 < person.end else person

    def _begins_line(self, at: int) -> bool:
        """True for Chinese, and for English bylines that open a line, a sentence or a bracket."""
        return not self._text[at].isascii() or not self._text[max(at - 2, 0) : at].strip(" \n(;.")

    def _ends_inside(self, person: Span) -> Iterator[int]:
        """Where titles end that begin with the name, or before it and run into it (長柯提克 behind 執行)."""
        if (find := self._by_start.get(person.start)) and find.span.end < person.end:
            yield find.span.end
        for end in range(person.start + 1, min(person.start + REACH, person.end - 1)):
            if (find := self._by_end.get(end)) and find.span.start < person.start:
                yield end

    def ends_at(self, at: int) -> bool:
        """True where a title ends."""
        return at in self._by_end

    def ends(self) -> Iterable[int]:
        """Where titles end, in text order."""
        return sorted(self._by_end)

    def office_of(self, span: Span) -> bool:
        """True where a span lies in a title (`Treasury` Secretary) or is one with "of", "and" or "for": no body."""
        find = self._by_start.get(span.start)
        if find is None:
            return False
        return find.span.end > span.end or self._text.startswith((" of ", " and ", " for "), find.span.end)

    def before(self, body: Span) -> Span:
        """A body's span without an office at its end (`民進黨立委` → `民進黨`), where a name remains."""
        find = self._by_end.get(body.end)
        return Span(body.start, find.span.start) if find and find.span.start > body.start + 1 else body

    def leads_to(self, name: Span, persons: Container[int]) -> bool:
        """True where a title stands between this name and the beginning of a person's."""
        if name.end not in self._near:
            return False
        for gap in BETWEEN:
            if self._text.startswith(gap, name.end) and (find := self._by_start.get(name.end + len(gap))):
                return find.span.end in persons or (
                    find.span.end + 1 in persons and self._text[find.span.end : find.span.end + 1] == " "
                )
        return False

    def office(self, person: Span, bodies: Bodies) -> Office | None:
        """The office that stands before or behind a person's name, if any."""
        for gap in GAPS_BEFORE:
            if self._text.endswith(gap, 0, person.start) and (find := self._by_end.get(person.start - len(gap))):
                if find.sense.key == "byline" and not self._begins_line(find.span.start):
                    continue
                span = self._qualified(find.span)
                return Office(span, find.sense.key, bodies.ending(self._text, span.start))
        for gap in GAPS_AFTER:
            if self._text.startswith(gap, person.end) and (find := self._by_start.get(person.end + len(gap))):
                return Office(find.span, find.sense.key, bodies.starting(self._text, find.span.end))
        return None

    def _qualified(self, title: Span) -> Span:
        """A title with the word before it that takes its rank away: 前總統, former president."""
        word = qualifier(fold(self._text[max(title.start - LONGEST_QUALIFIER, 0) : title.start]))
        return Span(title.start - len(word), title.end)


class Bodies:
    """Decided names that are no persons, by where they begin and end."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._by_end = {span.end: span for span in spans}
        self._by_start = {span.start: span for span in spans}

    def ending(self, text: str, at: int) -> Span | None:
        """The body named just before `at`."""
        for gap in BETWEEN:
            if text.endswith(gap, 0, at) and (span := self._by_end.get(at - len(gap))):
                return span
        return None

    def starting(self, text: str, at: int) -> Span | None:
        """The body named just after `at`, behind "of"."""
        for gap in OF:
            if text.startswith(gap, at) and (span := self._by_start.get(at + len(gap))):
                return span
        return None


def _keep_longest(by_place: dict[int, Find], place: int, find: Find) -> None:
    if place not in by_place or len(find.span) > len(by_place[place].span):
        by_place[place] = find
