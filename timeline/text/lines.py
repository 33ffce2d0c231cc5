"""Lines of a text, and what the look of one tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from timeline.text import linear
from timeline.types import Span

_NARROW = linear.bounded("[^\u2e80-\U0010ffff]+")
_NUMBER = linear.bounded("[0-9〇○零一二三四五六七八九十]")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
_WEEKDAY = r"(?:(?:星期|礼拜|周)[一二三四五六日天]|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?)"
_FULL_DATE = (
    r"(?:\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?[日号]?"
    r"|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}[日号]"
    r"|(?:民国)?\d{3}\s?[年/.]\s?\d{1,2}\s?[月/.]\s?\d{1,2}\s?日?"
    rf"|{_MONTH}\s?\d{{1,2}}(?:st|nd|rd|th)?,?\s?\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s?{_MONTH},?\s?\d{{4}}"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})"
)
_YEARLESS = (
    rf"(?:\d{{1,2}}\s?月\s?\d{{1,2}}\s?[日号]|\d{{1,2}}\s\d{{1,2}}\s?月|{_MONTH}\s?\d{{1,2}}|\d{{1,2}}\s{_MONTH})"
)
_DATE = linear.pattern(rf"({_FULL_DATE}|{_WEEKDAY}[,，\s]*{_YEARLESS}|{_YEARLESS}[,，\s]*{_WEEKDAY})")
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?"
_NOISE = linear.pattern(rf"{_CLOCK}|{_WEEKDAY}|[\s,·•|/:\-–—()\[\]【】<>©]+")
_CLOSERS = "\"'”’」』)]）】＂＇］"
_FULL_STOPS = frozenset("。!?！？.．…")
_TERMINALS = _FULL_STOPS | frozenset(";；:：")
LONGEST_DATED = 100
"""Columns that a line of metadata takes at most."""
_TAIL = 8
"""Characters at the end of a line among which its closing mark is looked for."""


class Line(NamedTuple):
    """One line without its surrounding white space, as written and folded."""

    span: Span
    text: str
    folded: str
    gap: bool
    """True where a blank line stands before it."""
    columns: int


def split(text: str, folded: str) -> Iterator[Line]:
    """The lines that hold something, in order."""
    at = last = 0
    for whole in folded.splitlines(keepends=True):
        inner = whole.strip()
        if inner:
            start = at + len(whole) - len(whole.lstrip())
            end = start + len(inner)
            gap = folded.count("\n", last, start) > 1
            yield Line(Span(start, end), text[start:end], inner, gap, columns(inner))
            last = end
        at += len(whole)


def columns(text: str) -> int:
    """Width on the page, in Latin characters; counted over the first 400 only."""
    head = text[:400]
    return len(head) if head.isascii() else len(head) + len(_NARROW.sub("", head))


def is_dated(folded: str) -> bool:
    """True for a line of metadata: a date that stands apart, and little else."""
    if _NUMBER.search(folded) is None or columns(folded) > LONGEST_DATED or "。" in folded:
        return False
    match = _DATE.search(folded)
    if match is None or _runs_on(folded, match.end()):
        return False
    rest = folded[: match.start()] + " " + folded[match.end() :]
    rest = _NOISE.sub(" ", rest).strip()
    return columns(rest.replace(" ", "")) <= 40 and not is_sentence(rest)


def _runs_on(text: str, end: int) -> bool:
    """True where the date runs on into Chinese words, as it does in a headline."""
    return end < len(text) and "\u4e00" <= text[end] <= "\u9fff"


def ends(text: str) -> bool:
    """True where the line closes a sentence or opens what follows."""
    return text[-_TAIL:].rstrip(_CLOSERS)[-1:] in _TERMINALS


def is_sentence(text: str) -> bool:
    """True where the line ends with a full stop, question or exclamation mark."""
    return text[-_TAIL:].rstrip(_CLOSERS)[-1:] in _FULL_STOPS
