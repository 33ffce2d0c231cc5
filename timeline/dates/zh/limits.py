"""What the characters around a hit refuse or cut off."""

from __future__ import annotations

from timeline.dates.numerals import HAN_NUMBER
from timeline.dates.terms import Found
from timeline.dates.zh.words import words

_NOT_AFTER_DAY = ("均线", "线", "游", "内", "间", "龄", "元", "志", "本", "剧", "报", "谈")
_NOT_AFTER_MONTH = ("龄", "球", "饼", "亮", "光", "票", "嫂", "租", "薪", "费")

_NOT_BEFORE_DAY = frozenset("第近这约隔达共满逾过续期每数几头前后连+")
_NOT_BEFORE_TODAY = frozenset("至如现迄而当古从距抚到")
_BEFORE_REPUBLIC = frozenset("自于从至迄在到(")
_NOT_BEFORE_SLASH = frozenset("0123456789abcdefghijklmnopqrstuvwxyz/.%$投篮球罚")
_NOT_AFTER_SLASH = ("/", "%", "吋", "寸")
_MORE_THAN_A_FRACTION = "(-~–—至到"
_UP_TO_TEN = frozenset("一二三四五六七八九十")
_NOT_BEFORE_YEAR = frozenset(".-/第号:$元")
_NAME = 8
"""Characters after a hit that are looked at."""
_MONTHS = 12
_GROUP = 3
"""Digits between the commas of a long number."""
_END_OF_TITLE = frozenset("》〉」”")
_MOVED_KINDS = frozenset({"day", "week", "month"})

_MIDDLE_OF_YEAR = "年年中"
"""The middle of a year wherever it stands: the second 年 is no unit of the number before it."""


def trim(folded: str, start: int, end: int) -> int:
    """The end without a modifier that belongs to the next word; `start` where a number is cut out of a longer one."""
    following = folded[end : end + 1]
    if _cuts_number(folded, start, end):
        return start
    last = folded[end - 1]
    if folded.endswith(_MIDDLE_OF_YEAR, start, end):
        return end
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
    if before == "," and not folded[start : start + _GROUP].isdigit():
        return False  # a comma between clauses: iPhone 16,9月13日
    return before.isdigit() or (before in ".,:" and start > 1 and folded[start - 2].isdigit())


def fits(text: str, folded: str, family: str, found: Found) -> bool:  # noqa: ARG001 - the protocol of all languages
    """False where the surroundings show that the words are no date: 四周一, 5日均线, 每3月, 2000年历史."""
    word, before = folded[found.start : found.end], folded[max(0, found.start - 1) : found.start]
    after = folded[found.end : found.end + _NAME]
    numeral = before != "" and before in HAN_NUMBER
    if before == "年" and family == "date" and folded[max(0, found.start - 2)].isdigit():
        return False  # the rest of a date whose year is none: 99999年1月1日
    if before == "每" or (numeral and (word[0] in HAN_NUMBER or family in ("weekday", "part", "weekend", "week"))):
        return False
    if before == "《" and family in _MOVED_KINDS:
        return False  # 《明日边缘》
    if family in _CHECKS:
        return _CHECKS[family](word, before, after)
    if word.endswith("季") and (before in _END_OF_TITLE or after.startswith(words().of_shows)):
        return False
    if word.endswith("月"):
        return not after.startswith(_NOT_AFTER_MONTH) and before != "第"
    return not (word.endswith("00年") and after.startswith(("历史", "来", "间", "的历史", "多")))


def _day(word: str, before: str, after: str) -> bool:
    """A bare day of the month: `15日`, `廿三日`; in Chinese numerals up to ten only before words like 在 (三日内)."""
    if after.startswith(_NOT_AFTER_DAY) or before in _NOT_BEFORE_DAY or word[0] == "两":
        return False
    small = len(word) == len("十日") and word[0] in _UP_TO_TEN
    return not small or after.startswith(words().day_goes_before)


def _weekday(word: str, before: str, after: str) -> bool:  # noqa: ARG001 - the signature of all checks
    return word != "周天" and before not in ("几", "半", "数", "两")


def _short_day(word: str, before: str, after: str) -> bool:
    """`今` and `昨` for a day, as papers of Hong Kong and Taiwan write: not 至今, 今后, 昨非."""
    if word == "昨":
        return not after.startswith(("夕", "非", "是今"))
    return before not in _NOT_BEFORE_TODAY and after.startswith(words().after_today)


def _slash(word: str, before: str, after: str) -> bool:
    """`4/24`: a month and day where it can be no fraction, or words around it say that it is none."""
    if before in _NOT_BEFORE_SLASH or after.startswith(_NOT_AFTER_SLASH):
        return False
    if before == "(" or any(mark in word for mark in _MORE_THAN_A_FRACTION):
        return True
    return int(word.partition("/")[2]) > _MONTHS or after.startswith(words().fraction_goes_before)


def _no_unit(word: str, before: str, after: str) -> bool:  # noqa: ARG001 - the signature of all checks
    """`4月24` without 日: only where no number or measure goes on."""
    return not after or after[0] in "，,。;;、)）」 " or after.startswith(words().fraction_goes_before)


def _quarter(word: str, before: str, after: str) -> bool:  # noqa: ARG001 - the signature of all checks
    """`Q3` alone: the quarter of a report, not a model of a car."""
    return not (before.isascii() and before.isalnum()) and after.lstrip().startswith(words().after_quarter)


def _republic(word: str, before: str, after: str) -> bool:  # noqa: ARG001 - the signature of all checks
    """`112年` alone: a year of Taiwan's calendar after a word that places it in time, else a number of years."""
    return before in _BEFORE_REPUBLIC and not after.startswith(("前", "后", "历史", "来", "的历史"))


def _year_of_name(word: str, before: str, after: str) -> bool:  # noqa: ARG001 - the signature of all checks
    """`2024总统大选`: a year without 年 before the name of what it is the year of."""
    named = any(word in after for word in words().yearly)
    return named and not (before.isascii() and before.isalnum()) and before not in _NOT_BEFORE_YEAR


_CHECKS = {
    "bare day": _day,
    "weekday": _weekday,
    "short day": _short_day,
    "slash": _slash,
    "no unit": _no_unit,
    "short quarter": _quarter,
    "republic": _republic,
    "year of a name": _year_of_name,
}
"""What a family asks of the characters before and after it."""
