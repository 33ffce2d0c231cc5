"""Where a name of the Chinese model's really begins and ends (data/edges.tsv)."""

from __future__ import annotations

from functools import cache

from timeline.actors.offices.titles import Titles
from timeline.actors.suffixes import Suffixes
from timeline.actors.tables import DATA, read_rows
from timeline.text import fold
from timeline.types import Span

SIDES = ("before", "behind", "from", "never")
LEAST = 2
"""Characters that a name keeps."""
SPEECH = ("指", "称", "说", "叹", "批", "问", "答", "笑", "吁")
"""Single characters that tell who speaks."""
PAUSES = "，,：:「“"
"""What stands behind them."""
NUMBER = 4
"""Digits before a name from which they count or date something: 36氪 is a name, 74952國際泳聯 none."""


def trimmed(span: Span, folded: str) -> Span:
    """A name's span without digits, marks and words that are none of it, as long as a name remains."""
    start, end = span.start, span.end
    while start < end and not (folded[start].isalnum() or folded[start] in "《「"):
        start += 1
    while start < end and not (folded[end - 1].isalnum() or folded[end - 1] in ".)）"):
        end -= 1
    digits = start
    while digits < end and folded[digits].isdecimal():
        digits += 1
    if digits - start >= NUMBER and end - digits >= LEAST:
        start = digits
    start += _length(folded[start:end], "before")
    end = min((at for word in _words("from") if (at := folded.find(word, start + LEAST, end)) > 0), default=end)
    end -= _length(folded[start:end], "behind")
    return Span(start, end - _speaks(start, end, folded))


def mended(span: Span, folded: str, suffixes: Suffixes, titles: Titles) -> Span:
    """A name's span where the model cut the word behind it in two: 金山国 + 小 is 金山国小, 切尔西门 + 将 is 切尔西."""
    if titles.begins_inside(span) and len(span) > LEAST:
        return Span(span.start, span.end - 1)
    word = folded[span.end - 1 : span.end + 1]
    if word in _words("before") and len(span) > LEAST:
        return Span(span.start, span.end - 1)
    return Span(span.start, span.end + 1) if word in suffixes.chinese and len(span) > LEAST else span


def _speaks(start: int, end: int, folded: str) -> bool:
    """True where the last character tells that the bearer speaks: 希拉指，."""
    said = folded.startswith(SPEECH, end - 1) and folded[end : end + 1] in PAUSES
    return said and end - start > LEAST


def never_person(folded: str) -> bool:
    """True for what ends like no person's name: families of animals and plants."""
    return folded.endswith(_words("never"))


def _length(name: str, side: str) -> int:
    """Characters of the longest word on a side of a name that is none of it."""
    hit = str.startswith if side == "before" else str.endswith
    if not hit(name, _words(side)):
        return 0
    return max((len(word) for word in _words(side) if hit(name, word) and len(name) - len(word) >= LEAST), default=0)


@cache
def _words(side: str) -> tuple[str, ...]:
    """The words of a side, folded; raises `DataFileError`."""
    rows = read_rows(DATA / "edges.tsv", ("side", "word"))
    return tuple(fold(row.need("word")) for row in rows if row.choice("side", SIDES) == side)
