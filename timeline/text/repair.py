"""Repairs of text that a converter or a web page has damaged, with a map back to the stored characters.

Three kinds: a pinyin gloss inserted after a character (`規(guī)格`) is cut where the syllable is a reading of that
character; an image left without its picture (`![]()`) is blanked; a line broken inside a sentence is joined.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from timeline.text import linear, lines
from timeline.text.letters import fold
from timeline.types import OffsetMap

_GLOSS = linear.bounded("[\u3400-\u9fff]([(（]([a-zü\u00e0-\u01dc\u0300-\u030c]{1,9})[)）])")
_TONES = frozenset("\u0300\u0301\u0304\u030c")
_IMAGE = linear.pattern(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,900}\)")
_BLANKS = " \t"
_BREAKS = " \t\r\n"
_HAN = linear.bounded("[\u3001-\u9fff\uff5f-\uffef]")
"""Chinese and Japanese characters and marks, but not the full-width forms of Latin ones."""
_MARK = linear.bounded("[。,，、]")
_ITEM = linear.bounded(r"^(?:[-*•·▲△■◆#]|\d{1,3}[.、)]|[(（]?[一二三四五六七八九十]{1,3}[、)）])")
_MARKED = 8
"""Characters that the mark of a list's item takes at most."""
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
        syllable = unicodedata.normalize("NFC", match[2])
        if _is_toned(syllable) and syllable in _readings(match[0][0]):
            yield _Edit(match.start(1), match.end(1), "")


@lru_cache(maxsize=4096)
def _is_toned(syllable: str) -> bool:
    return not _TONES.isdisjoint(unicodedata.normalize("NFD", syllable))


@cache
def _readings(character: str) -> frozenset[str]:
    """The Mandarin readings of a character, by pypinyin's table (MIT; imported only where a gloss was seen)."""
    from pypinyin.pinyin_dict import pinyin_dict

    return frozenset(pinyin_dict.get(ord(character), "").split(","))


class _Join(NamedTuple):
    """A single line break with the lines at both sides."""

    start: int
    end: int
    before: str
    after: str


def _joins(text: str) -> Iterator[_Edit]:
    """Line breaks inside sentences: a space between Latin words, nothing between Chinese ones."""
    for block in _blocks(text):
        for join in block:
            if not lines.ends(join.before) and _continues(join, block) and not _begins_anew(join):
                yield _Edit(join.start, join.end, _glue(text, join))


def _blocks(text: str) -> Iterator[list[_Join]]:
    """Runs of lines without a blank one between, as their breaks."""
    block: list[_Join] = []
    before, end, at = "", 0, 0
    for whole in io.StringIO(text, newline=""):
        line = whole.strip()
        if before and line:
            start = at + len(whole) - len(whole.lstrip(_BLANKS))
            block.append(_Join(end, start, before, line))
        elif block:
            yield block
            block = []
        before, end, at = line, at + len(whole.rstrip(_BREAKS)), at + len(whole)
    if block:
        yield block


def _continues(join: _Join, block: Sequence[_Join]) -> bool:
    """True where the line after a break goes on with the sentence before it, as the marks and widths of both tell."""
    if _HAN.search(join.before[-60:]) or _HAN.search(join.after[:110]):
        latin = not _HAN.match(join.before[-1]) and not _HAN.match(join.after[0])
        return (latin or lines.columns(join.before) >= 40) and (_is_prose(join.before) or _is_prose(join.after))
    return join.after[0].islower() or _is_wrapped(block)


def _is_wrapped(block: Sequence[_Join]) -> bool:
    """True for lines cut at the width of typed text."""
    return len(block) >= 2 and all(lines.columns(join.before) in _WRAP for join in block)


def _begins_anew(join: _Join) -> bool:
    """True for the next item of a list, and beside a line of metadata."""
    return _ITEM.search(fold(join.after[:_MARKED])) is not None or _is_dated(join.before) or _is_dated(join.after)


def _is_dated(line: str) -> bool:
    return len(line) <= lines.LONGEST_DATED and lines.is_dated(fold(line))


def _is_prose(line: str) -> bool:
    """True for a Chinese line that is no headline: it holds a stop or comma and is long."""
    return _MARK.search(line) is not None and lines.columns(line) >= 60


def _glue(text: str, join: _Join) -> str:
    before, after = text[join.start - 1], text[join.end]
    if _han(before) or _han(after) or before in "，、：「『《“" or after in "，。、」』》”":
        return ""
    return " " * (join.end - join.start)


def _han(character: str) -> bool:
    return "\u3000" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef"
