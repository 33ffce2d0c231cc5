"""Finds the actors of a document: gazetteer, name models and patterns, joined by the arbiter."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256

from timeline.actors import arbiter
from timeline.actors.apposition import appositions
from timeline.actors.arbiter import Decision
from timeline.actors.candidate import Candidate, Source
from timeline.actors.capitals import capitalised
from timeline.actors.chinese import Word
from timeline.actors.context import bare_bodies, bearers, employers, led_governments, namesakes
from timeline.actors.han import Namer
from timeline.actors.known import Place, adjectives, known
from timeline.actors.latin import from_doc
from timeline.actors.propagate import elsewhere
from timeline.actors.quoted import quoted
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
    words = _words(reading, han, recognisers)
    place = Place(reading.text, reading.folded, _word_test(words, reading.folded))
    vetoed = adjectives(place, finds, recognisers.gazetteer)
    candidates = [
        *known(place, finds, recognisers.gazetteer),
        *(each for each in _chinese(reading, words, recognisers) if each.span not in vetoed),
        *_english(reading, latin, recognisers),
    ]
    titles = Titles(reading.text, finds)
    decisions = _decide(reading, candidates, titles)
    decisions = arbiter.add(decisions, bare_bodies(finds, decisions, recognisers.gazetteer))
    decisions = arbiter.add(decisions, elsewhere(reading.text, reading.folded, decisions, place.at_word))
    return tuple(_mentions(reading, decisions, titles))


def _decide(reading: Reading, candidates: Sequence[Candidate], titles: Titles) -> list[Decision]:
    """Decide, then again with what the first decisions tell about the words beside them."""
    candidates = list(_without_titles(candidates, titles))
    first = arbiter.decide(candidates)
    learned = [
        *appositions(reading.text, first),
        *led_governments(reading.folded, reading.text, first),
    ]
    decisions = employers(arbiter.decide([*candidates, *learned]), titles)
    decisions = bearers(namesakes(decisions, reading.text), reading.text)
    return arbiter.harmonise(decisions, reading.folded)


def _words(reading: Reading, runs: Sequence[Run], recognisers: Recognisers) -> list[list[Word]]:
    """The Chinese words of each run; none where the settings leave the model out."""
    if recognisers.chinese is None or not runs:
        return []
    return list(chinese_words(reading, runs, recognisers.chinese))


def _chinese(reading: Reading, runs: Sequence[Sequence[Word]], recognisers: Recognisers) -> Iterator[Candidate]:
    yield from quoted(reading.text, reading.folded, suffixes())
    namer = Namer(reading.text, reading.folded, suffixes(), recognisers.country_names)
    for words in runs:
        yield from namer.candidates(words)


def _english(reading: Reading, runs: Sequence[Run], recognisers: Recognisers) -> Iterator[Candidate]:
    for run in runs:
        yield from capitalised(reading.text, run.span, suffixes())
    if recognisers.english is None or not runs:
        return
    texts = (linear.clean(run.span.of(reading.text)) for run in runs)
    for run, doc in zip(runs, recognisers.english.names(texts), strict=True):
        yield from from_doc(doc, run.span.start, suffixes())


def _without_titles(candidates: Sequence[Candidate], titles: Titles) -> Iterator[Candidate]:
    """Persons without the office before their name; offices (`Secretary of the Air Force`) are no organisations."""
    for candidate in candidates:
        if candidate.source == Source.MODEL and candidate.kind != "person" and titles.office_of(candidate.span):
            continue
        if candidate.kind == "person" and candidate.entry is None:
            span = titles.within(candidate.span)
            yield Candidate(span, candidate.kind, candidate.source, candidate.reason)
        else:
            yield candidate


def _word_test(runs: Sequence[Sequence[Word]], folded: str) -> Callable[[Span], bool]:
    """Tells whether a span begins and ends where Chinese words do; always true where no model cut the text."""
    boundaries = {word.start for words in runs for word in words} | {words[-1].end for words in runs if words}
    if not boundaries:
        return lambda span: True  # noqa: ARG005
    return lambda span: all(at in boundaries or not _between_han(folded, at) for at in (span.start, span.end))


def _between_han(folded: str, at: int) -> bool:
    """True where a Han character stands on both sides of an offset: elsewhere the script itself parts words."""
    return all("\u3400" <= char <= "\u9fff" for char in folded[max(at - 1, 0) : at + 1])


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
