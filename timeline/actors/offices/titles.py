"""Where offices stand in a text: chains of them with what qualifies them, and names cut free of them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from timeline.actors.lists.lexicon import Find, Finds
from timeline.actors.offices.standing import JOINTS, qualifier
from timeline.text import fold
from timeline.types import Span

BETWEEN = ("", " ", "的", "'s ", "’s ")
"""What may stand between a body and its office."""
_REACHES = frozenset(map(len, BETWEEN))
LONGEST_QUALIFIER = 12
"""Characters before an office in which a word that qualifies it is looked for."""
MOST_STARTS = 16
"""Places where a chain of offices may begin: nobody holds more, and a text of offices alone stays linear."""
MOST_QUALIFIERS = 3
"""Words before one office, as in 前資深副總裁."""
REACH = 3
"""Characters by which a model may draw a title into a name."""


@dataclass(frozen=True, slots=True)
class Chain:
    """One office or several of one bearer, as written; `starts` are where it begins, the most qualified first."""

    end: int
    starts: tuple[int, ...]
    byline: bool

    @property
    def span(self) -> Span:
        """The offices with all that qualifies them."""
        return Span(self.starts[0], self.end)


class Titles:
    """The titles of a text, ready to be asked for by position."""

    def __init__(self, text: str, finds: Finds) -> None:
        self._text = text
        self._by_start: dict[int, Find] = {}
        self._by_end: dict[int, Find] = {}
        for find in finds["title"]:
            _keep_longest(self._by_start, find.span.start, find)
            _keep_longest(self._by_end, find.span.end, find)
        self._chains = tuple(self._chained(finds["title"]))
        self._chain_by_start = {start: chain for chain in self._chains for start in chain.starts}
        self._chain_by_end = {chain.end: chain for chain in self._chains}
        self._near = {start - reach for start in self._chain_by_start for reach in _REACHES}

    def within(self, person: Span) -> Span:
        """A person's span without a title at its beginning (`President Lee` → `Lee`), where a name remains."""
        start = max((at for at in self._ends_inside(person)), default=person.start)
        if start == person.start:
            return person
        while start < person.end and self._text[start] in " .":
            start += 1
        return Span(start, person.end) if start + 1 < person.end else person

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

    def introduces(self, name: Span) -> bool:
        """True where a capitalised office stands right before a name of one word: President Tokwe."""
        find = self._by_end.get(name.start - 1)
        if find is None or find.sense.key == "byline" or self._text[name.start - 1] != " ":
            return False
        return self._text[find.span.start].isupper() and " " not in name.of(self._text)

    def begins_at(self, at: int) -> bool:
        """True where a title begins."""
        return at in self._by_start

    def begins_inside(self, name: Span) -> bool:
        """True where a title begins with a name's last character and ends one behind it (切爾西門 + 將)."""
        find = self._by_start.get(name.end - 1)
        return find is not None and find.span.end == name.end + 1

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
        """True where an office stands between this name and the beginning of a person's."""
        if name.end not in self._near:
            return False
        for gap in BETWEEN:
            if self._text.startswith(gap, name.end) and (chain := self._chain_by_start.get(name.end + len(gap))):
                return chain.end in persons or (
                    chain.end + 1 in persons and self._text[chain.end : chain.end + 1] == " "
                )
        return False

    def from_(self, at: int) -> Chain | None:
        """The offices that begin here."""
        return self._chain_by_start.get(at)

    def to(self, at: int) -> Chain | None:
        """The offices that end here."""
        return self._chain_by_end.get(at)

    def _chained(self, finds: Iterable[Find]) -> Iterator[Chain]:
        """Offices that only a joint parts are one bearer's, up to the last of them."""
        starts: tuple[int, ...] = ()
        for find in self._longest(finds):
            own = self._qualified(find.span.start)
            joined = len(starts) < MOST_STARTS and starts and self._joined_to(own[0])
            starts = (*starts, *own) if joined else own
            yield Chain(find.span.end, starts, byline=find.sense.key == "byline")

    def _longest(self, finds: Iterable[Find]) -> Iterator[Find]:
        """Finds that lie in no longer one, in text order."""
        edge = -1
        for start in sorted({find.span.start for find in finds}):
            find = self._by_start[start]
            if find.span.end > edge:
                edge = find.span.end
                yield find

    def _joined_to(self, start: int) -> bool:
        """True where an office ends from which only a joint parts this one."""
        return any(self._text.endswith(joint, 0, start) and start - len(joint) in self._by_end for joint in JOINTS)

    def _qualified(self, start: int) -> tuple[int, ...]:
        """Where an office begins, with what qualifies it (前總統, former president) and without, widest first."""
        starts = [start]
        while len(starts) <= MOST_QUALIFIERS:
            word = qualifier(fold(self._text[max(starts[0] - LONGEST_QUALIFIER, 0) : starts[0]]))
            if not word:
                break
            starts.insert(0, starts[0] - len(word))
        return tuple(starts)


def _keep_longest(by_place: dict[int, Find], place: int, find: Find) -> None:
    if place not in by_place or len(find.span) > len(by_place[place].span):
        by_place[place] = find
