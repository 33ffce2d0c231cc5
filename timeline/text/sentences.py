"""Sentences, clauses and quotations of one line, in linear time."""

from __future__ import annotations

import string
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import overload

from timeline.text import linear
from timeline.text.cues import Cues
from timeline.types import Span

_CLOSERS = "\"'”’」』）)】》"
_AT = f"[{_CLOSERS}]{{0,9}}"
_STOP = linear.bounded(
    rf"[。！？!?.\[…](?:(?<=[。！？!?])[。！？!?]{{0,19}}{_AT}|(?<=\.){_AT}(?:\s|$)"
    rf"|(?<=\[)\d{{1,3}}\](?:\[\d{{1,3}}\]){{0,8}}(?:\s|$)|(?<=…)…{{0,8}}{_AT}(?:\s|$))"
)
_CLAUSE = linear.bounded(
    r"[，；;、：,:—\s](?:(?<=[，；;、：])|(?<=[,:])(?!(?<=\d[,:])\d)\s?|(?<=—)—|(?<=\s)[-–—]{1,9}\s)"
)
"""Both begin with one class of characters, which the engine looks for quickly; what it met is asked for afterwards."""
_BULLET = linear.bounded(r"\s-\s[\"“(]?[A-Z0-9]")
_MONTH_AND_YEAR = linear.pattern(r"\pL{3,12}\.? \d{4}\b")
"""After the number and stop of a day, as German writes it: 12. März 2024."""
_HEADING = 80
_BULLETED = f"{string.whitespace}-"
_start = attrgetter("start")
_CITED = linear.bounded(r"\[\d{1,3}\]")
_PAIRS = {"「": "」", "『": "』", "“": "”", "‘": "’", "〝": "〞", '"': '"'}
_MARK = linear.bounded(f"[{''.join(sorted({*_PAIRS, *_PAIRS.values()}))}]")


def sentences(text: str, line: Span, cues: Cues) -> Iterator[Span]:
    """Cut a line into sentences; white space between them belongs to none."""
    part = line.of(text)
    bulleted = " - " in part and _CITED.search(part) is not None and _BULLET.search(part) is not None
    cuts: Iterable[int] = _stops(part, cues)
    if bulleted:
        cuts = sorted({*cuts, *(match.start() for match in _BULLET.finditer(part))})
    start = 0
    for cut in (*cuts, len(part)):
        inner = part[start:cut].lstrip(_BULLETED if bulleted else None)
        first = line.start + cut - len(inner)
        if inner := inner.rstrip():
            yield Span(first, first + len(inner))
        start = cut


def heads_bullets(text: str, sentence: Span) -> bool:
    """True for the words before an inline bullet that end without a stop: `Core Insights - South Korea aims…`."""
    short = len(sentence) <= _HEADING and text[sentence.end - 1] not in ".!?]。！？"
    return short and text.startswith(" - ", sentence.end)


def _stops(part: str, cues: Cues) -> Iterator[int]:
    for match in _STOP.finditer(part):
        end = match.end()
        if match.group()[0] == "." and not _ends_sentence(part, match.start(), end, cues):
            continue
        if match.group()[0] in "!?" and _goes_on(part, end):
            continue
        yield end


def _ends_sentence(part: str, dot: int, end: int, cues: Cues) -> bool:
    """False for the stop of an abbreviation, of initials, or before a lower-case word."""
    rest = part[end : end + 3].lstrip()
    if not rest:
        return True
    head = part[max(0, dot - 16) : dot]
    word = head[max(head.rfind(c) for c in " (\"'“‘-,") + 1 :].lower()
    initials = word.isascii() and all(len(letter) == 1 and letter.isalpha() for letter in word.split("."))
    if word.isdigit() and _MONTH_AND_YEAR.match(part[end : end + 24].lstrip()):
        return False
    numbered = word in cues.abbreviations_before_numbers and rest[0].isdigit()
    return not (rest[0].islower() or initials or numbered or word in cues.abbreviations)


def _goes_on(part: str, end: int) -> bool:
    """True where a mark inside a quotation is followed by the rest of its sentence, in lower case."""
    rest = part[end : end + 3].lstrip()
    return bool(rest) and rest[0].islower()


class Clauses(Sequence[Span]):
    """The clauses of a sentence, cut when they are first asked for.

    The cuts are at commas, colons and dashes, not inside numbers and times; each clause keeps its closing mark.
    """

    __slots__ = ("_cut", "_sentence", "_text")

    def __init__(self, text: str, sentence: Span) -> None:
        self._text, self._sentence = text, sentence
        self._cut: tuple[Span, ...] | None = None

    def _spans(self) -> tuple[Span, ...]:
        if self._cut is None:
            self._cut = tuple(_clauses(self._text, self._sentence))
        return self._cut

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Span]: ...
    def __getitem__(self, index: int | slice) -> Span | Sequence[Span]:
        return self._spans()[index]

    def __len__(self) -> int:
        return len(self._spans())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._spans() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._spans())

    def __repr__(self) -> str:
        return f"Clauses{self._spans()}"

    def __reduce__(self) -> tuple[type[tuple[Span, ...]], tuple[tuple[Span, ...]]]:
        """Leaves the text behind: elsewhere the clauses arrive as a tuple."""
        return tuple, (self._spans(),)

    def __iter__(self) -> Iterator[Span]:
        return iter(self._spans())


def _clauses(text: str, sentence: Span) -> Iterator[Span]:
    start, end = sentence.start, sentence.end
    for cut in (*[match.end() for match in _CLAUSE.finditer(text, start, end)], end):
        while start < cut and text[start].isspace():
            start += 1
        last = cut
        while last > start and text[last - 1].isspace():
            last -= 1
        if start < last:
            yield Span(start, last)
        start = cut


def quotations(text: str, line: Span) -> list[Span]:
    """Outermost stretches between quotation marks, without the marks; one that never closes is none."""
    found: list[Span] = []
    opened, opener, closer, depth = -1, "", "", 0
    for match in _MARK.finditer(text, line.start, line.end):
        mark, at = match.group(), match.start()
        if opened < 0:
            if mark in _PAIRS:
                opened, opener, closer, depth = at, mark, _PAIRS[mark], 1
            continue
        depth += (mark == opener and mark != closer) - (mark == closer)
        if depth == 0:
            found.append(Span(opened + 1, at))
            opened = -1
    return found


def clip(quotes: Sequence[Span], sentence: Span) -> tuple[Span, ...]:
    """The parts of `quotes` (in order, apart) that lie in a sentence."""
    found = []
    first = max(0, bisect_right(quotes, sentence.start, key=_start) - 1)
    for at in range(first, len(quotes)):
        quote = quotes[at]
        if quote.start >= sentence.end:
            break
        if quote.overlaps(sentence) and len(quote):
            found.append(Span(max(quote.start, sentence.start), min(quote.end, sentence.end)))
    return tuple(found)
