"""Who holds an office, and of which body: what stands between a person's name, an office and a body's name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain as chained

from timeline.actors.offices.titles import BETWEEN, Chain, Titles
from timeline.actors.tables import DATA, read_rows
from timeline.types import Span

BEFORE = ("", " ", "：", ":", ": ", "／", "/", "╱", "|", "｜", " | ", "丨")
"""What may stand between an office and the name behind it."""
BEHIND = ("", ", the ", ", ", " , ", "（", " (", "(")
"""What may stand between a name and the office behind it; the words of data/copulas.tsv may too."""
OF = (" of the ", " of ", " at ", " for ")
AFTER_BODY = (", ", " ")
"""What may stand between a body and the name behind it (the president of France, Emmanuel Macron)."""
CLOSING = ")）"


@dataclass(frozen=True, slots=True)
class Office:
    """An office as written, and the span of the body that it belongs to where the text names it."""

    span: Span
    of: Span | None


class Holders:
    """The offices of a text's persons; `bodies` are the decided names that are no persons'."""

    def __init__(self, text: str, titles: Titles, bodies: Iterable[Span], persons: Iterable[Span]) -> None:
        self._text = text
        self._titles = titles
        self._persons = {person.start for person in persons}
        self._by_start: dict[int, Span] = {}
        self._by_end: dict[int, Span] = {}
        for body in bodies:
            self._by_start[body.start] = body
            self._by_end[body.end] = body
            if text[body.end : body.end + 1] in CLOSING:
                self._by_end.setdefault(body.end + len(CLOSING[0]), body)

    def office(self, person: Span) -> Office | None:
        """The office that stands before or behind a person's name, if any; one whose body is named before others."""
        found = list(chained(self._before(person), self._behind(person)))
        return next((office for office in found if office.of is not None), found[0] if found else None)

    def _before(self, person: Span) -> Iterator[Office]:
        """三星電子會長李在鎔; Samsung Electronics chairman Lee; the president of France, Emmanuel Macron."""
        for gap in _ending(self._text, person.start, BEFORE):
            chain = self._titles.to(person.start - len(gap))
            if chain is not None and not (chain.byline and not self._begins_line(chain)):
                yield self._of_any(chain)
        for gap in _ending(self._text, person.start, AFTER_BODY):
            body = self._by_end.get(person.start - len(gap))
            for of in _ending(self._text, body.start, OF) if body else ():
                if body and (chain := self._titles.to(body.start - len(of))):
                    yield Office(chain.span, body)

    def _behind(self, person: Span) -> Iterator[Office]:
        """Lee, chairman of Samsung; Lee is Samsung's chairman; 李在鎔是三星電子會長."""
        for gap in (*BEHIND, *copulas()):
            if self._text.startswith(gap, person.end):
                at = person.end + len(gap)
                if chain := self._titles.from_(at):
                    yield Office(Span(at, chain.end), self._of(chain.end))
                elif body := self._by_start.get(at):
                    yield from self._own(body)

    def _of_any(self, chain: Chain) -> Office:
        """The offices with the body before them: before all that qualifies them, or before less of it."""
        for start in chain.starts:
            for gap in _ending(self._text, start, BETWEEN):
                if body := self._by_end.get(start - len(gap)):
                    return Office(Span(start, chain.end), body)
        return Office(chain.span, None)

    def _of(self, end: int) -> Span | None:
        """The body behind an office and "of"."""
        found = (self._by_start.get(end + len(of)) for of in OF if self._text.startswith(of, end))
        return next((body for body in found if body is not None), None)

    def _own(self, body: Span) -> Iterator[Office]:
        """The office behind its body, unless that is the next person's (李在鎔、現代汽車會長鄭義宣)."""
        for gap in BETWEEN:
            chain = self._titles.from_(body.end + len(gap)) if self._text.startswith(gap, body.end) else None
            if chain is not None and not self._names_next(chain.end):
                yield Office(Span(body.end + len(gap), chain.end), body)

    def _names_next(self, end: int) -> bool:
        """True where a person's name stands right behind an office, or behind a blank."""
        return end in self._persons or (self._text[end : end + 1] == " " and end + 1 in self._persons)

    def _begins_line(self, chain: Chain) -> bool:
        """True for Chinese, and for English bylines that open a line, a sentence or a bracket."""
        at = chain.span.start
        return not self._text[at].isascii() or not self._text[max(at - 2, 0) : at].strip(" \n(;.")


def _ending(text: str, at: int, gaps: Collection[str]) -> Iterator[str]:
    """The gaps that stand right before an offset."""
    return (gap for gap in gaps if text.endswith(gap, 0, at))


@cache
def copulas() -> tuple[str, ...]:
    """The words between a name and the office that its bearer holds, English ones with their blanks."""
    words = [row.need("word") for row in read_rows(DATA / "copulas.tsv", ("word",))]
    return tuple(word if not word.isascii() else f"{word} " if word[0] == "," else f" {word} " for word in words)
