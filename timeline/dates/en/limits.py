"""What the characters around a hit refuse."""

from __future__ import annotations

from timeline.dates.terms import Found
from timeline.text import linear

_CAPITAL = frozenset(
    (
        *("may", "march", "mar", "jan", "dec", "sep", "oct", "nov", "apr", "jun", "jul", "aug", "feb"),
        *("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
    )
)
_SHORT_DAYS = frozenset(("mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun"))
_BEFORE_MONTH = tuple(
    f" {word} "
    for word in (
        *("in", "of", "since", "until", "till", "by", "from", "last", "this", "next", "early", "late", "mid", "during"),
        *("through", "between", "and", "to", "for", "before", "after"),
    )
)
_COUNTED = linear.bounded(
    r" ?(?:%|percent|people|men|women|troops|soldiers|jobs|workers|employees|homes|houses|units|tons|tonnes|miles|km"
    r"|kilometers|kilometres|metres|meters|feet|acres|dollars|euros|pounds|won|yuan|yen|mph|rpm|hp|mw|kw|million|billion"
    r"|trillion|cases|deaths|points|votes|copies|shares|barrels|students|residents|migrants|refugees|protesters|gpus"
    r"|cars|vehicles|passengers|aircraft|hours|days|words|others)\b"
)
_FAR_YEAR = linear.bounded(r",? \d{4,24}\b|,? (?:bc|bce|b\.c\.)(?:\b|$)")
"""A year that the grammar does not read, after a day that it does: the day is not of another year for that."""
_GOVERNED = linear.bounded(r" (?:the|an?|his|her|its|their|[a-z]{1,20}ing)\b")
"""After `the day after`: counted from what follows, not from the event told before."""
_AFTER_RANK = linear.bounded(
    r"^(?:$|[.,;:)!?]| (?:of|at|in|and|to|from|for|with|when|after|before|by|he|she|it|they)\b)"
)
"""What may follow `on the 15th` where it is a day: no noun (`on the 15th anniversary`)."""
_BEFORE_SLASH = ("on ", "from ", "between ", "until ", "by ", "since ", "dated ")
_RANK_OF_NOUN = linear.bounded(r"^([a-z]{3,6}day) the [a-z-]{1,20} [a-z]$")
"""`on Tuesday the first products`: the rank belongs to what follows."""
_HALF_OF = (" profit", " revenue", " sales", " result", " net", " earnings", " loss", " of the year")
_NUMBER_BEFORE = (" no. ", " flight ", " model ", " room ", " section ", " highway ", " route ")


def trim(folded: str, start: int, end: int) -> int:
    """Where the words really end; `start` where a number is cut out of a longer one (1,200; 3.2024; $2010)."""
    before, after = folded[max(0, start - 2) : start], folded[end : end + 2]
    if folded[start].isdigit() and _number_goes_on(before[::-1]):
        return start
    if (rank := _RANK_OF_NOUN.match(folded[start : end + 2])) is not None:
        return start + rank.end(1)
    if folded[end - 1].isdigit() and (after[:1] in ("%", "°") or _number_goes_on(after)):
        return start
    return end


def _number_goes_on(beside: str) -> bool:
    """True for the two characters beside a number, from the inside out, that belong to it."""
    if beside[:1] in ("$", "€", "£", "¥", "#"):
        return True
    return len(beside) == 2 and (
        (beside[0] in ".,:/" and beside[1].isdigit()) or (beside[0] == "-" and beside[1].isalnum())
    )


def fits(text: str, folded: str, kind: str, found: Found) -> bool:
    """False where the surroundings show that the words are no date: `may` the verb, 2,000 people, the second half."""
    word = folded[found.start : found.end]
    before, after = folded[max(0, found.start - 12) : found.start], folded[found.end : found.end + 24]
    last = word[word.rfind(" ") + 1 :]
    if kind == "date" and _FAR_YEAR.match(after):
        return False
    if last in _CAPITAL and not _is_name_of_time(text, last, found, before, after):
        return False
    if kind in ("offset", "story") and (after.startswith(" than") or (_open_ended(word) and _GOVERNED.match(after))):
        return False
    if kind == "year" and word.isdigit():
        return "1400" <= word <= "2150" and not _COUNTED.match(after) and not f" {before}".endswith(_NUMBER_BEFORE)
    if kind == "slash":
        return before.endswith(_BEFORE_SLASH)
    if kind == "month day":
        named = word.startswith("on ") or before.endswith(("by ", "until ", "from ")) or " month" in word
        return named and _AFTER_RANK.match(after) is not None
    if kind == "part" and word.endswith("half"):
        return after.startswith(_HALF_OF)
    return True


def _open_ended(word: str) -> bool:
    return word.endswith((" after", " before"))


def _is_name_of_time(text: str, word: str, found: Found, before: str, after: str) -> bool:
    """Words like may, march, sat, sun: with a capital, and as times stand."""
    if not text[found.end - len(word)].isupper():
        return False
    if word in ("may", "march") and found.end - found.start == len(word):
        return f" {before}".endswith(_BEFORE_MONTH)
    return word not in _SHORT_DAYS or after[:1] in (".", ",", ")", "")
