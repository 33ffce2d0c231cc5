"""Candidates from the Chinese model: its names, and names of several words that end like an organisation's."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from timeline.actors.candidate import Candidate, Source
from timeline.actors.chinese import Word
from timeline.actors.stoplist import is_name
from timeline.actors.suffixes import Suffixes
from timeline.actors.titles import Titles
from timeline.types import ActorKind, Span

KIND_OF: dict[str, ActorKind] = {"PER": "person", "ORG": "organisation", "LOC": "place"}
WHAT = {"PER": "a person's name", "ORG": "an organisation's name", "LOC": "a place's name"}
NOUNS = frozenset({"n", "nz", "nw", "vn", "an", "s", "ORG", "LOC", "PER", "f", "a"})
COMMON = frozenset({"n", "vn", "an", "a"})
AND = frozenset({"及", "和", "与", "暨", "以及"})
ANCHORS = frozenset({"ORG", "LOC", "nz", "PER"})
LONGEST_NAME = 24
"""Characters: longer than the usual full names of ministries and institutes, shorter than a clause."""
LONGEST_PERSON = 15
UNANCHORED = 5
"""Characters from which a run of common nouns that ends like a ministry's name is one (信息通信部)."""
LONGEST_COUNTRY = 10
"""Characters: beyond the longest common name of a country."""
STORMS = ("台风", "飓风", "气旋", "风暴")
"""What stands before a name that storms bear, not people."""
NUMERALS = "一二三四五六七八九十"
FOREIGN = 4
"""Characters from which a person's name is a transliteration, so that 安娜费雷拉峰 is a place and 孙中山 a person."""


