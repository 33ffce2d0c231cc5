"""Candidates from the Chinese model: its names, and names of several words that end like an organisation's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.actors.candidate import Candidate, Source
from timeline.actors.chinese import Word
from timeline.actors.stoplist import is_name
from timeline.actors.suffixes import Suffixes
from timeline.types import ActorKind, Span

KIND_OF: dict[str, ActorKind] = {"PER": "person", "ORG": "company", "LOC": "place"}
NOUNS = frozenset({"n", "nz", "nw", "vn", "an", "s", "ORG", "LOC", "PER", "f", "a"})
ANCHORS = frozenset({"ORG", "LOC", "nz", "PER"})
LONGEST_NAME = 24
"""Characters: longer than the usual full names of ministries and institutes, shorter than a clause."""
LONGEST_PERSON = 15
UNANCHORED = 5
"""Characters from which a run of common nouns that ends like a ministry's name is one (信息通信部)."""
NUMERALS = "一二三四五六七八九十"
FOREIGN = 4
"""Characters from which a person's name is a transliteration, so that 安娜费雷拉峰 is a place and 孙中山 a person."""


def from_words(text: str, folded: str, words: Sequence[Word], suffixes: Suffixes) -> Iterator[Candidate]:
    """Candidates of one run of words, whose offsets count in `text` and `folded`."""
    for number, word in enumerate(words):
        name = folded[word.start : word.end]
        if word.tag in KIND_OF:
            yield from _named(text, folded, words, number, suffixes)
        if word.tag in NOUNS and (kind := suffixes.chinese_kind(name)):
            yield from _compound(folded, words, number, kind)


def _named(text: str, folded: str, words: Sequence[Word], number: int, suffixes: Suffixes) -> Iterator[Candidate]:
    """What the model itself calls a name, with the words that belong to it."""
    word = words[number]
    latin = text[word.end - 1].isascii()
    end = _latin_end(text, words, number) if latin else _han_end(folded, words, number, suffixes)
    name = folded[word.start : end]
    if _plausible(word.tag, name) and is_name(text[word.start : end], name):
        kind = _kind(word.tag, name, suffixes)
        yield Candidate(Span(word.start, end), kind, Source.MODEL, f"Chinese model: {word.tag}")


def _kind(tag: str, name: str, suffixes: Suffixes) -> ActorKind:
    if tag == "ORG":
        return suffixes.kind(name) or "company"
    if tag == "PER" and len(name) >= FOREIGN and name.endswith(suffixes.places):
        return "place"
    return KIND_OF[tag]


def _han_end(folded: str, words: Sequence[Word], number: int, suffixes: Suffixes) -> int:
    """With 一世, 二世 behind a person, and the common noun of a place (兰巴耶克 + 大区)."""
    end = words[number].end
    if words[number].tag == "PER" and folded[end : end + 1] in NUMERALS and folded[end + 1 : end + 2] == "世":
        return end + 2
    if number + 1 < len(words) and words[number + 1].start == end:
        after = words[number + 1]
        if words[number].tag != "ORG" and after.tag == "n" and folded[after.start : after.end] in suffixes.places:
            return after.end
    return end


def _latin_end(text: str, words: Sequence[Word], number: int) -> int:
    """A Latin name goes on through the capitalised words behind it (Jensen + Huang)."""
    end = words[number].end
    for after in words[number + 1 :]:
        gap, piece = text[end : after.start], text[after.start : after.end]
        if after.start == end and piece.isspace():
            continue
        if gap.strip() or not (piece.isascii() and piece[:1].isupper()) or after.start == end:
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


def _compound(folded: str, words: Sequence[Word], last: int, kind: ActorKind) -> Iterator[Candidate]:
    """The longest run of nouns that ends at word `last` and begins with a name: 韩国 + 科学 + 技术 + 信息 + 通信部."""
    first, anchor = _run(folded, words, last)
    end = words[last].end
    if anchor is None and kind == "government body" and end - words[first].start >= UNANCHORED and first < last:
        anchor = first
    if anchor is None or anchor == last or _generic(folded, words, anchor, last):
        return
    if kind != "government body":
        anchor = _without_country(words, anchor, last)
    span = Span(words[anchor].start, end)
    yield Candidate(span, kind, Source.PATTERN, f"pattern: name + {folded[words[last].start : end]}")


def _run(folded: str, words: Sequence[Word], last: int) -> tuple[int, int | None]:
    """The first word of the run of nouns that ends at `last`, and its first word that is a name, if any."""
    anchor = None
    number = last
    while number >= 0 and words[number].tag in NOUNS and words[last].end - words[number].start <= LONGEST_NAME:
        if number < last and words[number].end != words[number + 1].start:
            break
        if words[number].tag in ANCHORS and is_name("", folded[words[number].start : words[number].end]):
            anchor = number
        number -= 1
    return number + 1, anchor


def _generic(folded: str, words: Sequence[Word], first: int, last: int) -> bool:
    """韩国公司 and 首尔大学生 say what and where, not who: a place and one common word make no name."""
    word = words[last]
    if last != first + 1 or words[first].tag != "LOC":
        return False
    return word.tag != "ORG" and not is_name("", folded[word.start : word.end])


def _without_country(words: Sequence[Word], first: int, last: int) -> int:
    """美国 + 美光 + 科技 is 美光科技: a place before another name stands apart, save in the names of state bodies."""
    while first < last and words[first].tag == "LOC" and any(words[i].tag in ANCHORS for i in range(first + 1, last)):
        first += 1
        while words[first].tag not in ANCHORS:
            first += 1
    return first
