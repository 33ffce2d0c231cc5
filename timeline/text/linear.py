"""Regular expressions that run in linear time on any text, typed.

Two engines. RE2 (`pattern`, `Finder`) takes any expression without look-around and back-references. Python's own
(`bounded`) starts several times faster, which tells on texts as short as a line; it is linear only where every repeat
has a limit or is the whole expression. The tests hold the patterns that a module names to that: no endless repeat
within an expression, no expression for more than 1,000 characters, no repeat within a repeat that runs more than 100
times in all. They do not see a pattern that a class or a container holds, or that is made in a function.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Protocol, cast

import re2  # type: ignore[import-untyped]

_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


class Match(Protocol):
    """What a hit tells; offsets are code points."""

    lastindex: int | None

    def group(self, index: int | str = 0, /) -> Any:  # noqa: ANN401 - str, or None for a group that took no part
        """The words of a group."""

    def groupdict(self) -> dict[str, str | None]:
        """The words of every named group."""

    def start(self, index: int | str = 0, /) -> int:
        """First offset of a group."""

    def end(self, index: int | str = 0, /) -> int:
        """Offset after a group."""


class Pattern(Protocol):
    """A compiled expression."""

    def __hash__(self) -> int:
        """By identity, so that what it found can be remembered."""

    def search(self, text: str, /) -> Match | None:
        """The first hit."""

    def match(self, text: str, /) -> Match | None:
        """A hit at the start."""

    def fullmatch(self, text: str, /) -> Match | None:
        """A hit of the whole text."""

    def finditer(self, text: str, /) -> Iterator[Match]:
        """All hits, apart, in order."""

    def sub(self, by: str, text: str, /) -> str:
        """The text with every hit replaced."""


def pattern(expression: str, *, longest: bool = False) -> Pattern:
    """Compile; `longest` prefers the longest of several hits at a place. Raises `re2.error` for what RE2 cannot run."""
    return cast(Pattern, re2.compile(expression, _options(longest=longest)))


def _options(*, longest: bool) -> re2.Options:
    options = re2.Options()
    options.log_errors = False
    options.longest_match = longest
    options.max_mem = 64 << 20
    return options


def alternation(words: Iterable[str]) -> str:
    """A pattern for any of these words, longest first."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace("\\ ", " ") for word in ordered) + ")"


def bounded(expression: str) -> re.Pattern[str]:
    r"""Compile for Python's engine, with the ASCII meanings of `\s` and `\d` that RE2 has; its repeats need limits."""
    return re.compile(expression, re.ASCII)


class Finder:
    """One expression that is looked for in whole documents: RE2 over UTF-8, with offsets in code points.

    Gives what `finditer` gives, bare offsets only, at a third of its cost.
    """

    __slots__ = ("_expression",)

    def __init__(self, expression: str) -> None:
        """Compile, the longest of several hits at a place preferred. Raises `re2.error` for what RE2 cannot run."""
        self._expression = re2.compile(expression.encode(), _options(longest=True))

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """The offsets of every hit, apart, in order."""
        stored = text.encode()
        if len(stored) == len(text):
            yield from (hit.span() for hit in self._expression.finditer(stored))
            return
        at = end = 0
        for hit in self._expression.finditer(stored):
            first, last = hit.span()
            start = end + len(stored[at:first].decode())
            at, end = last, start + len(stored[first:last].decode())
            yield start, end


class Choice:
    """Several expressions tried on a whole text in one pass."""

    __slots__ = ("_set",)

    def __init__(self, expressions: Iterable[str]) -> None:
        """Compile; raises `re2.error` for what RE2 cannot run."""
        self._set = re2.Set.FullMatchSet(_options(longest=False))
        for expression in expressions:
            self._set.Add(expression)
        self._set.Compile()

    def fitting(self, text: str) -> list[int]:
        """The numbers of the expressions that take all of the text, in order."""
        return sorted(self._set.Match(text) or ())


def clean(text: str) -> str:
    """The text with lone surrogates, which UTF-8 cannot carry, replaced one by one by U+FFFD."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.translate(_SURROGATES)
    return text
