"""Names that a gloss in brackets tells: 薊鶴承保（Thistle & Crane）, 網絡安全及科技罪案調查科（網罪科）."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.actors.apposition import taken_up
from timeline.actors.candidate import Candidate, Source
from timeline.actors.models.chinese import Word
from timeline.actors.offices.titles import Titles
from timeline.actors.stoplist import is_name
from timeline.actors.suffixes import Suffixes
from timeline.actors.zh.callings import BEFORE, OPEN, ending_at
from timeline.actors.zh.spelled import fits
from timeline.actors.zh.wording import Wording, span_of
from timeline.text import linear
from timeline.types import ActorKind, Span

_LATIN = linear.pattern(
    r"\p{Han}[」』”’]?[（(] ?(\d?[A-Z][\pL\d.'’+\-]*(?: (?:[A-Z&][\pL\d.'’+\-]*|of|and|de|for)){0,5}) ?[)）]"
)
_SHORT = linear.pattern(r"\p{Han}[（(](?:以下简称|简称|下称|又称)?[「“《]?(\p{Han}{2,6})[」”》]?[)）]")
OPENING, CLOSING = tuple("「『“‘"), "」』”’"
LEAST, LONGEST = 2, 16
LONGEST_BODY = 24
"""Characters of a body's name before its short form."""
SURE = 3
"""Characters from which a short form is told by its characters alone."""
KNOWN = frozenset({"ORG", "LOC", "PER"})
BARRIERS = frozenset({"w", "u", "p", "r", "TIME", "m", ""})
"""Tags that no body's name runs across."""


@dataclass(frozen=True, slots=True)
class Glosses:
    """Reads names off the brackets behind them."""

    text: str
    folded: str
    wording: Wording
    suffixes: Suffixes
    titles: Titles

    def candidates(self) -> Iterator[Candidate]:
        """Candidates of the whole text: the name before the brackets, and the one between them."""
        for match in _LATIN.finditer(linear.clean(self.text)):
            at = match.start() + 1
            inner = Span(match.start(1), match.end(1))
            span = self._quoted(at) if self.text[at] in CLOSING else self._named(at, inner)
            if span and (kind := self._kind(span, inner)):
                yield from self._both(span, inner, kind)
        for match in _SHORT.finditer(linear.clean(self.folded)):
            inner = Span(match.start(1), match.end(1))
            if span := self._shortened(match.start() + 1, inner):
                name = span.of(self.folded)
                yield from self._both(span, inner, self.suffixes.chinese_kind(name) or "organisation")

    def _both(self, span: Span, inner: Span, kind: ActorKind) -> Iterator[Candidate]:
        yield Candidate(span, kind, Source.PATTERN, f"before {inner.of(self.text)} in brackets")
        yield Candidate(inner, kind, Source.PATTERN, f"in brackets after {span.of(self.text)}")

    def _quoted(self, at: int) -> Span | None:
        """The name in quotation marks that end at an offset."""
        start = max(self.text.rfind(mark, max(at - LONGEST, 0), at) for mark in OPENING)
        return Span(start + 1, at) if start >= 0 and at - start > LEAST else None

    def _named(self, at: int, inner: Span) -> Span | None:
        """The name that ends at an offset, from its first proper word on, where the model has no name there itself."""
        words = self.wording.behind(at)
        if not words or words[-1].tag in KNOWN or not self._gloss(inner):
            return None
        for number, word in enumerate(words):
            cut = max((end for end in range(word.start + 1, word.end - 1) if self._opens(end)), default=word.start)
            if cut > word.start:
                return Span(cut, at)
            if self._opens(word.start) or self._proper(word):
                span = span_of(words[number:])
                return span if is_name("", span.of(self.folded)) and len(span) >= LEAST else None
        return None

    def _opens(self, at: int) -> bool:
        """True where an office or a common noun ends behind which a name begins."""
        return self.titles.ends_at(at) or ending_at(self.folded, at, OPEN) is not None

    def _proper(self, word: Word) -> bool:
        return self.wording.proper(word) and word.tag not in ("LOC",)

    def _gloss(self, inner: Span) -> bool:
        """True for several words, or one with capitals inside; a single word may spell a term."""
        return " " in inner.of(self.text) or any(map(str.isupper, inner.of(self.text)[2:]))

    def _kind(self, span: Span, inner: Span) -> ActorKind | None:
        """What the name ends like or is called by; without that, none for letters (CSP) and for a title in quotes."""
        name, gloss = span.of(self.folded), inner.of(self.text)
        at = span.start - (self.text[span.start - 1 : span.start] in OPENING)
        calling = ending_at(self.folded, at, BEFORE)
        if kind := self.suffixes.chinese_kind(name) or (calling and calling.kind):
            return kind
        if at < span.start or gloss.isupper():
            return None
        person = self.titles.ends_at(span.start) or (fits(name) and " " in gloss)
        return "person" if person else "organisation"

    def _shortened(self, at: int, inner: Span) -> Span | None:
        """The run of words before the brackets whose characters the short form takes up, from its first one on."""
        short = inner.of(self.folded)
        number = self.wording.ends.get(at)
        while number is not None and number >= 0:
            word = self.wording.words[number]
            if word.tag in BARRIERS or at - word.start > LONGEST_BODY:
                return None
            if self.folded[word.start] == short[0] and taken_up(short, self.folded[word.start : at]):
                return Span(word.start, at) if self._body(self.folded[word.start : at], short) else None
            number -= 1
        return None

    def _body(self, name: str, short: str) -> bool:
        """True for a longer name that ends like a body's, or whose short form is too long for chance."""
        kind = self.suffixes.chinese_kind(name)
        return len(name) > len(short) and (kind is not None or len(short) >= SURE)
