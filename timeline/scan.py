"""One native multi-pattern pass (Aho–Corasick) over words that the later rooms hand in.

Linear in the text and the number of matches. Callers fold words and text alike (`timeline.text.fold`) before they scan;
the scanner itself compares code points as they are.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation


class Hit(NamedTuple):
    """Word number `word` stands at code points [start, end) of the text."""

    word: int
    start: int
    end: int


class Scanner:
    """Finds every occurrence of many words at once, overlapping ones included.

    A word's number is its place in the iterable given; a word given twice is reported under both numbers. Raises
    `ValueError` for an empty word, which would stand everywhere.
    """

    __slots__ = ("_automaton", "words")

    def __init__(self, words: Iterable[str]) -> None:
        self.words: tuple[str, ...] = tuple(words)
        if "" in self.words:
            raise ValueError(f"word {self.words.index('')} is empty: a scanner cannot look for nothing; leave it out")
        self._automaton = AhoCorasick(self.words, store_patterns=False, implementation=Implementation.ContiguousNFA)

    def find(self, text: str) -> list[Hit]:
        """Every occurrence of every word, in the order of their ends, as (word number, start, end) in code points."""
        return list(map(Hit._make, self._automaton.find_matches_as_indexes(text, overlapping=True)))

    def __len__(self) -> int:
        return len(self.words)


def in_spaces(word: str) -> bool:
    """True where `whole` depends on what stands around a word: it begins or ends with a letter of such a script."""
    return _spaced(word[0]) or _spaced(word[-1])


def whole(text: str, start: int, end: int) -> bool:
    """True where [start, end) cuts no word of an alphabetic script in two.

    Only letters and digits of one kind count as one word: `OpenAI` is whole in `與OpenAI合作`, `AI` is not in `FAIR`.
    """
    return not (
        (start > 0 and _joined(text[start - 1], text[start])) or (end < len(text) and _joined(text[end - 1], text[end]))
    )


def _joined(left: str, right: str) -> bool:
    return _spaced(left) and _spaced(right)


@lru_cache(maxsize=1 << 12)
def _spaced(char: str) -> bool:
    """True for letters and digits of scripts that put spaces between words (CJK, kana and Hangul do not count)."""
    return (
        char.isalnum() and not "\u2e80" <= char <= "\ud7ff" and not "\uf900" <= char <= "\ufaff" and char < "\U00020000"
    )
