"""What every character of a text is, looked up for all of them at once: its folded form and its script.

The tables cover the Basic Multilingual Plane; what lies beyond (emoji, rare Han) is left as it is and counts as no
letter. Conversion to Simplified is OpenCC's (Apache-2.0), character by character, so that offsets hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np
import opencc
from numpy.typing import NDArray

_PLANE = 0x10000
_SURROGATES = range(0xD800, 0xE000)
_BLOCK = 1 << 20
"""Characters that are looked up at a time, so that a text of any length takes little more memory than itself."""
_SHORT = 200
"""Characters below which a text is folded one by one, since looking all up at once takes a while to begin."""
_RANGES = {
    "han": ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF)),
    "hangul": ((0xAC00, 0xD7AF),),
    "kana": ((0x3041, 0x30FA),),
    "latin": ((0x41, 0x5A), (0x61, 0x7A), (0xC0, 0x24F)),
}


class Counts(NamedTuple):
    """Letters of a stretch by kind; `traditional` and `simplified` are Han of one script only, `han` all others."""

    other: int = 0
    han: int = 0
    traditional: int = 0
    simplified: int = 0
    hangul: int = 0
    kana: int = 0
    latin: int = 0

    def without(self, parts: Iterable[Counts]) -> Counts:
        """What is left when some parts are taken away."""
        return Counts(*(whole - sum(part) for whole, *part in zip(self, *parts, strict=True)))


_KINDS = range(len(Counts._fields))


class Letters:
    """The kinds of a text's characters."""

    __slots__ = ("_kinds",)

    def __init__(self, text: str) -> None:
        kinds = _tables().kinds
        self._kinds = b"".join(kinds[np.minimum(codes, _PLANE)].tobytes() for codes in _blocks(text))

    def count(self, start: int, end: int) -> Counts:
        """The letters of [start, end)."""
        return Counts._make(map(self._kinds[start:end].count, _KINDS))


def fold(text: str) -> str:
    """The text for matching, of the same length: Simplified, half-width, lower case; lone surrogates become U+FFFD."""
    if text.isascii():
        return text.lower()
    if len(text) < _SHORT:
        return text.translate(_tables().few)
    return "".join(map(_folded, _blocks(text)))


def _folded(codes: NDArray[np.uint32]) -> str:
    found = _tables().fold[np.minimum(codes, _PLANE)]
    if codes.max() >= _PLANE:
        found = np.where(codes < _PLANE, found, codes)
    return found.tobytes().decode("utf-32-le")


def _blocks(text: str) -> Iterator[NDArray[np.uint32]]:
    for start in range(0, len(text), _BLOCK):
        yield np.frombuffer(text[start : start + _BLOCK].encode("utf-32-le", "surrogatepass"), "<u4")


@dataclass(frozen=True, slots=True, eq=False)
class _Tables:
    """By code point of the plane, and once more for all beyond it."""

    fold: NDArray[np.uint32]
    few: dict[int, int]
    """The same, of those that change."""
    kinds: NDArray[np.uint8]


@cache
def _tables() -> _Tables:
    """From one conversion of every Han character each way."""
    han = [chr(i) for i in (*range(0x3400, 0xA000), *range(0xF900, 0xFB00))]
    simple = opencc.OpenCC("t2s").convert("\n".join(han)).split("\n")
    full = opencc.OpenCC("s2t").convert("\n".join(han)).split("\n")
    changed = {c: s for c, s in zip(han, simple, strict=True) if c != s and len(s) == 1}
    folds = _plain_folds()
    folds[[ord(c) for c in changed]] = [ord(s) for s in changed.values()]
    kinds = np.zeros(_PLANE + 1, np.uint8)
    for name, ranges in _RANGES.items():
        for first, last in ranges:
            kinds[first : last + 1] = Counts._fields.index(name)
    kinds[[ord(c) for c in changed]] = Counts._fields.index("traditional")
    only_simplified = [ord(c) for c, f in zip(han, full, strict=True) if c != f and c not in changed]
    kinds[only_simplified] = Counts._fields.index("simplified")
    few = {int(code): int(folds[code]) for code in np.flatnonzero(folds != np.arange(_PLANE + 1))}
    return _Tables(folds, few, kinds)


def _plain_folds() -> NDArray[np.uint32]:
    """Lower case, half-width, plain spaces; U+FFFD for surrogates."""
    folds = np.arange(_PLANE + 1, dtype=np.uint32)
    folds[0xFF01:0xFF5F] = range(0x21, 0x7F)
    folds[[0x3000, 0x00A0]] = 0x20
    folds[_SURROGATES.start : _SURROGATES.stop] = 0xFFFD
    return _lower()[folds]


def _lower() -> NDArray[np.uint32]:
    """Lower case by code point; itself where that would be longer than one character."""
    codes = [code for code in range(0x20, _PLANE) if code not in _SURROGATES]
    lowered = "\n".join(map(chr, codes)).lower().split("\n")
    pairs = [(code, ord(low)) for code, low in zip(codes, lowered, strict=True) if len(low) == 1]
    found = np.arange(_PLANE + 1, dtype=np.uint32)
    found[[code for code, _ in pairs]] = [low for _, low in pairs]
    return found
