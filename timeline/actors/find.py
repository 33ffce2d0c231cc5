"""Finds the actors of a document: gazetteer, name models and patterns, joined by the arbiter."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import replace

from timeline.actors import arbiter
from timeline.actors.apposition import appositions, titled
from timeline.actors.arbiter import Decision
from timeline.actors.bylines import news_only
from timeline.actors.candidate import Candidate, Source
from timeline.actors.context import bare_bodies, bearers, employers, firms, led_governments, namesakes
from timeline.actors.cues import witnesses
from timeline.actors.en.capitals import calmed, capitalised
from timeline.actors.en.fullnames import full_names
from timeline.actors.en.latin import from_doc
from timeline.actors.ko.hangul import hangul_names
from timeline.actors.ko.romanised import romanised
from timeline.actors.lists.known import adjectives, known
from timeline.actors.lists.place import Place
from timeline.actors.mentions import mentions
from timeline.actors.models.chinese import Word
from timeline.actors.models.runs import Run, chinese_words, runs_of
from timeline.actors.offices.titles import Titles
from timeline.actors.propagate import elsewhere
from timeline.actors.recognisers import Recognisers
from timeline.actors.suffixes import suffixes
from timeline.actors.zh.addresses import addresses
from timeline.actors.zh.han import Namer
from timeline.actors.zh.listed import listed
from timeline.actors.zh.nouns import NOUNS, Nouns
from timeline.actors.zh.quoted import outside_titles, quoted
from timeline.actors.zh.spelled import whole_names
from timeline.actors.zh.unseen import Unseen
from timeline.text import linear
from timeline.types import ActorMention, Reading, Span

INTRODUCED = ("person", "place", "organisation")
"""Kinds that the English model gives to an unknown name of one word, and that an office before it overrules."""


def find_actors(reading: Reading, recognisers: Recognisers) -> tuple[ActorMention, ...]:
    """The mentions of a reading, in text order, without the people of its byline and imprint.

    Two mentions share a span only where the words name two actors (中美). Raises `ModelError` where a model that the
    settings ask for cannot be loaded.
    """
    finds = recognisers.lexicon.find(reading.text, reading.folded)
    titles = Titles(reading.text, finds)
    han, latin = runs_of(reading)
    words = _words(reading, han, recognisers)
    no_nouns = {word.start: word.end for run in words for word in run if word.tag and word.tag not in NOUNS - {"f"}}
    place = Place(reading.text, reading.folded, _word_test(words, reading.folded), no_nouns)
    text = linear.clean(reading.text)
    candidates = [
        *known(place, finds, recognisers.gazetteer),
        *listed(reading.text, reading.folded, no_nouns),
        *witnesses(place, finds, recognisers.gazetteer),
        *_chinese(reading, words, titles, recognisers),
        *_english(reading, latin, recognisers),
        *titled(reading.text, titles.ends()),
        *hangul_names(text),
        *romanised(text),
    ]
    vetoed = adjectives(place, finds)
    decisions = _decide(reading, _without_titles(candidates, titles, vetoed), titles, recognisers.country_names)
    decisions = arbiter.learn(decisions, bare_bodies(place, finds, decisions, recognisers.gazetteer))
    decisions = firms(decisions, reading.text, recognisers.coined)
    further = elsewhere(reading.text, reading.folded, decisions, place.at_word, recognisers.coined)
    decisions = arbiter.add(decisions, further)
    decisions = outside_titles(addresses(decisions, reading.text), reading.text)
    return tuple(news_only(reading, tuple(mentions(reading, decisions, titles)), finds))


def _decide(
    reading: Reading, candidates: Sequence[Candidate], titles: Titles, countries: frozenset[str]
) -> list[Decision]:
    """Decide, then again with what the first decisions tell about the words beside them."""
    decisions = arbiter.decide(candidates)
    learned = [
        *appositions(reading.text, decisions, countries),
        *led_governments(reading.folded, reading.text, decisions),
    ]
    if learned:
        decisions = arbiter.decide([*candidates, *learned])
    decisions = employers(decisions, titles)
    decisions = bearers(namesakes(decisions, reading.text), reading.text)
    return arbiter.harmonise(decisions, reading.folded)


def _words(reading: Reading, runs: Sequence[Run], recognisers: Recognisers) -> list[list[Word]]:
    """The Chinese words of each run; none where the settings leave the model out."""
    if recognisers.chinese is None or not runs:
        return []
    return list(chinese_words(reading, runs, recognisers.chinese))


def _chinese(
    reading: Reading, runs: Sequence[Sequence[Word]], titles: Titles, recognisers: Recognisers
) -> Iterator[Candidate]:
    """Names in quotation marks and those that the words tell."""
    yield from quoted(reading.text, reading.folded, suffixes())
    nouns = Nouns(reading.folded, suffixes(), recognisers.country_names, titles, recognisers.coined)
    namer = Namer(reading.text, reading.folded, suffixes(), nouns)
    whole = [whole_names(words, reading.folded, recognisers.coined) for words in runs]
    persons = {word.start for words in whole for word in words if word.tag == "PER"}
    unseen = Unseen(reading, whole, nouns)
    for words in whole:
        yield from map(unseen.mended, namer.candidates(words))
        yield from map(unseen.mended, nouns.candidates(words))
        yield from map(unseen.mended, nouns.employers(words, lambda span: titles.leads_to(span, persons)))
    yield from unseen.candidates()


def _english(reading: Reading, runs: Sequence[Run], recognisers: Recognisers) -> Iterator[Candidate]:
    for run in runs:
        yield from capitalised(reading.text, run.span, suffixes())
    if recognisers.english is None or recognisers.likeness is None or not runs:
        return
    likeness = recognisers.likeness
    texts = (calmed(linear.clean(run.span.of(reading.text))) for run in runs)
    for run, doc in zip(runs, recognisers.english.names(texts), strict=True):
        yield from from_doc(doc, run.span.start, suffixes(), likeness)
        yield from full_names(reading.text, run.span, likeness)


def _without_titles(candidates: Iterable[Candidate], titles: Titles, vetoed: Container[Span]) -> list[Candidate]:
    """The candidates without the office before a person's name or behind a body's.

    A model's word is dropped where it is an office itself (`Secretary of the Air Force`) or stands at a vetoed span.
    """
    kept = []
    for candidate in candidates:
        modelled = candidate.source in (Source.MODEL, Source.DOUBTED)
        if modelled and (candidate.span in vetoed or (candidate.kind != "person" and titles.office_of(candidate.span))):
            continue
        if modelled and candidate.kind in INTRODUCED and titles.introduces(candidate.span):
            candidate = replace(
                candidate, kind="person", source=Source.MODEL, reason=f"{candidate.reason}; right behind an office"
            )
        if candidate.entry is None:
            cut = titles.within if candidate.kind == "person" else titles.before
            candidate = replace(candidate, span=cut(candidate.span))
        kept.append(candidate)
    return kept


def _word_test(runs: Sequence[Sequence[Word]], folded: str) -> Callable[[Span], bool]:
    """Tells whether a span begins and ends where Chinese words do; always true where no model cut the text."""
    boundaries = {word.start for words in runs for word in words} | {words[-1].end for words in runs if words}
    if not boundaries:
        return lambda span: True  # noqa: ARG005
    return lambda span: all(at in boundaries or not _between_han(folded, at) for at in (span.start, span.end))


def _between_han(folded: str, at: int) -> bool:
    """True where a Han character stands on both sides of an offset: elsewhere the script itself parts words."""
    return all("\u3400" <= char <= "\u9fff" for char in folded[max(at - 1, 0) : at + 1])
