"""Repairs of text that a converter or a web page has damaged, with a map back to the stored characters.

Three kinds: a pinyin gloss inserted after a character (`規(guī)格`) is cut where the syllable is a reading of that
character; an image left without its picture (`![]()`) is blanked; a line broken inside a sentence is joined.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from timeline.text import linear, lines
from timeline.text.script import fold
from timeline.types import OffsetMap

_GLOSS = linear.pattern(r"[\x{3400}-\x{9fff}]([(（]([a-zü\x{e0}-\x{1dc}\x{300}-\x{30c}]{1,9})[)）])")
_TONES = frozenset("\u0300\u0301\u0304\u030c")
_IMAGE = linear.pattern(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,900}\)")
_BLANKS = " \t"
_BREAKS = " \t\r\n"
_HAN = linear.bounded("[\u3001-\u9fff\uff5f-\uffef]")
"""Chinese and Japanese characters and marks, but not the full-width forms of Latin ones."""
_MARK = linear.bounded("[。,，、]")
_ITEM = linear.pattern(r"^(?:[-*•·▲△■◆#]|\d{1,3}[.、)]|[(（]?[一二三四五六七八九十]{1,3}[、)）])")
_WRAP = range(50, 101)
"""Columns at which typed text is wrapped."""


@dataclass(frozen=True, slots=True)
class _Edit:
    """Replace raw [start, end) by `by`, which is empty or of the same length."""

    start: int
    end: int
    by: str


def repair(raw: str) -> tuple[str, OffsetMap]:
    """The repaired text and its map to `raw`."""
    blanked = _apply(raw, list(_images(raw)))[0]
    edits = sorted([*_glosses(blanked), *_joins(blanked)], key=lambda edit: edit.start)
    return _apply(blanked, edits)


def _images(raw: str) -> Iterator[_Edit]:
    if "![" in raw:
        yield from (_Edit(m.start(), m.end(), " " * (m.end() - m.start())) for m in _IMAGE.finditer(raw))


def _apply(raw: str, edits: Sequence[_Edit]) -> tuple[str, OffsetMap]:
    if not edits:
        return raw, OffsetMap()
    pieces: list[str] = []
    repaired, origin = [0], [0]
    at = length = 0
    for edit in edits:
        pieces += (raw[at : edit.start], edit.by)
        length += edit.start - at + len(edit.by)
        at = edit.end
        if not edit.by and at < len(raw):
            repaired.append(length)
            origin.append(at)
    pieces.append(raw[at:])
    return "".join(pieces), OffsetMap(tuple(repaired), tuple(origin))


def _glosses(text: str) -> Iterator[_Edit]:
    """Pinyin in parentheses that reads the character before it, with its tone (99 in one of the sample articles)."""
    for match in _GLOSS.finditer(text):
        syllable = unicodedata.normalize("NFC", match.group(2))
        toned = not _TONES.isdisjoint(unicodedata.normalize("NFD", syllable))
        if toned and syllable in _readings(match.group()[0]):
            yield _Edit(match.start(1), match.end(1), "")


@cache
def _readings(character: str) -> frozenset[str]:
    """The Mandarin readings of a character, by pypinyin's table (MIT; imported only where a gloss was seen)."""
    from pypinyin.pinyin_dict import pinyin_dict

    return frozenset(pinyin_dict.get(ord(character), "").split(","))


@dataclass(frozen=True, slots=True)
class _Join:
    """A single line break with the lines at both sides."""

    start: int
    end: int
    before: str
    after: str
    columns: int
    """Width of the line before."""


def _joins(text: str) -> Iterator[_Edit]:
    """Line breaks inside sentences: a space between Latin words, nothing between Chinese ones."""
    for block in _blocks(text):
        wrapped = len(block) >= 2 and all(join.columns in _WRAP for join in block)
        for join in block:
            if _continues(join, wrapped=wrapped):
                yield _Edit(join.start, join.end, _glue(text, join))


def _blocks(text: str) -> Iterator[list[_Join]]:
    """Runs of lines without a blank one between, as their breaks."""
    block: list[_Join] = []
    before, end, at = "", 0, 0
    for whole in io.StringIO(text, newline=""):
        line = whole.strip()
        if before and line:
            start = at + len(whole) - len(whole.lstrip(_BLANKS))
            block.append(_Join(end, start, before, line, lines.columns(before)))
        elif block:
            yield block
            block = []
        before = line
        at += len(whole)
        end = at - len(whole) + len(whole.rstrip(_BREAKS))
    if block:
        yield block


def _continues(join: _Join, *, wrapped: bool) -> bool:
    if lines.ends(fold(join.before[-8:])):
        return False
    before, after = join.before[-60:], join.after[:110]
    if _HAN.search(before) or _HAN.search(after):
        latin = not _HAN.match(before[-1]) and not _HAN.match(after[0])
        whole = (latin or join.columns >= 40) and _prose(join)
    else:
        whole = wrapped or after[0].islower()
    return whole and not _begins_anew(join.before[:110], after)


def _begins_anew(before: str, after: str) -> bool:
    """True for the next item of a list, and beside a line of metadata."""
    return _ITEM.search(folded := fold(after)) is not None or lines.is_dated(fold(before)) or lines.is_dated(folded)


def _prose(join: _Join) -> bool:
    """True where one of two Chinese lines is no headline: it holds a stop or comma and is long."""
    return any(
        _MARK.search(side) is not None and columns >= 60
        for side, columns in ((join.before, join.columns), (join.after, lines.columns(join.after)))
    )


def _glue(text: str, join: _Join) -> str:
    before, after = text[join.start - 1], text[join.end]
    if _han(before) or _han(after) or before in "，、：「『《“" or after in "，。、」』》”":
        return ""
    return " " * (join.end - join.start)


def _han(character: str) -> bool:
    return "\u3000" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef"
