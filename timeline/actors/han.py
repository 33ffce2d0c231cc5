"""Candidates from the Chinese model: its names, and names of several words that end like an organisation's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.actors.candidate import Candidate, Source
from timeline.actors.chinese import Word
from timeline.actors.suffixes import Suffixes
from timeline.types import ActorKind, Span

KIND_OF: dict[str, ActorKind] = {"PER": "person", "ORG": "company", "LOC": "place"}
NOUNS = frozenset({"n", "nz", "nw", "vn", "an", "s", "ORG", "LOC", "PER", "f"})
ANCHORS = frozenset({"ORG", "LOC", "nz", "PER"})
LONGEST_NAME = 24
"""Characters: longer than the usual full names of ministries and institutes, shorter than a clause."""
LONGEST_PERSON = 15


def from_words(folded: str, words: Sequence[Word], suffixes: Suffixes) -> Iterator[Candidate]:
    """Candidates of one run of words, whose offsets count in `folded`."""
    for number, word in enumerate(words):
        name = folded[word.start : word.end]
        if word.tag in KIND_OF and _plausible(word.tag, name):
            kind = KIND_OF[word.tag]
            if kind == "company":
                kind = suffixes.kind(name) or kind
            yield Candidate(Span(word.start, word.end), kind, Source.MODEL, f"Chinese model: {word.tag}")
        if word.tag in NOUNS and (longer := suffixes.chinese_kind(name)):
            yield from _compound(folded, words, number, longer)


def _plausible(tag: str, name: str) -> bool:
    """Single characters are country shorts or errors; URLs and lists of pieces are no names."""
    if len(name) < 2 or not any(map(str.isalpha, name)):
        return False
    if tag == "PER":
        return len(name) <= LONGEST_PERSON and not name.isdigit()
    return "www." not in name and "://" not in name


def _compound(folded: str, words: Sequence[Word], last: int, kind: ActorKind) -> Iterator[Candidate]:
    """The longest run of nouns that ends at word `last` and begins with a name: 韩国 + 科学 + 技术 + 信息 + 通信部."""
    end = words[last].end
    first = None
    number = last
    while number >= 0 and words[number].tag in NOUNS and end - words[number].start <= LONGEST_NAME:
        if number < last and words[number].end != words[number + 1].start:
            break
        if words[number].tag in ANCHORS:
            first = number
        number -= 1
    if first is None or first == last:
        return
    if kind != "government body" and _generic(words, first, last):
        return
    span = Span(words[first].start, end)
    yield Candidate(span, kind, Source.PATTERN, f"pattern: name + {folded[words[last].start : end]}")


def _generic(words: Sequence[Word], first: int, last: int) -> bool:
    """韩国公司 and 首尔汽车 say what and where, not who: a place and one common word make no name."""
    return last == first + 1 and words[first].tag == "LOC" and words[last].tag != "ORG"
