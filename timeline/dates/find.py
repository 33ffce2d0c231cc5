"""Every time expression of a document, in order, each resolved against what came before it."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from operator import attrgetter

from timeline.dates.anchor import is_fine_enough, resolve
from timeline.dates.around import beside
from timeline.dates.context import TOLD, Context, Story
from timeline.dates.dateline import day_of_writing
from timeline.dates.hits import grammar_of, hits, order_of
from timeline.dates.notation import edtf
from timeline.dates.period import OutOfCalendar, Period, Unit
from timeline.dates.tense import is_planned
from timeline.dates.terms import (
    Between,
    Found,
    Meaning,
    Order,
    Parsed,
    Shift,
    Term,
    head,
    is_anchorless,
    is_bare_day,
    says_year,
)
from timeline.types import DateMention, DateUse, Modifier, Reading, Sentence, Span, When

_MEMORY = 12
"""How many dates back a narrative word may reach."""

_REACH: Mapping[Unit, int] = {"day": 3}
"""How many paragraphs back the event may lie that a narrative word counts from: one, but more for a day (`此前一天`),
which only an event dated to the day can give."""

_NO_STORY: frozenset[DateUse] = frozenset({"document", "edition", "comparison", "target"})
"""Dates that a narrative word does not count from."""

_NOT_TOLD: frozenset[DateUse] = frozenset({"target", "since"})
"""Dates up to or from which something holds: what is told may have happened long before or after."""

_RUN = 62
"""Days that a run ("10-15 January") takes at most for the story to go on from its last one."""

_CLOSING = 2
"""Characters that may close a clause after a date: a comma and a space."""


_start = attrgetter("start")


@dataclass(frozen=True, slots=True)
class _Told:
    """A date already met: where it stood, whether its year was said, whether it runs from one date to another."""

    mention: DateMention
    when: When
    paragraph: int
    year_said: bool
    is_run: bool

    @property
    def period(self) -> Period:
        """Its days, known both; of a run of days the last one, after which the story goes on."""
        assert self.when.earliest is not None
        assert self.when.latest is not None
        if self.is_run and (self.when.latest - self.when.earliest).days <= _RUN:
            return Period(self.when.latest, self.when.latest, "day")
        return Period(self.when.earliest, self.when.latest, self.when.precision)

    def story(self, *, dated: bool = False) -> Story:
        """What is counted from it."""
        return Story(self.period, self.mention.text, dated)


def find_dates(reading: Reading, published: When | None, order: Order = "month") -> tuple[DateMention, ...]:
    """Find and resolve every time expression; `published` is the document's own date, or None.

    Spans count in `reading.text`. Durations, sets and vague words come with `when` None; a date that the text leaves
    open has null bounds and alternatives. `order` is which of month and day stands first in 03/04/2024, where no date
    of the document proves it. Linear in the text's length.
    """
    day = published.earliest if published and published.earliest == published.latest else None
    written = day_of_writing(reading, day) if day else None
    return tuple(_Walk(reading, written, order_of(reading, order)).mentions())


def complete(meaning: Meaning, order: Order = "month") -> date | None:
    """The day that words with day, month and year name, without any anchor; raises `OutOfCalendar`."""
    if isinstance(meaning, Term) and meaning.year and meaning.month and meaning.day:
        when = resolve(meaning, "", Context(order=order))
        return None if when is None else when.earliest
    return None


def told_with_year(reading: Reading, order: Order = "month") -> Iterator[tuple[When, Term]]:
    """The dates of the article's own text that name their year and are told, not planned or aimed at."""
    for number, of_sentence in hits(reading).items():
        sentence = reading.sentences[number]
        if sentence.region in ("related", "boilerplate", "byline"):
            continue
        for found in of_sentence:
            meaning = found.parsed.meaning
            term = head(meaning)
            if term is None or term.year is None or _plans(reading, sentence, found):
                continue
            with suppress(OutOfCalendar):
                when = resolve(meaning, "", Context(order=order))
                if when is not None and beside(reading, sentence, found).use(when, None) not in _NOT_TOLD:
                    yield when, term


