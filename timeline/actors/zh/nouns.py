"""Names of several Chinese words that end like an organisation's, an agreement's, a project's or a place's."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from timeline.actors.candidate import Candidate, Source
from timeline.actors.models.chinese import Word
from timeline.actors.offices.titles import Titles
from timeline.actors.stoplist import is_name
from timeline.actors.suffixes import Suffixes
from timeline.types import ActorKind, Span

NOUNS = frozenset({"n", "nz", "nw", "vn", "an", "s", "ORG", "LOC", "PER", "f", "a"})
COMMON = frozenset({"n", "vn", "an", "a"})
AND = frozenset({"及", "和", "与", "暨", "以及"})
ANCHORS = frozenset({"ORG", "LOC", "nz", "PER"})
WHOLE = frozenset({"nz", "nw"})
"""Tags of words that may be a whole name of their own."""
SCOPES = (
    "国际",
    "国家",
    "国立",
    "国民",
    "全国",
    "中央",
    "中华",
    "世界",
    "亚洲",
    "亚太",
    "欧洲",
    "北美",
    "非洲",
    "皇家",
)
"""What begins names of bodies that are made of common nouns alone: 国际壁球联盟, 国家计算中心."""
COMPASS = "东西南北"
"""Words of direction that may stand in a name (西北); of the others (其中, 当中) none does."""
DEGREES = ("级", "重点")
"""What makes a description of it: 国家级实验室, 全国重点高中."""
DESCRIBED = ("者", "人", "性", "化", "型", "类", "级", "式", "族", "生", "员", "家", "师", "们", "区")
"""Last characters of nouns that describe, though no dictionary has them."""
SPECIFIC: tuple[ActorKind, ...] = ("government body", "agreement")
"""Kinds of names that a country begins (韩国信息通信部); before others it tells where they are (日本 + 车站)."""
OF_BODIES: tuple[ActorKind, ...] = ("place", "project", "company")
"""Kinds of names that no other body's name begins: 猶他大學 + 黄石公园."""
SCOPED: tuple[ActorKind, ...] = (
    "government body",
    "international organisation",
    "organisation",
    "research institute",
    "company",
)
LONGEST_NAME = 24
"""Characters: longer than the usual full names of ministries and institutes, shorter than a clause."""
UNANCHORED = 5
"""Characters from which a run of common nouns that ends like a ministry's name is one (信息通信部)."""
LONGEST_COUNTRY = 10
"""Characters: beyond the longest common name of a country."""
FEW_WORDS = 3
"""Common nouns behind a country from which they are a name (太空 + 探索 + 技术 + 公司), not a description."""


