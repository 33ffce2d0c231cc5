"""Candidates from the Chinese model: what it calls a name, with the words that belong to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.actors.candidate import Candidate, Source
from timeline.actors.models.chinese import Word
from timeline.actors.stoplist import is_name
from timeline.actors.suffixes import Suffixes
from timeline.actors.zh.edges import mended, never_person, trimmed
from timeline.actors.zh.nouns import Nouns
from timeline.actors.zh.spelled import fits
from timeline.types import ActorKind, Span

KIND_OF: dict[str, ActorKind] = {"PER": "person", "ORG": "organisation", "LOC": "place"}
WHAT = {"PER": "a person's name", "ORG": "an organisation's name", "LOC": "a place's name"}
LONGEST_PERSON = 15
STORMS = ("台风", "飓风", "气旋", "风暴")
"""What stands before a name that storms bear, not people."""
NUMERALS = "一二三四五六七八九十"
SPELLED = 3
"""Characters from which a person's name must be spelled like one."""
FOREIGN = 4
"""Characters from which a person's name is a transliteration, so that 安娜费雷拉峰 is a place and 孙中山 a person."""


@dataclass(frozen=True, slots=True)
class Namer:
    """Reads names off the model's words, whose offsets count in `text` and `folded`."""

    text: str
    folded: str
    suffixes: Suffixes
    nouns: Nouns

    def candidates(self, words: Sequence[Word]) -> Iterator[Candidate]:
        """Candidates of one run of words."""
        for number, word in enumerate(words):
            if word.tag in KIND_OF:
                yield from self._named(words, number)
            elif word.tag == "nz":
                yield Candidate(
                    Span(word.start, word.end), "organisation", Source.DOUBTED, "the Chinese model reads a proper name"
                )

    def _name(self, word: Word) -> str:
        return self.folded[word.start : word.end]

    def _named(self, words: Sequence[Word], number: int) -> Iterator[Candidate]:
        """What the model itself calls a name, with the words that belong to it."""
        word = words[number]
        span = self._span(words, number)
        name = span.of(self.folded)
        if word.tag == "PER" and not self._person(span, name):
            return
        if _plausible(word.tag, name) and is_name(span.of(self.text), name) and not self.nouns.generic(name):
            yield Candidate(span, self._kind(word.tag, name), Source.MODEL, f"the Chinese model reads {WHAT[word.tag]}")

    def _span(self, words: Sequence[Word], number: int) -> Span:
        word, end = words[number], self._end(words, number)
        span = trimmed(Span(word.start, end), self.folded)
        alone = number + 1 < len(words) and words[number + 1].start == end and words[number + 1].end == end + 1
        return mended(span, self.folded, self.suffixes, self.nouns.titles) if alone and span.end == end else span

    def _person(self, span: Span, name: str) -> bool:
        """False for a storm, a family of animals, and words that no person is called by and no office stands with."""
        if self.folded.endswith(STORMS, 0, span.start) or never_person(name):
            return False
        office = self.nouns.titles.ends_at(span.start) or self.nouns.titles.begins_at(span.end)
        return len(name) < SPELLED or office or fits(name) or name.endswith(self.suffixes.places)

    def _kind(self, tag: str, name: str) -> ActorKind:
        if tag == "ORG":
            return self.suffixes.forming_kind(name) or self.suffixes.kind(name) or "organisation"
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