@dataclass(frozen=True, slots=True)
class Namer:
    """Reads names off the model's words, whose offsets count in `text` and `folded`; `countries` in folded form."""

    text: str
    folded: str
    suffixes: Suffixes
    countries: frozenset[str]
    titles: Titles

    def candidates(self, words: Sequence[Word]) -> Iterator[Candidate]:
        """Candidates of one run of words."""
        for number, word in enumerate(words):
            if word.tag in KIND_OF:
                yield from self._named(words, number)
            if word.tag in NOUNS and (kind := self.suffixes.chinese_kind(self._name(word))):
                yield from self._compound(words, number, kind)

    def employers(self, words: Sequence[Word], leads: Callable[[Span], bool]) -> Iterator[Candidate]:
        """Nouns that end like an organisation and stand before an office and a name: 星辰科技 + 首席执行官 + 林小雨."""
        for number, word in enumerate(words):
            if word.tag in NOUNS and leads(Span(word.start, word.end)):
                first, anchor = self._run(words, number)
                span = Span(words[first if anchor is None else anchor].start, word.end)
                name = span.of(self.folded)
                kind = self.suffixes.chinese_kind(name)
                if kind and is_name("", name) and not self._generic_name(name):
                    yield Candidate(span, kind, Source.MODEL, "before an office and a name")

    def _name(self, word: Word) -> str:
        return self.folded[word.start : word.end]

    def _named(self, words: Sequence[Word], number: int) -> Iterator[Candidate]:
        """What the model itself calls a name, with the words that belong to it."""
        word = words[number]
        span = Span(word.start, self._end(words, number))
        name = span.of(self.folded)
        if word.tag == "PER" and self.folded.endswith(STORMS, 0, word.start):
            return
        if _plausible(word.tag, name) and is_name(span.of(self.text), name) and not self._generic_name(name):
            yield Candidate(span, self._kind(word.tag, name), Source.MODEL, f"the Chinese model reads {WHAT[word.tag]}")

    def _kind(self, tag: str, name: str) -> ActorKind:
        if tag == "ORG":
            return self.suffixes.kind(name) or "organisation"
        placed = name.endswith(self.suffixes.places)
        if tag == "PER" and len(name) >= FOREIGN and placed:
            return "place"
        if tag == "LOC" and "·" in name and not placed:
            return "person"
        return KIND_OF[tag]

    def _end(self, words: Sequence[Word], number: int) -> int:
        word = words[number]
        if self.text[word.end - 1].isascii():
            return _latin_end(self.text, words, number)
        if word.tag == "ORG" and self._name(word).removesuffix("公司").isascii():
            return word.end - len("公司")
        return self._han_end(words, number)

    def _han_end(self, words: Sequence[Word], number: int) -> int:
        """With 一世, 二世 behind a person, and the common noun of a place (兰巴耶克 + 大区)."""
        end = words[number].end
        if (
            words[number].tag == "PER"
            and self.folded[end : end + 1] in NUMERALS
            and self.folded[end + 1 : end + 2] == "世"
        ):
            return end + 2
        if number + 1 < len(words) and words[number].tag != "ORG":
            after = words[number + 1]
            if after.start == end and after.tag == "n" and self._name(after) in self.suffixes.places:
                return after.end
        return end

    def _generic_name(self, name: str) -> bool:
        """True for 美国公司, 晶元初创公司, 全球研究公司: what and where, not who."""
        for length in range(2, min(len(name), LONGEST_COUNTRY)):
            if name[:length] in self.countries and not is_name("", name[length:]):
                return True
        return name.startswith("全球") or name.endswith(self.suffixes.generic)

    def _compound(self, words: Sequence[Word], last: int, kind: ActorKind) -> Iterator[Candidate]:
        """The longest run of nouns that ends at word `last` and begins with a name: 韩国 + 科学 + 技术 + 信息通信部."""
        first, anchor = self._run(words, last, joined=kind == "government body")
        end = words[last].end
        if anchor is None and kind == "government body" and end - words[first].start >= UNANCHORED and first < last:
            anchor = first
        if anchor is None or anchor == last or self._generic_name(self.folded[words[anchor].start : end]):
            return
        if kind not in ("government body", "agreement") and self._name(words[anchor]) in self.countries:
            anchor += 1
        span = Span(words[anchor].start, end)
        yield Candidate(span, kind, Source.PATTERN, f"a name that ends in {self._name(words[last])}")

    def _run(self, words: Sequence[Word], last: int, *, joined: bool = False) -> tuple[int, int | None]:
        """The first word of the run of nouns that ends at `last`, and its first word that is a name, if any."""
        anchor = None
        number = last
        while number >= 0 and words[number].tag in NOUNS and words[last].end - words[number].start <= LONGEST_NAME:
            if number < last and words[number].end != words[number + 1].start:
                break
            if words[number].tag in ANCHORS and is_name("", self._name(words[number])):
                anchor = number
            number -= 2 if joined and self._joined(words, number) else 1
        return number + 1, anchor

    def _joined(self, words: Sequence[Word], number: int) -> bool:
        """True where an "and" inside a name stands before the word: 竞争及市场管理局, but not 商务部和财政部."""
        if number < 2 or self._name(words[number - 1]) not in AND:
            return False
        left = words[number - 2]
        plain = left.tag in COMMON and not self.suffixes.chinese_kind(self._name(left))
        return plain and not self.titles.ends_at(left.end)


def _latin_end(text: str, words: Sequence[Word], number: int) -> int:
    """A Latin name goes on through the capitalised words behind it (Jensen + Huang)."""
    end = words[number].end
    for after in words[number + 1 :]:
        piece = text[after.start : after.end]
        if piece.isspace():
            continue
        if after.start == end or not (piece.isascii() and piece[:1].isupper()) or text[end : after.start].strip():
            break
        end = after.end
    return end


def _plausible(tag: str, name: str) -> bool:
    """Single characters are country shorts or errors; URLs are no names."""
    if len(name) < 2 or not any(map(str.isalpha, name)):
        return False
    if tag == "PER":
        return len(name) <= LONGEST_PERSON and not name.isdigit()
    return "www." not in name and "://" not in name
