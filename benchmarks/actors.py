"""Actors: rates beside what they are built on, seconds on texts that do their worst, growth of a collection, memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from random import Random

from ahocorasick_rs import AhoCorasick, Implementation

from benchmarks.corpus import documents, reading
from benchmarks.dates import ASKED_GROWTH, HOSTILE_ROUNDS, LANGUAGES, MEASURABLE, PROSE
from benchmarks.hostile import ACTORS, hostile
from benchmarks.measure import Spread, Task, cpu_seconds, rounds
from benchmarks.peak import peak
from benchmarks.prose import Language
from timeline.actors import Recognisers, find_actors, identify, load
from timeline.actors.models.chinese import HOME
from timeline.actors.models.runs import chinese_words, runs_of
from timeline.settings import Settings
from timeline.types import ActorKind, ActorMention, Reading, Span

ASKED_OF_SCAN = 0.2
"""Share of the bare scan's rate that gazetteer and patterns are to reach."""
ASKED_OF_MODEL: Mapping[Language, float] = {"zh": 0.8, "en": 0.9}
"""Share of the bare model's rate that everything is to reach."""
ASKED_PEAK = 600_000_000
"""Bytes that a process with both models may hold."""
MODELLED = 4
"""Hostile texts for the models are so many times shorter."""
COLLECTION = 1_000
"""Documents that are joined, and twice as many."""


@dataclass(frozen=True, slots=True)
class Rate:
    """How fast a reader was on one text, and which share of that ours is."""

    text: str
    reader: str
    rate: Spread
    ours: Spread | None = None
    asked: float | None = None

    @property
    def missed(self) -> bool:
        """True where ours is not the share that is asked."""
        return self.asked is not None and self.ours is not None and self.ours.median < self.asked


