"""What a language's date grammar is made of: rules that find words and build terms from them.

A rule is a family, a template and a builder. In a template `@piece` stands for a named piece and `@piece:name` captures
it, so that `@digits:y年(?:@n:m月)?` reads like what it finds; a name may be captured in several places. Finding is one
pass of one expression over all lines (the union of all templates, leftmost and longest); only the short stretches that
it hits are parsed, rule by rule, and what was parsed once is remembered.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

from timeline.dates.terms import Found, Parsed
from timeline.text import linear
from timeline.types import DateKind

Groups: TypeAlias = Mapping[str, str]
"""The groups that took part."""
Build: TypeAlias = Callable[[Groups], Parsed | None]
"""From the named groups of a hit to what it means; None where these words are no time expression after all."""
Rule: TypeAlias = tuple[str, str, Build]
Pieces: TypeAlias = Mapping[str, str]

_PIECE = re.compile(r"@([a-z]{1,20})(?::([a-z0-9]{1,20}))?")
_NAMED = re.compile(r"\(\?P<(\w{1,20})>")
_REMEMBERED = 8192


def expand(template: str, pieces: Pieces) -> str:
    """The expression of a template; raises `KeyError` for a piece that is not there."""

    def piece(match: re.Match[str]) -> str:
        inner = expand(pieces[match.group(1)], pieces)
        return f"(?P<{match.group(2)}>{inner})" if match.group(2) else f"(?:{inner})"

    return _PIECE.sub(piece, template)


def _numbered(expression: str) -> str:
    """Every capture with a name of its own, as RE2 asks: `m` becomes `m__0`, `m__1`."""
    count = itertools.count()
    return _NAMED.sub(lambda match: f"(?P<{match.group(1)}__{next(count)}>", expression)


def _groups(match: linear.Match) -> Groups:
    """What was captured, by the names of the template."""
    return {name.partition("__")[0]: words for name, words in match.groupdict().items() if words is not None}


def nothing(_: Groups) -> None:
    """The builder of names that hold a time word: found, so that nothing else is found there, and dropped."""


def without_meaning(kind: DateKind) -> Build:
    """The builder of durations, sets and vague words."""
    parsed = Parsed(kind, None)
    return lambda _: parsed


class Grammar:
    """The rules of one language, compiled."""

    def __init__(self, rules: Sequence[Rule], pieces: Pieces, *, edge: str = "") -> None:
        """`edge` is a zero-width condition (a word boundary) at both ends of every hit."""
        compiled = [(family, expand(template, pieces), build) for family, template, build in rules]
        union = "|".join(f"(?:{_NAMED.sub('(?:', expression)})" for _, expression, _ in compiled)
        self._finder = linear.Finder(f"{edge}(?:{union}){edge}")
        self._choice = linear.Choice(_NAMED.sub("(?:", expression) for _, expression, _ in compiled)
        self._rules = [
            (family, linear.pattern(f"(?:{_numbered(expression)})"), build) for family, expression, build in compiled
        ]
        self.families = frozenset(family for family, _, _ in rules)
        self.parse = lru_cache(maxsize=_REMEMBERED)(self._parse)

    def _parse(self, words: str) -> tuple[str, Parsed | None] | None:
        """The first rule that takes all of the words: its family, and what it makes of them (of a name nothing).

        None where no rule makes anything of them.
        """
        for number in self._choice.fitting(words):
            family, pattern, build = self._rules[number]
            match = pattern.fullmatch(words)
            parsed = build(_groups(match)) if match else None
            if parsed is not None or build is nothing:
                return family, parsed
        return None

    def find(self, lines: Sequence[str], trim: Callable[[str, int, int], int]) -> Iterator[tuple[int, str, Found]]:
        """Every time expression of some lines, with the number of its line and its family; none runs over two lines.

        `trim` (line, start, end) gives the end that the words really have.
        """
        ends = list(itertools.accumulate(len(line) + 1 for line in lines))
        number = first = 0
        for start, end in self._finder.spans("\n".join(lines)):
            while start >= ends[number]:
                first = ends[number]
                number += 1
            for family, found in self._read(lines[number], start - first, end - first, trim):
                yield number, family, found

    def _read(
        self, line: str, start: int, end: int, trim: Callable[[str, int, int], int], *, whole: bool = True
    ) -> Iterator[tuple[str, Found]]:
        """What a hit means.

        Where it means nothing, what its beginning means ("June 30 and the second"), or what stands behind its first
        word ("10 were 2005").
        """
        last = trim(line, start, end)
        named = self.parse(line[start:last]) if last > start else None
        while named is None and whole and " " in line[start:last]:
            last = line.rindex(" ", start, last)
            named = self.parse(line[start:last])
        if named is not None:
            family, parsed = named
            if parsed is not None:
                yield family, Found(start, last, parsed)
        elif whole and " " in line[start:end]:
            after = line.index(" ", start) + 1
            for first, behind in self._finder.spans(line[after:end]):
                yield from self._read(line, after + first, after + behind, trim, whole=False)
