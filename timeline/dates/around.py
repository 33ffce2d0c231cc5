"""What a date is for, by the words around it: a goal, a start, a comparison, an edition, the document's own date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise

from timeline.dates.hits import grammar_of
from timeline.dates.lexicon import Lexicon
from timeline.dates.terms import Found, Parsed, Term
from timeline.types import DateUse, Modifier, Reading, Sentence, When

_TITLE = 24
"""Characters in which the name of a publication is looked for."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What the words beside a date make of it, before it is known which day it is.

    `modifier` stands outside the date's own words (before, after, approx); `uses` in their order, each with whether it
    holds for coming dates only.
    """

    modifier: Modifier | None
    uses: tuple[tuple[DateUse, bool], ...]

    def use(self, when: When | None, written: date | None) -> DateUse:
        """The first use that holds for the date as resolved."""
        return next((use for use, ahead in self.uses if not ahead or _is_ahead(when, written)), "event")


_PLAIN = Beside(None, ())


def beside(reading: Reading, sentence: Sentence, found: Found) -> Beside:
    """What the words right before and after a date say of it."""
    words = grammar_of(reading, sentence).words()
    cues = words.cues.beside(reading.folded, sentence.span, found.start, found.end)
    own = _own_use(reading, sentence, found, words)
    if own is None and not cues:
        return _PLAIN
    modifier = next((cue.modifier for cue in cues if cue.modifier), None)
    if own is not None:
        return Beside(modifier, ((own, False),))
    return Beside(modifier, tuple((cue.use, cue.ahead) for cue in cues if cue.use))


def _own_use(reading: Reading, sentence: Sentence, found: Found, words: Lexicon) -> DateUse | None:
    """The use that goes before any cue's: of a line of metadata, of an edition's year, of the words themselves."""
    if sentence.region == "byline":
        return "document"
    if _is_year(found.parsed) and _is_edition(reading, sentence, found, words):
        return "edition"
    return None if found.parsed.use == "event" else found.parsed.use


def _is_ahead(when: When | None, written: date | None) -> bool:
    return written is None or (when is not None and when.latest is not None and when.latest > written)


@lru_cache(maxsize=4096)
def _is_year(parsed: Parsed) -> bool:
    """True for a year and nothing else."""
    meaning = parsed.meaning
    return isinstance(meaning, Term) and meaning.year is not None and meaning == Term(year=meaning.year)


def _is_edition(reading: Reading, sentence: Sentence, found: Found, words: Lexicon) -> bool:
    """True for the year in a name: 《2025年AI指数报告》, `2024年巴黎奥运会`, "2023 AI readiness index"."""
    after = reading.folded[found.end : min(sentence.span.end, found.end + _TITLE)]
    head = reading.folded[max(0, found.start - _TITLE) : found.start]
    if words.spaced:
        return not head.endswith(words.placing) and _names_follow(after, words.named)
    inside = head.rfind("《") > head.rfind("》")
    return (inside and any(word in after.partition("》")[0] for word in words.editions)) or _recurs(after, words)


def _names_follow(after: str, names: frozenset[str]) -> bool:
    """True where one of the next four English words is (the end of) such a name."""
    if after[:1] != " " or not after[1:2].isalpha():
        return False
    named = [word.strip('.,;:"”)') for word in after.replace("'s", "").split()[:4]]
    return not names.isdisjoint(named) or not names.isdisjoint(map(" ".join, pairwise(named)))


def _recurs(after: str, words: Lexicon) -> bool:
    """True where the name of something that comes again follows, with no clause between."""
    starts = [at for word in words.recurring if (at := after.find(word)) >= 0]
    return bool(starts) and words.clause_marks.isdisjoint(after[: min(starts)])