class _Walk:
    """One pass over a document, with the memory of the dates told so far."""

    def __init__(self, reading: Reading, written: date | None, order: Order) -> None:
        self._reading, self._written = reading, written
        self._hits = hits(reading)
        self._items = dict(self._item_dates(order))
        years = () if written else _years_allowed(reading)
        self._usual = Context(written, years=years, order=order)
        self._told: deque[_Told] = deque(maxlen=_MEMORY)

    def mentions(self) -> Iterator[DateMention]:
        for number, found in self._all():
            mention = self._mention(number, self._reading.sentences[number], found)
            self._remember(mention, found.parsed.meaning)
            yield mention

    def _all(self) -> Iterator[tuple[int, Found]]:
        return ((number, found) for number, of_sentence in self._hits.items() for found in of_sentence)

    def _mention(self, number: int, sentence: Sentence, found: Found) -> DateMention:
        span = Span(found.start, found.end)
        text = span.of(self._reading.text)
        parsed, near = found.parsed, beside(self._reading, sentence, found)
        when = None
        if parsed.kind == "date":
            when = _resolved(parsed, text, self._context(number, sentence, found), near.modifier)
        return DateMention(span, text, parsed.kind, when, number, near.use(when, self._written))

    def _context(self, number: int, sentence: Sentence, found: Found) -> Context:
        """What an expression is resolved against, as far as its words need it."""
        term = head(found.parsed.meaning)
        if term is not None and term.shift is not None and term.shift.origin == "story":
            return self._narrative(number, sentence, found, term.shift)
        if term is not None and is_anchorless(term):
            planned = _plans(self._reading, sentence, found)
            story = None if planned and not is_bare_day(term) else self._older(number, term)
            return self._with(sentence, story, planned=planned)
        return self._with(sentence)

    def _with(self, sentence: Sentence, story: Story | None = None, *, planned: bool = False) -> Context:
        usual = self._usual
        if sentence.item is None and story is None and not planned:
            return usual
        return Context(self._day_of(sentence), story, planned, usual.years, usual.order)

    def _narrative(self, number: int, sentence: Sentence, found: Found, shift: Shift) -> Context:
        """The context of a narrative word; one told before too coarsely to count from rules the day of writing out."""
        near = self._near(number, found, shift)
        fine = next((told.story() for told in near if is_fine_enough(told.period, shift.unit)), None)
        context = self._with(sentence, fine, planned=_plans(self._reading, sentence, found))
        return replace(context, published=None) if near and fine is None and shift.or_writing else context

    def _day_of(self, sentence: Sentence) -> date | None:
        """The day that a sentence was written: an entry in a list of headlines has its own."""
        return self._written if sentence.item is None else self._items.get(sentence.item, self._written)

    def _near(self, number: int, found: Found, shift: Shift) -> list[_Told]:
        """The events told just before, the last one first; none for a word that its own clause governs."""
        sentence = self._reading.sentences[number]
        governing = grammar_of(self._reading, sentence).words().governing
        if governing and self._reading.folded.endswith(governing, 0, found.start):
            return []
        first = sentence.paragraph - _REACH.get(shift.unit, 1)
        return [told for told in reversed(self._told) if told.paragraph >= first]

    def _older(self, number: int, term: Term) -> Story | None:
        """What a bare day or month follows: a date of its sentence; for a month also one of an older year before it."""
        last = self._told[-1] if self._told else None
        if last is None or self._written is None:
            return None
        if is_bare_day(term) or last.when.precision == "year":
            follows = last.mention.sentence == number and (is_bare_day(term) or term.month is not None)
            follows = follows and (last.when.precision != "year" or last.period.first.year < self._written.year)
        else:
            old = last.year_said and last.period.first.year < self._written.year
            follows = old and last.paragraph == self._reading.sentences[number].paragraph
        return last.story(dated=True) if follows else None

    def _remember(self, mention: DateMention, meaning: Meaning) -> None:
        when, term = mention.when, head(meaning)
        if when is None or mention.use in _NO_STORY or self._is_said_of_today(mention, term):
            return
        if when.closed:
            said = (term is not None and says_year(term)) or (when.anchor or "").endswith(TOLD)
            paragraph = self._reading.sentences[mention.sentence].paragraph
            self._told.append(_Told(mention, when, paragraph, said, isinstance(meaning, Between)))
        else:
            self._told.clear()  # what follows is counted from here, wherever that is: not from the event before

    def _is_said_of_today(self, mention: DateMention, term: Term | None) -> bool:
        """True for `明天` inside a quotation: the story outside does not go on from it."""
        quoted = self._reading.sentences[mention.sentence].quoted
        if not quoted or term is None or term.shift is None or term.shift.origin != "document":
            return False
        before = bisect_right(quoted, mention.span.start, key=_start)
        return before > 0 and quoted[before - 1].contains(mention.span)

    def _item_dates(self, order: Order) -> Iterator[tuple[int, date]]:
        """The date of each entry in a list of headlines: the complete one in its own lines."""
        for number, of_sentence in self._hits.items():
            item = self._reading.sentences[number].item
            for found in of_sentence if item is not None else ():
                with suppress(OutOfCalendar):
                    day = complete(found.parsed.meaning, order)
                    if item is not None and day is not None:
                        yield item, day


@lru_cache(maxsize=4096)
def _resolved(parsed: Parsed, words: str, context: Context, modifier: Modifier | None) -> When:
    """The date of some words, with the modifier that stands outside them; open, and why, where there is none."""
    try:
        when = resolve(parsed.meaning, words, context)
    except OutOfCalendar as error:
        return When(None, None, "unknown", words=words, rule=f"not in the calendar: {error}")
    if when is None:
        return When(None, None, "unknown", words=words, rule="counted from what the text does not date")
    if modifier is None or when.modifier is not None:
        return when
    when = replace(when, modifier=modifier)
    return replace(when, edtf=edtf(when)) if when.closed else when


def _plans(reading: Reading, sentence: Sentence, found: Found) -> bool:
    """Looks on to the end of the sentence where the date is all that its clause holds (`5日,他将访问…`)."""
    words = grammar_of(reading, sentence).words()
    clause = clause_of(sentence, found.start)
    if clause.end - found.end <= _CLOSING:
        clause = Span(clause.start, sentence.span.end)
    return is_planned(reading.folded, clause, Span(found.start, found.end), words)


def clause_of(sentence: Sentence, offset: int) -> Span:
    """The clause of a sentence at an offset."""
    clause = sentence.clauses[max(0, bisect_right(sentence.clauses, offset, key=_start) - 1)]
    return clause if clause.start <= offset < clause.end else sentence.span


def _years_allowed(reading: Reading) -> tuple[int, ...]:
    """In a document without a date: the eleven years up to the latest that it tells, or else only names."""
    told = [term.year for _, term in told_with_year(reading)]
    heads = (head(found.parsed.meaning) for of_sentence in hits(reading).values() for found in of_sentence)
    named = [year for year in told or [term.year for term in heads if term] if year is not None]
    return tuple(range(max(named) - 10, max(named) + 1)) if named else ()
