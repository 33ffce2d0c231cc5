"""Names that a common noun beside them introduces: 供應商X, 智庫「X」, 「X」火箭; and names cut free of such a noun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.actors.candidate import Candidate, Source
from timeline.actors.models.chinese import Word
from timeline.actors.offices.titles import Titles
from timeline.actors.stoplist import is_name
from timeline.actors.suffixes import Suffixes
from timeline.actors.zh.callings import BEFORE, BEHIND, OPEN, Calling, ending_at, starting_at
from timeline.actors.zh.wording import Wording, span_of
from timeline.text import linear
from timeline.types import ActorKind, Span

LEAST = 3
"""Characters that remain of a name that is cut."""
LONGEST_COUNTRY = 6
"""Characters of a country's name before a company's."""
MOST_WORDS = 3
"""Words of a name behind a common noun."""
NEAR = 2
"""Words behind a closing quotation mark among which the noun is looked for: 「X」+ 運載 + 火箭."""
SPEECH = frozenset({"v", "d", "r", "p", "c", "u", "m", "q", "a", "ad", "f", "xc"})
"""Tags of words with which a quotation begins, but seldom a name."""
NO_NAME = frozenset("的了是不我你他她這这那嗎吗呢吧啊在被把也都很要想沒没")
"""Characters of what is said, not of names."""
_QUOTED = linear.pattern(r"[「『“‘]([\p{Han}\pL\pN·\-－ ]{2,16})[」』”’]")
_COUNT = linear.pattern(r"[\d一二三四五六七八九十百千两几多数各](?:个|项|家|座|款|种|类|批|支|枚|台|辆|艘)$")
"""A number and its classifier before a quotation: 15個「智慧工廠」項目 are of that class, none is called so."""
BODIES: tuple[ActorKind, ...] = ("company", "organisation", "research institute", "media")


@dataclass(frozen=True, slots=True)
class Caller:
    """Reads the names that common nouns introduce."""

    text: str
    folded: str
    wording: Wording
    suffixes: Suffixes
    titles: Titles
    countries: frozenset[str]

    def candidates(self) -> Iterator[Candidate]:
        """Candidates of the whole text."""
        yield from self._quoted()
        for word in self.wording.words:
            if word.tag in ("nw", "nz") and (inner := self._within(Span(word.start, word.end))):
                yield self._candidate(*inner)
            if calling := ending_at(self.folded, word.end, OPEN):
                yield from self._opened(word.end, calling)

    def cut(self, candidate: Candidate) -> Candidate:
        """A body's name without the common noun before it and what stands before that: 韓光母公司 + 瑞林集團."""
        if candidate.entry is not None or candidate.kind not in BODIES:
            return candidate
        if inner := self._within(candidate.span):
            span, calling = inner
            kind = calling.kind if candidate.kind == "organisation" else candidate.kind
            return replace(candidate, span=span, kind=kind)
        return replace(candidate, span=self._bare(candidate.span))

    def _bare(self, span: Span) -> Span:
        """Without the common noun behind it (港曜 + 母公司) and the country before a word that no dictionary has."""
        calling = ending_at(self.folded, span.end, OPEN)
        if calling and calling.kind == "company" and len(span) >= len(calling.word) + 2:
            return Span(span.start, span.end - len(calling.word))
        for at in range(span.start + 2, min(span.start + LONGEST_COUNTRY, span.end - LEAST) + 1):
            company = self.suffixes.chinese_kind(span.of(self.folded)) == "company"
            if company and self.folded[span.start : at] in self.countries and self._new(at):
                return Span(at, span.end)
        return span

    def _new(self, at: int) -> bool:
        """True where a word begins that no dictionary has, as far as its first two characters tell."""
        return self.wording.coined(self.folded[at : at + 2])

    def _within(self, span: Span) -> tuple[Span, Calling] | None:
        """The name inside a longer one that begins behind the last common noun there, and that noun."""
        for at in range(span.end - LEAST, span.start + 1, -1):
            calling = ending_at(self.folded, at, OPEN)
            if calling and at - len(calling.word) >= span.start:
                inner = self.titles.before(Span(at, span.end))
                known = inner.of(self.folded) in self.suffixes.chinese or not is_name("", inner.of(self.folded))
                return None if known or len(inner) < LEAST else (inner, calling)
        return None

    def _opened(self, at: int, calling: Calling) -> Iterator[Candidate]:
        """The name that begins behind a common noun, where it has a proper word or ends like a company's."""
        words: list[Word] = []
        for word in self.wording.ahead(at)[:MOST_WORDS]:
            if self.titles.begins_at(word.start) or ending_at(self.folded, word.end, OPEN):
                break
            words.append(word)
        if words and self._told(words):
            yield self._candidate(span_of(words), calling)

    def _told(self, words: Sequence[Word]) -> bool:
        name = span_of(words).of(self.folded)
        if len(name) < LEAST or not is_name("", name):
            return False
        named = self.wording.proper(words[0]) and (words[0].tag != "PER" or len(words) > 1)
        return named or (len(words) > 1 and self.suffixes.chinese_kind(name) == "company")

    def _candidate(self, span: Span, calling: Calling) -> Candidate:
        kind = self.suffixes.chinese_kind(span.of(self.folded)) or calling.kind
        return Candidate(span, kind, Source.MODEL, f"behind {calling.word}")

    def _quoted(self) -> Iterator[Candidate]:
        """Names in quotation marks behind or before a common noun."""
        for match in _QUOTED.finditer(linear.clean(self.text)):
            span = Span(match.start(1), match.end(1))
            calling = ending_at(self.folded, match.start(), BEFORE) or self._behind(match.end())
            counted = _COUNT.search(linear.clean(self.folded[max(match.start() - NEAR, 0) : match.start()]))
            if calling and not counted and self._name_like(span):
                yield Candidate(span, calling.kind, Source.PATTERN, f"in quotation marks beside {calling.word}")

    def _behind(self, at: int) -> Calling | None:
        """The common noun behind a closing quotation mark, or one that ends a word near it."""
        if calling := starting_at(self.folded, at, BEHIND):
            return calling
        ends = (ending_at(self.folded, word.end, BEHIND) for word in self.wording.ahead(at)[:NEAR])
        return next((calling for calling in ends if calling and len(calling.word) > 1), None)

    def _name_like(self, span: Span) -> bool:
        name = span.of(self.folded)
        return self.wording.tag(span.start) not in SPEECH and not NO_NAME & set(name) and is_name("", name)
