"""Finds the actors of a document: gazetteer, name models and patterns, joined by the arbiter."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from itertools import chain

from timeline.actors import arbiter
from timeline.actors.apposition import appositions
from timeline.actors.arbiter import Decision
from timeline.actors.candidate import Candidate
from timeline.actors.han import from_words
from timeline.actors.known import known
from timeline.actors.latin import from_doc
from timeline.actors.propagate import elsewhere
from timeline.actors.recognisers import Recognisers
from timeline.actors.runs import Run, chinese_words, runs_of
from timeline.actors.suffixes import suffixes
from timeline.actors.titles import Bodies, Office, Titles
from timeline.text import linear
from timeline.types import ActorMention, Reading, Span


def find_actors(reading: Reading, recognisers: Recognisers) -> tuple[ActorMention, ...]:
    """The mentions of a reading, in text order.

    Two mentions share a span only where the words name two actors (中美). Raises `ModelError` where a model that the
    settings ask for cannot be loaded.
    """
    finds = recognisers.lexicon.find(reading.text, reading.folded)
    han, latin = runs_of(reading)
    boundaries: set[int] = set()
    candidates = list(
        chain(
            known(reading.text, finds, recognisers.gazetteer),
            _chinese(reading, han, recognisers, boundaries),
            _english(reading, latin, recognisers),
        )
    )
    titles = Titles(reading.text, finds)
    decisions = arbiter.decide(_without_titles(candidates, titles))
    decisions = arbiter.add(decisions, appositions(reading.text, decisions))
    decisions = arbiter.harmonise(decisions, reading.folded)
    at_word = _word_test(boundaries)
    decisions = arbiter.add(decisions, elsewhere(reading.text, reading.folded, decisions, at_word))
    return tuple(_mentions(reading, decisions, titles))


def _chinese(
    reading: Reading, runs: Sequence[Run], recognisers: Recognisers, boundaries: set[int]
) -> Iterator[Candidate]:
    """Candidates of the Chinese runs; notes in `boundaries` where their words begin and end."""
    if recognisers.chinese is None or not runs:
        return
    for words in chinese_words(reading, runs, recognisers.chinese):
        boundaries.update(word.start for word in words)
        boundaries.update(word.end for word in words[-1:])
        yield from from_words(reading.folded, words, suffixes())


def _english(reading: Reading, runs: Sequence[Run], recognisers: Recognisers) -> Iterator[Candidate]:
    if recognisers.english is None or not runs:
        return
    texts = (linear.clean(run.span.of(reading.text)) for run in runs)
    for run, doc in zip(runs, recognisers.english.names(texts), strict=True):
        yield from from_doc(doc, run.span.start, suffixes())


def _without_titles(candidates: Sequence[Candidate], titles: Titles) -> Iterator[Candidate]:
    for candidate in candidates:
        if candidate.kind == "person" and candidate.entry is None:
            span = titles.within(candidate.span)
            yield Candidate(span, candidate.kind, candidate.source, candidate.reason)
        else:
            yield candidate


def _word_test(boundaries: set[int]) -> Callable[[Span], bool]:
    """Tells whether a span begins and ends where Chinese words do; always true where no model cut the text."""
    return lambda span: not boundaries or (span.start in boundaries and span.end in boundaries)


def _mentions(reading: Reading, decisions: Sequence[Decision], titles: Titles) -> Iterator[ActorMention]:
    starts = [sentence.span.start for sentence in reading.sentences]
    bodies = Bodies([decision.span for decision in decisions if decision.best.kind != "person"])
    ids = {decision.span: mention_id(reading, decision.span, decision.best) for decision in decisions}
    for decision in decisions:
        office = titles.office(decision.span, bodies) if decision.best.kind == "person" else None
        sentence = max(bisect_right(starts, decision.span.start) - 1, 0)
        for candidate in _named(decision):
            yield _mention(reading, decision, candidate, sentence, office, ids)


def _named(decision: Decision) -> tuple[Candidate, ...]:
    """The actors that a decision names: one, or each of a compound."""
    if decision.best.joint:
        return tuple(candidate for candidate in decision.candidates if candidate.joint)
    return (decision.best,)


def _mention(
    reading: Reading,
    decision: Decision,
    candidate: Candidate,
    sentence: int,
    office: Office | None,
    ids: dict[Span, str],
) -> ActorMention:
    return ActorMention(
        id=mention_id(reading, decision.span, candidate),
        span=decision.span,
        text=decision.span.of(reading.text),
        kind=candidate.kind,
        sentence=sentence,
        entry=candidate.entry,
        title=office.span.of(reading.text) if office else None,
        title_span=office.span if office else None,
        of=ids[office.of] if office and office.of else None,
        reasons=decision.reasons,
    )


def mention_id(reading: Reading, span: Span, candidate: Candidate) -> str:
    """A stable id: of the document, the span and, where several actors share it, the entry."""
    entry = candidate.entry if candidate.joint else ""
    key = f"{reading.document.id}\0{reading.document.sha256}\0{span.start}\0{span.end}\0{entry}"
    return "m" + sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12]