@dataclass(frozen=True, slots=True)
class Nouns:
    """Reads names off runs of nouns; `countries` in folded form, `coined` tells words that no dictionary has."""

    folded: str
    suffixes: Suffixes
    countries: frozenset[str]
    titles: Titles
    coined: Callable[[str], bool]

    def candidates(self, words: Sequence[Word]) -> Iterator[Candidate]:
        """Candidates of one run of words."""
        for number, word in enumerate(words):
            if word.tag in NOUNS and (kind := self.suffixes.forming_kind(self._name(word))):
                yield from self._compound(words, number, kind)

    def employers(self, words: Sequence[Word], leads: Callable[[Span], bool]) -> Iterator[Candidate]:
        """Nouns that end like an organisation and stand before an office and a name: 星辰科技 + 首席执行官 + 林小雨."""
        for number, word in enumerate(words):
            if word.tag in NOUNS and leads(Span(word.start, word.end)):
                first, anchor = self._run(words, number)
                span = Span(words[first if anchor is None else anchor].start, word.end)
                name = span.of(self.folded)
                kind = self.suffixes.chinese_kind(name)
                if kind and is_name("", name) and not self.generic(name):
                    yield Candidate(span, kind, Source.MODEL, "before an office and a name")

    def generic(self, name: str) -> bool:
        """True for 美国公司, 晶元初创公司, 全球研究公司: what and where, not who."""
        for length in range(2, min(len(name), LONGEST_COUNTRY)):
            if name[:length] in self.countries and not is_name("", name[length:]):
                return True
        return name.startswith("全球") or name.endswith(self.suffixes.generic)

    def _name(self, word: Word) -> str:
        return self.folded[word.start : word.end]

    def _compound(self, words: Sequence[Word], last: int, kind: ActorKind) -> Iterator[Candidate]:
        """The longest run of nouns that ends at word `last` and begins with a name: 韩国 + 科学 + 技术 + 信息通信部."""
        first, named = self._run(words, last, joined=kind in SCOPED[:-1])
        anchor = self._begin(words, first, named, last, kind)
        if anchor is None or (anchor == last and words[last].tag not in WHOLE):
            return
        span = Span(words[anchor].start, words[last].end)
        told = kind == "agreement" and words[anchor].tag == "LOC"
        if told or not self.generic(span.of(self.folded)):
            yield Candidate(span, kind, Source.PATTERN, f"a name that ends in {self._name(words[last])}")

    def _begin(self, words: Sequence[Word], first: int, named: int | None, last: int, kind: ActorKind) -> int | None:
        """Where a name begins in a run from `first` to `last`: at 国际, 国家 ..., else at `named`, its first name.

        A run of common nouns that ends like the name of a government's body is one from its first noun on.
        """
        more = self.suffixes.chinese_kind(self._name(words[last])) is not None
        end = words[last].end if more else words[last].start
        for number in range(first, last if named is None else named) if kind in SCOPED else ():
            if self._opens(self.folded[words[number].start : end]):
                return number
        if named is None:
            alone = first >= last or kind != "government body"
            return None if alone or not self._unanchored(words[first : last + 1]) else first
        return self._behind(words, named, last) if self._apart(words[named], kind) else named

    def _unanchored(self, run: Sequence[Word]) -> bool:
        if not run:  # the last word alone is longer than any name
            return False
        *before, last = run
        plain = all(word.tag in COMMON - {"a"} or self._name(word) in AND for word in before)
        long = last.end - run[0].start >= UNANCHORED and self.suffixes.chinese_kind(self._name(last)) is not None
        return plain and long

    def _opens(self, before: str) -> bool:
        """True where the words before a suffix begin a name: 国际动物命名法, but not a bare 国际, nor 国家级."""
        scope = next((scope for scope in SCOPES if before.startswith(scope)), None)
        return scope is not None and len(before) > len(scope) and not before.startswith(DEGREES, len(scope))

    def _apart(self, anchor: Word, kind: ActorKind) -> bool:
        """True where the first name of a run is no part of the name that follows: 日本 + 京都车站."""
        country = kind not in SPECIFIC and self._name(anchor) in self.countries
        return country or (anchor.tag == "ORG" and kind in OF_BODIES)

    def _behind(self, words: Sequence[Word], apart: int, last: int) -> int | None:
        """Where the name begins behind a name that is no part of it, or None where no name is left."""
        for number in range(apart + 1, last):
            if self._anchors(words[number]):
                return number
        long = last - apart >= FEW_WORDS and words[apart].tag == "LOC"
        return apart + 1 if long or words[last].tag in WHOLE else None

    def _anchors(self, word: Word) -> bool:
        """True for a name, and for a noun that no dictionary has."""
        name = self._name(word)
        new = word.tag == "n" and len(name) < FEW_WORDS + 1 and not name.endswith(DESCRIBED) and self.coined(name)
        return len(name) > 1 and is_name(name.upper(), name) and (word.tag in ANCHORS or new)

    def _run(self, words: Sequence[Word], last: int, *, joined: bool = False) -> tuple[int, int | None]:
        """The first word of the run of nouns that ends at `last`, and its first word that is a name, if any."""
        anchor = None
        number = last
        while number >= 0 and self._noun(words, number) and words[last].end - words[number].start <= LONGEST_NAME:
            if number < last and words[number].end != words[number + 1].start:
                break
            if self._anchors(words[number]):
                anchor = number
            number -= 2 if joined and self._joined(words, number) else 1
        return number + 1, anchor

    def _noun(self, words: Sequence[Word], number: int) -> bool:
        """True for a noun, a word of direction, and a verb behind 中央 or a country: 馬來西亞 + 反 + 貪污委員會."""
        word = words[number]
        if word.tag == "v":
            before = self._name(words[number - 1]) if number else ""
            return before in SCOPES or before in self.countries
        return word.tag in NOUNS and (word.tag != "f" or self.folded[word.start] in COMPASS)

    def _joined(self, words: Sequence[Word], number: int) -> bool:
        """True where an "and" inside a name stands before the word: 竞争及市场管理局, but not 商务部和财政部."""
        if number < 2 or self._name(words[number - 1]) not in AND:
            return False
        left = words[number - 2]
        plain = left.tag in COMMON and not self.suffixes.chinese_kind(self._name(left))
        return plain and not self.titles.ends_at(left.end)
