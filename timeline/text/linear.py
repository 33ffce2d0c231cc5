"""Regular expressions that run in linear time on any text (RE2), typed.

No look-around and no back-references: an escape that RE2 does not know is an error.
"""

from __future__ import annotations

from collections.abc import Iterator
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
    options = re2.Options()
    options.log_errors = False
    options.longest_match = longest
    options.max_mem = 64 << 20
    return cast(Pattern, re2.compile(expression, options))


def clean(text: str) -> str:
    """The text with lone surrogates, which UTF-8 cannot carry, replaced one by one by U+FFFD."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.translate(_SURROGATES)
    return text
