"""Dates: rates on prose side by side with the peers, and CPU seconds on texts that do their worst."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from benchmarks import prose, readers
from benchmarks.hostile import hostile
from benchmarks.measure import Spread, cpu_seconds, rounds
from benchmarks.prose import Language
from benchmarks.readers import Missing, Reader

ASKED_SECONDS = 0.5
"""CPU seconds that 100,000 characters of any text may take."""

ASKED_GROWTH = 3.0
"""How much longer twice the text may take: linear is 2, quadratic 4, and a busy machine swings."""

MEASURABLE = 0.05
"""CPU seconds below which a growth says nothing."""

HOSTILE_ROUNDS = 3
"""At most so many for a hostile text: the least of them counts, which needs fewer than a median."""

COLD = 5_000
"""Characters of the first call, which also loads words and compiles patterns."""

HOSTILE_TO_PEERS = 100
"""Characters of a hostile text that a peer is given: on some of them a thousand would take it minutes."""

PROSE: Mapping[str, Callable[[Language, int], str]] = {"sample": prose.sample, "varied": prose.varied}
LANGUAGES: Mapping[Language, str] = {"en": "English", "zh": "Chinese"}
"""English first: its first call is then dateparser's first at all, before a search without a language has loaded it."""


@dataclass(frozen=True, slots=True)
class Rate:
    """How fast a reader was on one text: characters per CPU second, and how many times that ours is."""

    text: str
    reader: str
    characters: int
    first_call: float
    rate: Spread
    ours: Spread | None
    asked: float | None

    @property
    def missed(self) -> bool:
        """True where ours is not as many times faster as asked."""
        return self.asked is not None and self.ours is not None and self.ours.median < self.asked


@dataclass(frozen=True, slots=True)
class Worst:
    """What a hostile text cost: our CPU seconds at one and two lengths, and each peer's on a small slice."""

    unit: str
    seconds: float
    doubled: float
    found: int
    peers: Mapping[str, float]

    @property
    def growth(self) -> float | None:
        """How much longer twice the text took; None where that is too short to tell."""
        return self.doubled / self.seconds if self.seconds >= MEASURABLE else None

    @property
    def missed(self) -> bool:
        """True where it took longer, or grew faster, than asked."""
        return self.seconds > ASKED_SECONDS or (self.growth or 0) > ASKED_GROWTH


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that one run measured, and the peers that were not there."""

    size: int
    rounds: int
    rates: Sequence[Rate]
    worst: Sequence[Worst]
    missing: Sequence[Missing]

    @property
    def missed(self) -> int:
        """How many rows miss an asked figure."""
        return sum(row.missed for row in self.rates) + sum(row.missed for row in self.worst)


@dataclass(frozen=True, slots=True)
class Peers:
    """Who is measured beside us, by the language of the text, and who could not be."""

    prose: Mapping[Language, Sequence[Reader]]
    hostile: Mapping[Language, Sequence[Reader]]
    missing: Sequence[Missing] = ()


def installed() -> Peers:
    """The peers that this environment has."""
    jionlp = readers.jionlp()
    found = (jionlp,) if isinstance(jionlp, Reader) else ()
    missing = (jionlp,) if isinstance(jionlp, Missing) else ()
    told: Mapping[Language, Sequence[Reader]] = {
        "zh": (*found, readers.dateparser("zh")),
        "en": (readers.dateparser("en"),),
    }
    untold = readers.dateparser(None)
    return Peers({language: (*each, untold) for language, each in told.items()}, told, missing)


def measure(peers: Peers, *, size: int, count: int, say: Callable[[str], object] = lambda _: None) -> Report:
    """Measure everything: prose of `size` characters in `count` rounds, hostile texts of `size` and twice that.

    `say` is told what comes next, since it takes minutes.
    """
    rates: list[Rate] = []
    for language, name in LANGUAGES.items():
        for kind, text in PROSE.items():
            say(f"{name}, {kind}")
            rates += _race(f"{name}, {kind}", text(language, size), peers.prose[language], count)
    worst: list[Worst] = []
    for unit, repeated in hostile().items():
        say(repr(unit))
        worst.append(_worst(unit, repeated, peers, size, min(count, HOSTILE_ROUNDS)))
    return Report(size, count, rates, worst, peers.missing)


def _race(name: str, text: str, peers: Sequence[Reader], count: int) -> Iterator[Rate]:
    """One text read by us and by each peer in turns."""
    ours = readers.ours()
    runners = (ours, *peers)
    first = {each.name: _rate(text[:COLD], cpu_seconds(partial(each.read, text[:COLD]))) for each in runners}
    given = {each.name: text[: each.most] for each in runners}
    seconds = rounds({each.name: partial(each.read, given[each.name]) for each in runners}, count)
    rates = {who: [_rate(given[who], each) for each in took] for who, took in seconds.items()}
    for each in runners:
        times = [mine / theirs for mine, theirs in zip(rates[ours.name], rates[each.name], strict=True)]
        ratio = None if each is ours else Spread.of(times)
        measured = Spread.of(rates[each.name])
        yield Rate(name, each.name, len(given[each.name]), first[each.name], measured, ratio, each.asked)


def _rate(text: str, seconds: float) -> float:
    return len(text) / seconds


def _worst(unit: str, text: Callable[[int], str], peers: Peers, size: int, count: int) -> Worst:
    """One hostile text; of several rounds the least counts, since it is a limit and not a rate."""
    ours = readers.ours()
    one, two = text(size), text(2 * size)
    found = ours.read(one)
    seconds = rounds({"one": partial(ours.read, one), "two": partial(ours.read, two)}, count)
    little = text(min(size, HOSTILE_TO_PEERS))
    theirs = {each.name: cpu_seconds(partial(each.read, little)) for each in peers.hostile[prose.language_of(unit)]}
    return Worst(unit, min(seconds["one"]), min(seconds["two"]), found, theirs)
