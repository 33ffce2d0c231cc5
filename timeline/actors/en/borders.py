"""Where a name of the English model really begins and ends: no article, owner's mark or stray sign belongs to it."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.text import linear

ARTICLES = ("the ", "a ", "an ")
PARTINGS = (" / ", "\n", " | ", "; ", " ; ", "@", " ( ", " (")
"""What never stands inside a name: the model read two names, or a name and a remark, as one."""
OWNS = ("'s ", "’s ", " 's ", " ’s ")
TAILS = (" 's", " ’s", "'s", "’s", *"'’.,- ·\"”“«»&/(:–—|")
HEADS = "\"'“”‘«»-–—&/().,:;·*|#` "
_COUNT = linear.bounded(r" (?:\d{1,3}[-–]\d{1,3}|[QH][1-4]|FY\d{2,4}|\d{5,9})$")
"""A score, a quarter or a long number behind a name."""
KEEP_DOT = ("Inc.", "Corp.", "Co.", "Ltd.", "Jr.", "Sr.", "U.S.", "U.K.", "D.C.", "S.A.", "U.N.")


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of the names that a model's span holds, each trimmed; none where nothing is left."""
    cut = min((at for mark in PARTINGS if (at := text.find(mark, start, end)) >= 0), default=end)
    first = _trimmed(text, start, _possessor(text, start, cut))
    if first[0] < first[1]:
        yield first
    if cut < end:
        yield from pieces(text, cut + 1, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without article, trailing small words, possessive and stray signs."""
    while start < end and text[start] in HEADS:
        start += 1
    low = text[start : start + 4].lower()
    start += next((len(article) for article in ARTICLES if low.startswith(article) and start + len(article) < end), 0)
    words = text[start:end].rstrip().split(" ")
    while len(words) > 1 and words[-1].islower():
        end = start + len(" ".join(words[:-1]))
        words.pop()
    if score := _COUNT.search(text[start:end]):
        end = start + score.start()
    while start < end and (tail := _tail(text, start, end)):
        end -= len(tail)
    return start, end


def _tail(text: str, start: int, end: int) -> str:
    """The stray sign that a span ends with, or ""; the dot of an abbreviation is none."""
    if text.endswith(KEEP_DOT, start, end) or _initials(text[start:end].rsplit(" ", 1)[-1]):
        return ""
    return next((tail for tail in TAILS if text.endswith(tail, start, end)), "")


def _initials(word: str) -> bool:
    """True for L.A. and J.R.R."""
    letters = word.split(".")
    return len(letters) > 2 and letters[-1] == "" and all(len(letter) == 1 for letter in letters[:-1])


def _possessor(text: str, start: int, end: int) -> int:
    """Where the name ends that owns what follows (`Nvidia's Partnership`), or `end`."""
    return min((at for mark in OWNS if (at := text.find(mark, start + 1, end)) > 0), default=end)
