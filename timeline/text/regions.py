"""Which part of the page each line is: title, byline, body, heading, caption, related reading, boilerplate.

The look of a line (width, closing mark, a date that stands apart) and the words of data/cues.yaml decide; the order is
top of the page, then the rest, line by line, with two regions that last: related reading and the page's end.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline.text import lines
from timeline.text.cues import Cues
from timeline.text.lines import Line
from timeline.types import Region

_TOP = 10
"""Lines among which title and byline are looked for."""
_PROSE = 100
"""Columns from which a line is taken for prose."""
_CAPTION = 400
"""Columns above which no line is a caption."""


class Placed(NamedTuple):
    """A line with its region, and its entry where it stands in a list of headlines."""

    line: Line
    region: Region
    item: int | None = None


def place(page: Sequence[Line], cues: Cues) -> list[Placed]:
    """Label every line of a page."""
    fixed = [_fixed(line, cues) for line in page]
    for i, line in enumerate(page[1:_TOP], 1):
        if line.folded in cues.search_boxes:
            fixed[i - 1] = "boilerplate"
    top = _top(page, fixed, cues)
    return _rest(page, [top.get(i) or region for i, region in enumerate(fixed)], cues)


def _fixed(line: Line, cues: Cues) -> Region | None:
    """The region that a line's own words tell, wherever it stands."""
    text = line.folded
    if text in cues.chrome or text.startswith(cues.boilerplate_starts) or _is_tag_line(text):
        return "boilerplate"
    if line.columns <= _CAPTION and _is_caption(text, cues):
        return "caption"
    return None


def _is_tag_line(text: str) -> bool:
    return text.startswith("#") and text.rstrip("# ").find("。") < 0 and text.endswith("#")


def _is_caption(text: str, cues: Cues) -> bool:
    if text.startswith(cues.caption_starts):
        return True
    whole = text.strip(" .()[]/")
    if not whole.endswith(cues.caption_credits):
        return False
    tail = text[max(text.rfind(mark) for mark in "。!?)") + 1 :].strip(" .()[]/")
    return tail != whole and tail.endswith(cues.caption_credits) and lines.columns(tail) <= 24


def _top(page: Sequence[Line], fixed: Sequence[Region | None], cues: Cues) -> dict[int, Region]:
    """Title and bylines: the headline just above the first byline, else the first one below it, else the first line."""
    head = _head(page, fixed)
    bylines = [i for i in head if _is_byline(page[i].folded, cues)]
    headlines = [i for i in head if i not in bylines and not lines.is_sentence(page[i].folded)]
    found: dict[int, Region] = dict.fromkeys(bylines, "byline")
    if not headlines or len(page) < 2:
        return found
    above = [i for i in headlines if bylines and i < bylines[0]]
    title = above[-1] if above else headlines[0]
    found.update(dict.fromkeys((i for i in headlines if i != title), "heading"))
    found[title] = "title"
    return found


def _head(page: Sequence[Line], fixed: Sequence[Region | None]) -> list[int]:
    """Indices of the lines above the first prose."""
    head = []
    for i, line in enumerate(page[:_TOP]):
        text = line.folded
        prose = line.columns >= _PROSE or (lines.is_sentence(text) and "。" in text)
        if prose and not lines.is_dated(text):
            break
        if fixed[i] is None:
            head.append(i)
    return head


def _is_byline(text: str, cues: Cues) -> bool:
    if text.startswith(cues.other_dates):
        return False
    if lines.is_dated(text):
        return True
    return text.startswith(cues.byline_starts) and lines.columns(text) <= 60 and not lines.is_sentence(text)


def _rest(page: Sequence[Line], regions: Sequence[Region | None], cues: Cues) -> list[Placed]:
    placed: list[Placed] = []
    labels = cues.date_labels + cues.update_labels
    mode, item, fresh = "body", 0, False
    for i, (line, region) in enumerate(zip(page, regions, strict=True)):
        text = line.folded
        if mode != "end":
            mode = _mode(mode, line, region, cues)
        if mode == "end":
            placed.append(Placed(line, "boilerplate"))
        elif mode == "related":
            item += fresh
            placed.append(Placed(line, "related", item))
            fresh = lines.is_dated(text) or not _dated_list(page, i)
        else:
            placed.append(Placed(line, region or _labelled(text, labels) or _prose_or_heading(page, i)))
    return placed


def _labelled(text: str, labels: tuple[str, ...]) -> Region | None:
    """A line of metadata that says so itself ("Published March 28, 2024"), below the first prose or at the end."""
    return "byline" if text.startswith(labels) and lines.is_dated(text) else None


def _mode(mode: str, line: Line, region: Region | None, cues: Cues) -> str:
    short = line.columns <= 60
    if short and line.folded.startswith(cues.rest_starts):
        return "end"
    if short and line.folded.startswith(cues.related_starts) and not lines.is_sentence(line.folded):
        return "related"
    prose = line.columns >= 120 and lines.is_sentence(line.folded) and region is None
    return "body" if prose and mode == "related" else mode


def _dated_list(page: Sequence[Line], i: int) -> bool:
    """True where one of the next lines carries a date of its own, so that headline and date are one entry."""
    return any(lines.is_dated(line.folded) for line in page[i + 1 : i + 4])


def _prose_or_heading(page: Sequence[Line], i: int) -> Region:
    line = page[i]
    if line.columns > 60 or lines.is_sentence(line.folded) or line.folded.startswith(("-", "*", "•")):
        return "body"
    after_stop = i == 0 or line.gap or lines.ends(page[i - 1].folded)
    before_prose = i + 1 < len(page) and page[i + 1].columns >= 60
    return "heading" if after_stop and before_prose else "body"
