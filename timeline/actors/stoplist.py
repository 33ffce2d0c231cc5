"""Words that are never names on a model's word alone (data/not_names.tsv)."""

from __future__ import annotations

from functools import cache, lru_cache

from timeline.actors.tables import DATA, read_rows
from timeline.text import fold, linear

REMEMBERED = 8192
"""Names whose answer is kept: a document's come again and again."""
VAGUE = ("大部", "大部地区", "部分地区", "一带地区")
"""Ends of words for areas that have no borders: 江淮大部."""


@cache
def not_names() -> frozenset[str]:
    """The words, as written where they are Latin (`IT` is none, `It` is not asked), folded where they are Chinese."""
    words = [row.need("word") for row in read_rows(DATA / "not_names.tsv", ("word",))]
    return frozenset(word if word.isascii() else fold(word) for word in words)


@lru_cache(maxsize=REMEMBERED)
def is_name(name: str, folded: str) -> bool:
    """True where a model's word may stand; `folded` is the folded name."""
    return name not in not_names() and folded not in not_names() and not _nameless(name, folded)


def _nameless(name: str, folded: str) -> bool:
    """True for codes, captions, counted things and vague areas."""
    code = _CODE.fullmatch(linear.clean(name)) or _COUNTED.match(linear.clean(folded))
    return bool(code) or folded.endswith(VAGUE)


_CODE = linear.pattern(
    r"[A-Z]{1,4}-?\d+[A-Z]?|[A-Z]|[RDI]-[A-Z][\pL.]+|Group [A-Z\d]|(?:Figure|Table|Chapter|Part|Section) \d+"
)
"""Codes and captions: HBM4, R1, Group 1."""
_COUNTED = linear.pattern(r"[一二三四五六七八九十两几数百千\d]+(?:间|家|名|位|支|队)")
"""Counted things: 两间银行, 16队."""
