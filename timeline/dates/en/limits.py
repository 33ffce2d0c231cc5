"""What the characters around a hit refuse."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple

from timeline.dates.en.words import words
from timeline.dates.terms import Found
from timeline.text import linear
from timeline.text.linear import alternation

_CAPITAL = frozenset(
    (
        *("may", "march", "august", "mar", "jan", "dec", "sep", "oct", "nov", "apr", "jun", "jul", "aug", "feb"),
        *("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
    )
)
_SHORT_DAYS = frozenset(("mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun"))
_BEFORE_MONTH = tuple(
    f" {word} "
    for word in (
        *("in", "of", "since", "until", "till", "by", "from", "last", "this", "next", "early", "late", "mid", "during"),
        *("through", "between", "and", "to", "for", "before", "after", "throughout", "every", "each", "previous"),
    )
)
_SPOKEN_OF = linear.bounded(r"^(?:['’]s |,? (?:said|says|told|has|had|was|is|will|would|added|wrote|also|himself)\b)")
"""After a May that is a person: "a defeat for May, who", "loyal to May's"."""
_GOES_ON = linear.bounded(r"^ [A-Z][a-z]")
"""A capital word behind, as behind a given name."""
_FAR_YEAR = linear.bounded(r",? \d{4,24}\b|,? (?:bc|bce|b\.c\.)(?:\b|$)")
"""A year that the grammar does not read, after a day that it does: the day is not of another year for that."""
_GOVERNED = linear.bounded(r" (?:the|an?|his|her|its|their|[a-z]{1,20}ing)\b")
"""After `the day after`: counted from what follows, not from the event told before."""
_AFTER_RANK = linear.bounded(
    r"^(?:$|[.,;:)!?]| (?:of|at|in|and|to|from|for|with|when|after|before|by|around|he|she|it|they|night|morning)\b)"
)
"""What may follow `on the 15th` where it is a day: no noun (`on the 15th anniversary`)."""
_CLOSED = linear.bounded(r"^(?:$|[.,;:)])")
_BEFORE_RANK = ("on ", "by ", "until ", "from ", "since ", "through ")
_BEFORE_SLASH = ("on ", "from ", "between ", "until ", "by ", "since ", "dated ")
_AFTER_SLASH = linear.bounded(r"\d/\d{1,2}(?:,| or| and|, or|, and) $")
"""The list that a date in numbers continues: `on 11/20, 11/22 or 11/25`."""
_RANK_OF_NOUN = linear.bounded(r"^([a-z]{3,6}day) the [a-z-]{1,20} [a-z]$")
"""`on Tuesday the first products`: the rank belongs to what follows."""
_HALF_OF = (" profit", " revenue", " sales", " result", " net", " earnings", " loss", " of the year")
_BEFORE_SEASON = (" in ", " over ", " during ", " by ", " since ", " until ", " through ", " throughout ")
_BARE_SEASON = (" by ", " since ", " until ")
_AFTER_SEASON = (" of ", " in ", " from ", "-", " line", " to ")
"""The fall of a town, the fall in prices, the spring in a step."""
_DECADE_BEFORE = linear.bounded(r"\d0['’]?s(?:,| and| or| to|, and|-|–) ?['’]?$")
_MEASURED = linear.bounded(
    r"(?:highs?|lows?|temperatures?|degrees|upper|low|mid|mid-|high|percentile|shooting|shot|rates?|aged?) (?:in )?$"
)
"""Before `the 80s` that are degrees or scores."""
_ONCE_IN = linear.bounded(
    r"\b(?:first|second|third|fourth|fifth|sixth|last|only|once|twice|times?|lowest|highest|[a-z]{3,20}est|best|worst"
    r"|most|least|fewest|record|since|within|low|high|ever|drop|rise|fall|gain|loss|decline)\b[^.;]{0,60}$"
)
"""Before `in two years` that tells how long it took or had not happened: "the worst in a decade"."""
_DESIGNATION = linear.bounded(r"^ [A-Z]{2}\d{1,6}\b")
"""After the year of an asteroid: 2024 YR4."""
_GREEK_H = (" in ", " of ", " for ", " during ", " versus ", " since ", " by ")
_PRICED = ("$", "€", "£", "¥", "#")


_STREET = 4
"""Words after a number among which the kind of street is looked for: 1600 Pennsylvania Avenue."""


class _Place(NamedTuple):
    """A hit with what stands around it; `head` and `tail` are the rest of the sentence."""

    word: str
    before: str
    after: str
    head: str
    tail: str
    written: str


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
    if beside[:1] in _PRICED:
        return True
    return len(beside) == 2 and (
        (beside[0] in ".,:/" and beside[1].isdigit()) or (beside[0] == "-" and beside[1].isalnum())
    )


def fits(text: str, folded: str, family: str, found: Found) -> bool:
    """False where the surroundings show that the words are no date: `may` the verb, 2,000 people, the second half."""
    word = folded[found.start : found.end]
    head, tail = folded[max(0, found.start - 60) : found.start], folded[found.end : found.end + 60]
    place = _Place(word, f" {head[-12:]}", tail[:24], head, tail, text[found.start : found.end + 8])
    if family in _DATED and _FAR_YEAR.match(place.after):
        return False
    if word[-1:].isalpha() and not _is_name_of_time(place):
        return False
    check = _CHECKS.get(family)
    return check is None or check(place)


def _is_name_of_time(place: _Place) -> bool:
    """Words like may, march, sat, sun: with a capital, and as times stand; no given names (April Jones)."""
    last = place.word[place.word.rfind(" ") + 1 :]
    alone = last == place.word
    if last in _CAPITAL and not place.written[len(place.word) - len(last)].isupper():
        return last == "august" and place.before.endswith(_BEFORE_MONTH)
    placed = place.before.endswith(_BEFORE_MONTH)
    if alone and last in words().given_names and not placed and _GOES_ON.match(place.written[len(last) :]):
        return False
    if alone and last in ("may", "march"):
        return placed and not (last == "may" and _SPOKEN_OF.match(place.after))
    if last in _SHORT_DAYS:
        return place.after[:1] in (".", ",", ")", "") and not place.before.endswith((" the ", "$"))
    return last not in _CAPITAL or len(last) > 3 or not alone or placed or place.after[:1] == "."


def _year(place: _Place) -> bool:
    if not place.word[0].isdigit():
        return True
    following = place.written[len(place.word) :]
    return "1400" <= place.word[:4] <= "2150" and not (
        _is_counted(place) or _is_numbered(place) or _is_address(place) or _DESIGNATION.match(following)
    )


def _next_words(after: str) -> list[str]:
    """The words that follow, without the marks at their ends."""
    return [word.strip(".,;:!?)’'\"") for word in after.lstrip("- ").split(" ")[:_STREET]]


def _is_counted(place: _Place) -> bool:
    if not place.after.lstrip("- ")[:1].isalpha():
        return False
    return _next_words(place.after)[0] in words().counted and not place.before.endswith((" in ", " since "))


def _is_address(place: _Place) -> bool:
    following = _next_words(place.tail) if place.tail[:1] == " " and place.tail[1:2].isalpha() else []
    return not words().streets.isdisjoint(following[1:])


def _is_numbered(place: _Place) -> bool:
    return place.head[-1:] == " " and place.head[:-1].rpartition(" ")[2] in words().numbered


def _spoken(place: _Place) -> bool:
    placed = place.before.endswith((" in ", " since ", " by ", " of ", " until ", " from "))
    return ("year" in place.word or placed) and not _is_counted(place)


def _slash(place: _Place) -> bool:
    return place.before.endswith(_BEFORE_SLASH) or _AFTER_SLASH.search(place.before) is not None


def _rank(place: _Place) -> bool:
    return place.before.endswith(_BEFORE_RANK) and _AFTER_RANK.match(place.after) is not None


def _weekday(place: _Place) -> bool:
    return not place.word[-1].isdigit() or _AFTER_RANK.match(place.after) is not None


def _part(place: _Place) -> bool:
    """No half or quarter of a match; H2 is hydrogen where no year and no preposition stands beside it."""
    if place.word.endswith("half"):
        return place.after.startswith(_HALF_OF)
    if place.word.endswith("quarter"):
        return _matches().search(f"{place.head}{place.tail}") is None
    return place.word not in ("h1", "h2") or place.before.endswith(_GREEK_H)


@cache
def _matches() -> linear.Pattern:
    return linear.pattern(rf"\b{alternation(words().matches)}\b")


def _season(place: _Place) -> bool:
    if place.word.startswith(("early", "late", "mid")):
        return not place.after.startswith(_AFTER_SEASON)
    before = _BEFORE_SEASON if place.word.startswith("the ") else _BARE_SEASON
    return place.before.endswith(before) and not place.after.startswith(_AFTER_SEASON)


def _week(place: _Place) -> bool:
    return not place.word[-1].isdigit() or len(place.word) > len("the week 52") or place.word.startswith("the ")


def _holiday(place: _Place) -> bool:
    if place.word == "new year":
        return False  # a day only where something is counted from it
    return place.after[:1] != " " or _next_words(place.after)[0] not in words().feast_nouns


def _ahead(place: _Place) -> bool:
    """`in two weeks` looks ahead in a clause that plans; in others it tells how long something took."""
    if "time" in place.word:
        return True
    return _ONCE_IN.search(place.head) is None and _plans().search(place.head) is not None


@cache
def _plans() -> linear.Pattern:
    return linear.pattern(rf"\b{alternation(words().planned)}\b|['’]ll\b|\bschedule\b")


def _counted_on(place: _Place) -> bool:
    governed = place.word.endswith((" after", " before", " prior")) and _GOVERNED.match(place.after)
    return not place.after.startswith(" than") and not governed


def _decade(place: _Place) -> bool:
    """`the late 60s`, never `his late 60s`; `the 80s` without a century and an apostrophe may be degrees or scores."""
    if "'" in place.word or "’" in place.word or place.word[-5:-3] in ("19", "20", "18", "17", "16"):
        return True
    if place.word.endswith("0s") and _tail(place):
        return True
    return "nineteen" in place.word or (place.word.startswith("the ") and _MEASURED.search(place.head) is None)


def _tail(place: _Place) -> bool:
    return _DECADE_BEFORE.search(place.before) is not None


def _edge(place: _Place) -> bool:
    return place.before.endswith((" in ", " for ", " during ", " over ")) and _CLOSED.match(place.after) is not None


_DATED = frozenset(("date", "month day", "weekday"))
_CHECKS: Mapping[str, Callable[[_Place], bool]] = {
    "year": _year,
    "years": _year,
    "spoken": _spoken,
    "slash": _slash,
    "month day": _rank,
    "weekday": _weekday,
    "part": _part,
    "bare season": _season,
    "numbered week": _week,
    "holiday": _holiday,
    "ahead": _ahead,
    "offset": _counted_on,
    "story": _counted_on,
    "decade": _decade,
    "tail": _tail,
    "bare edge": _edge,
}
