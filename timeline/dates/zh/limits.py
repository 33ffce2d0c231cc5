"""What the characters around a hit refuse or cut off."""

from __future__ import annotations

from timeline.dates.numerals import HAN_NUMBER
from timeline.dates.terms import Found
from timeline.dates.zh.words import words

_NOT_AFTER_DAY = ("均线", "游", "内", "间", "龄", "元", "志", "本", "剧", "报", "谈")
_NOT_AFTER_MONTH = ("龄", "球", "饼", "亮", "光", "票", "嫂", "租", "薪", "费")

EVENT_ANCHORED = "的"
"""A narrative word after this is counted from what the clause names (上任的第二年), not from the event told before."""


def trim(folded: str, start: int, end: int) -> int:
    """The end without a modifier that belongs to the next word; `start` where a number is cut out of a longer one."""
    following = folded[end : end + 1]
    if _cuts_number(folded, start, end):
        return start
    last = folded[end - 1]
    if following and following in words().modifier_traps.get(last, ""):
        return end - 1
    allowed = words().only_before.get(last)
    if allowed is not None and "\u4e00" <= following <= "\u9fff" and following not in allowed:
        return end - 1
    return end


def _cuts_number(folded: str, start: int, end: int) -> bool:
    if folded[end - 1].isdigit() and folded[end : end + 1].isdigit():
        return True
    if not start or not folded[start].isdigit():
        return False
    before = folded[start - 1]
    return before.isdigit() or (before in ".,:" and start > 1 and folded[start - 2].isdigit())


def fits(text: str, folded: str, kind: str, found: Found) -> bool:  # noqa: ARG001 - the protocol of all languages
    """False where the surroundings show that the words are no date: 四周一, 5日均线, 每3月, 2000年历史."""
    word, before = folded[found.start : found.end], folded[max(0, found.start - 1) : found.start]
    after = folded[found.end : found.end + 4]
    numeral = before != "" and before in HAN_NUMBER
    if before == "年" and kind == "date" and folded[max(0, found.start - 2)].isdigit():
        return False  # the rest of a date whose year is none: 99999年1月1日
    if before == "每" or (numeral and (word[0] in HAN_NUMBER or kind in ("weekday", "part", "weekend"))):
        return False
    if kind == "day" and word[0].isdigit():
        return not after.startswith(_NOT_AFTER_DAY) and before not in ("第", "近", "这", "约", "隔")
    if kind == "weekday":
        return word != "周天" and before not in ("几", "半", "数", "两")
    if word.endswith("月"):
        return not after.startswith(_NOT_AFTER_MONTH) and before != "第"
    return not (word.endswith("00年") and after.startswith(("历史", "来", "间", "的历史", "多")))