@dataclass(frozen=True, slots=True)
class Growth:
    """CPU seconds on something and on twice as much of it; `what` names it."""

    what: str
    how: str
    size: int
    seconds: float
    doubled: float

    @property
    def growth(self) -> float | None:
        """How much longer twice as much took; None where that is too short to tell."""
        return self.doubled / self.seconds if self.seconds >= MEASURABLE else None

    @property
    def missed(self) -> bool:
        """True where it grew faster than asked."""
        return (self.growth or 0) > ASKED_GROWTH


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that one run measured; `peak` in bytes."""

    size: int
    rounds: int
    rates: Sequence[Rate]
    growths: Sequence[Growth]
    peak: int

    @property
    def missed(self) -> int:
        """How many figures that are asked for are missed."""
        missed = sum(row.missed for row in self.rates) + sum(row.missed for row in self.growths)
        return missed + (self.peak > ASKED_PEAK)


def measure(*, size: int, count: int, say: Callable[[str], object] = lambda _: None) -> Report:
    """Measure everything: prose of `size` characters in `count` rounds, hostile texts of `size` and twice that.

    `say` is told what comes next, since it takes minutes.
    """
    say("memory")
    held = peak(size)  # first of all: a child inherits the peak of the process that starts it
    plain, full = load(Settings(models="none")), load(Settings())
    rates: list[Rate] = []
    for language, name in LANGUAGES.items():
        for kind, text in PROSE.items():
            say(f"{name}, {kind}")
            readings = documents(text(language, size))
            rates += _race(f"{name}, {kind}", "gazetteer, patterns", readings, plain, _scans(readings, plain), count)
            rates += _race(f"{name}, {kind}", "with models", readings, full, _model(readings, language, full), count)
    growths = [*_worst(plain, "no models", size, count, say), *_worst(full, "models", size // MODELLED, count, say)]
    say("a collection")
    growths.append(_collection(min(size // 100, COLLECTION), min(count, HOSTILE_ROUNDS)))
    return Report(size, count, rates, growths, held)


def _race(
    text: str,
    how: str,
    readings: Sequence[Reading],
    ours: Recognisers,
    peers: Mapping[str, tuple[Task, float]],
    count: int,
) -> Iterator[Rate]:
    """One text read by us and by what we are built on, in turns, after one turn that loads."""
    characters = sum(len(each.text) for each in readings)
    tasks: dict[str, Task] = {how: lambda: [find_actors(each, ours) for each in readings]}
    tasks |= {name: task for name, (task, _) in peers.items()}
    for task in tasks.values():
        task()
    rates = {who: [characters / took for took in each] for who, each in rounds(tasks, count).items()}
    yield Rate(text, how, Spread.of(rates[how]))
    for name, (_, asked) in peers.items():
        shares = [mine / theirs for mine, theirs in zip(rates[how], rates[name], strict=True)]
        yield Rate(text, name, Spread.of(rates[name]), Spread.of(shares), asked)


def _scans(readings: Sequence[Reading], recognisers: Recognisers) -> dict[str, tuple[Task, float]]:
    """ahocorasick-rs and nothing else: over our own words, and over these and the Chinese dictionary of 100,000."""
    words = recognisers.lexicon.words
    dictionary = (HOME / "seg_words.txt").read_text(encoding="utf-8").split()
    return {
        "scan, our words": (_scan(readings, words), ASKED_OF_SCAN),
        "scan, 100,000 words more": (_scan(readings, (*words, *dictionary)), ASKED_OF_SCAN),
    }


def _scan(readings: Sequence[Reading], words: Sequence[str]) -> Task:
    automaton = AhoCorasick(words, store_patterns=False, implementation=Implementation.ContiguousNFA)
    return lambda: [automaton.find_matches_as_indexes(each.folded, overlapping=True) for each in readings]


def _model(readings: Sequence[Reading], language: Language, recognisers: Recognisers) -> dict[str, tuple[Task, float]]:
    """The language's model alone: the Chinese one with its cut and decoding, spaCy's recogniser over the documents."""
    chinese, english = recognisers.chinese, recognisers.english
    assert chinese is not None
    assert english is not None
    if language == "zh":
        runs = [runs_of(each)[0] for each in readings]
        cut = lambda: [list(chinese_words(each, han, chinese)) for each, han in zip(readings, runs, strict=True)]  # noqa: E731
        return {"Chinese model": (cut, ASKED_OF_MODEL["zh"])}
    return {"spaCy's recogniser": (lambda: list(english.names(each.text for each in readings)), ASKED_OF_MODEL["en"])}


def _worst(recognisers: Recognisers, how: str, size: int, count: int, say: Callable[[str], object]) -> Iterator[Growth]:
    """Each hostile text; of several rounds the least counts, since it is a limit and not a rate."""
    for unit, text in hostile(ACTORS).items():
        say(f"{unit!r}, {how}")
        one, two = reading(text(size)), reading(text(2 * size))
        tasks = {"one": partial(find_actors, one, recognisers), "two": partial(find_actors, two, recognisers)}
        first = {name: cpu_seconds(task) for name, task in tasks.items()}
        if first["one"] >= MEASURABLE:
            again = rounds(tasks, min(count, HOSTILE_ROUNDS) - 1)
            first = {name: min(took, *again[name]) if again[name] else took for name, took in first.items()}
        yield Growth(unit, how, size, first["one"], first["two"])


def _collection(many: int, count: int) -> Growth:
    """Joining the mentions of so many documents, each with new people and a new company, and of twice as many."""
    corpus = [_invented(number) for number in range(2 * many)]
    seconds = rounds({"one": lambda: identify(corpus[:many]), "two": lambda: identify(corpus)}, count)
    return Growth("identities of new names", "documents", many, min(seconds["one"]), min(seconds["two"]))


def _invented(number: int) -> tuple[Reading, list[ActorMention]]:
    """A document that names two people, in Han characters and in Latin letters, and a company."""
    chance = Random(number)  # noqa: S311 - the same names in every run, not a secret
    han = chance.choice("金李朴崔鄭林王陳") + "".join(chance.sample("明民秀英哲浩俊泰成敏宇熙東賢", 2))
    latin = f"{chance.choice(('Kim', 'Lee', 'Park', 'Novak', 'Moor'))} {chance.choice('ABDEHJMS')}{number:x}"
    named: list[tuple[str, ActorKind]] = [(han, "person"), (latin, "person"), (f"Novara {number:x} Foods", "company")]
    text = "、".join(name for name, _ in named)
    spans = [Span(text.index(name), text.index(name) + len(name)) for name, _ in named]
    made = [
        ActorMention(f"m{number}-{span.start}", span, name, kind, 0)
        for span, (name, kind) in zip(spans, named, strict=True)
    ]
    return reading(text, f"{number}.txt"), made
