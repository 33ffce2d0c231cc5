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
_CLAUSE_LIKE = frozenset("在于的了将已曾举办赢获夺进参加出退主承申组织失无因以为由与和、，,。;:!?!()是有没年月日")
"""Characters that a name between a year and its contest does not hold: words of a clause, and marks."""


def surroundings(
    reading: Reading, sentence: Sentence, found: Found, when: When | None, written: date | None
) -> tuple[DateUse, Modifier | None]:
    """The use of a date, and a modifier that stands outside its own words (before, after, approx)."""
    words = (LANGUAGES.get(sentence.language) or LANGUAGES["en"]).words()
    before = reading.folded[max(sentence.span.start, found.start - _SIDE) : found.start]
    after = reading.folded[found.end : min(sentence.span.end, found.end + _TITLE)]
    own = reading.folded[found.start : found.end]
    matching = [
        row for row in words.around if _stands(row, before, own, after) and (not row.ahead or _ahead(when, written))
    ]
    modifier = next((row.modifier for row in matching if row.modifier), None)
    if sentence.region == "byline":
        return "document", modifier
    if _is_edition(reading, found, after, words):
        return "edition", modifier
    if found.parsed.use != "event":
        return found.parsed.use, modifier
    return next((row.use for row in matching if row.use), "event"), modifier


def _stands(row: Around, before: str, own: str, after: str) -> bool:
    if row.words and not own.endswith(row.words):
        return False
    return before.endswith(row.before) or (after.startswith(row.after) and not after.startswith(row.unless))


def _ahead(when: When | None, written: date | None) -> bool:
    return written is None or (when is not None and when.latest is not None and when.latest > written)


def _is_edition(reading: Reading, found: Found, after: str, words: Lexicon) -> bool:
    """True for the year in a name: 《2025年AI指数报告》, `2024年巴黎奥运会`, "2023 AI readiness index"."""
    meaning = found.parsed.meaning
    if not isinstance(meaning, Term) or meaning != Term(year=meaning.year):
        return False
    head = reading.folded[max(0, found.start - _TITLE) : found.start]
    if words.editions[0].isascii():
        return _names_follow(head, after, (*words.editions, *words.recurring))
    inside = head.rfind("《") > head.rfind("》")
    return (inside and any(word in after.partition("》")[0] for word in words.editions)) or _recurs(after, words)


def _names_follow(head: str, after: str, names: tuple[str, ...]) -> bool:
    """True where one of the next four English words is (the end of) such a name, and no preposition places the year."""
    if head.endswith(_PLACED_IN_TIME) or after[:1] != " ":
        return False
    named = [word.strip('.,;:"”)') for word in after.replace("'s", "").split()[:4]]
    return any(" ".join(named[i : i + length]) in names for i in range(len(named)) for length in (1, 2))


def _recurs(after: str, words: Lexicon) -> bool:
    """True where the name of something that comes again follows, with no clause between."""
    starts = [at for word in words.recurring if (at := after.find(word)) >= 0]
    return bool(starts) and _CLAUSE_LIKE.isdisjoint(after[: min(starts)])
