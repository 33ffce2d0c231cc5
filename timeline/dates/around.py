"""What a date is for, by the words around it: a goal, a start, a comparison, an edition, the document's own date."""

from __future__ import annotations

from datetime import date

from timeline.dates.language import LANGUAGES
from timeline.dates.lexicon import Around, Lexicon
from timeline.dates.terms import Found, Term
from timeline.types import DateUse, Modifier, Reading, Sentence, When

_SIDE = 16
_PLACED_IN_TIME = (
    " in ",
    "in ",
    " since ",
    " by ",
    " until ",
    " during ",
    " of ",
    " from ",
    " to ",
    " and ",
    " between ",
)
_TITLE = 24
"""Characters in which the name of a publication is looked for."""


def surroundings(
    reading: Reading, sentence: Sentence, found: Found, when: When | None, written: date | None
) -> tuple[DateUse, Modifier | None]:
    """The use of a date, and a modifier that stands outside its own words (before, after, approx)."""
    words = (LANGUAGES.get(sentence.language) or LANGUAGES["en"]).words()
    before = reading.folded[max(sentence.span.start, found.start - _SIDE) : found.start]
    after = reading.folded[found.end : min(sentence.span.end, found.end + _TITLE)]
    matching = [row for row in words.around if _stands(row, before, after) and (not row.ahead or _ahead(when, written))]
    modifier = next((row.modifier for row in matching if row.modifier), None)
    if sentence.region == "byline":
        return "document", modifier
    if _is_edition(reading, found, after, words):
        return "edition", modifier
    if found.parsed.use != "event":
        return found.parsed.use, modifier
    return next((row.use for row in matching if row.use), "event"), modifier


def _stands(row: Around, before: str, after: str) -> bool:
    return before.endswith(row.before) or after.startswith(row.after)


def _ahead(when: When | None, written: date | None) -> bool:
    return written is None or (when is not None and when.latest is not None and when.latest > written)


def _is_edition(reading: Reading, found: Found, after: str, words: Lexicon) -> bool:
    """True for the year in the name of a report: 《2025年AI指数报告》, "2023 AI readiness index"."""
    meaning = found.parsed.meaning
    if (
        not isinstance(meaning, Term)
        or meaning.year is None
        or meaning.month is not None
        or meaning.modifier is not None
    ):
        return False
    head = reading.folded[max(0, found.start - _TITLE) : found.start]
    if words.editions[0].isascii():
        if head.endswith(_PLACED_IN_TIME):
            return False
        named = after.replace("'s", "").split()[:4]
        return any(word.strip('.,;:"”)') in words.editions for word in named) and after[:1] == " "
    inside = head.rfind("《") > head.rfind("》")
    return inside and any(word in after.partition("》")[0] for word in words.editions)
