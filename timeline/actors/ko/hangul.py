"""People and companies in Korean text by their place and form: 김민수 장관, 배우 김민수, 한빛전자.

There is no Korean model: only names that stand with an office, or whose end tells, are found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from timeline.actors.candidate import Candidate, Source
from timeline.actors.lists.gazetteer import KINDS
from timeline.actors.sounds.korean import LINK, likeness, personal, same_reading, surname_length
from timeline.actors.sounds.korean_firms import COLUMNS as WORD_COLUMNS
from timeline.actors.sounds.readings import script_of
from timeline.actors.tables import DATA, read_rows
from timeline.text import linear
from timeline.types import ActorKind, Span

SIDES = ("behind", "before")
USUAL = 3
"""Syllables of most full names; a longer one is believed only with its Han or Latin spelling behind it."""
NO_NAME_ENDS = "당련측단대부위가의를을는이력"
"""Syllables that end the names of bodies before an office, or are particles, and end hardly any person's name."""
PROPER = 2
"""Syllables of the shortest name proper before such an ending."""
PARTICLES = "은는이가을를의와과도에께로만"
_HANGUL = linear.pattern(r"\p{Hangul}")
_GLOSSED = linear.pattern(r"(\p{Hangul}{3,5})[(（]([\p{Han}]{2,5}|[A-Za-z][A-Za-z -]{3,30})[)）]")
_FIRM = linear.pattern(r"\p{Hangul}{4,14}")


def hangul_names(text: str) -> Iterator[Candidate]:
    """The candidates of a text; none where it holds no Hangul."""
    if _HANGUL.search(text) is None:
        return
    yield from _glossed(text)
    yield from _with_office(text)
    yield from _firms(text)


def _glossed(text: str) -> Iterator[Candidate]:
    """`이름(漢字)`, `이름(Latin)`: a name whose gloss reads alike."""
    for match in _GLOSSED.finditer(text):
        name, gloss = match.group(1), match.group(2)
        alike = likeness(name, gloss) if script_of(gloss) == "latin" else same_reading(gloss, name)
        if personal(name) and alike >= LINK:
            for number in (1, 2):
                yield _person(match.start(number), match.end(number), f"a Korean name and its gloss {gloss}")


def _with_office(text: str) -> Iterator[Candidate]:
    for match in _behind().finditer(text):
        if _likely(match.group(1)):
            yield _person(match.start(1), match.end(1), f"a Korean name before the office {match.group(2)}")
    for match in _before().finditer(text):
        if _likely(match.group(2)):
            yield _person(match.start(2), match.end(2), f"a Korean name behind {match.group(1)}")


def _likely(name: str) -> bool:
    surname = surname_length(name)
    return surname > 0 and len(name) in (USUAL, surname + 2) and name[-1] not in NO_NAME_ENDS


def _person(start: int, end: int, reason: str) -> Candidate:
    return Candidate(Span(start, end), "person", Source.PATTERN, reason)


def _firms(text: str) -> Iterator[Candidate]:
    """Words that end like a company: 한빛전자, with or without a particle behind."""
    for match in _FIRM.finditer(text):
        word = match.group()
        if named := _firm(word) or (_firm(word[:-1]) if word[-1] in PARTICLES else None):
            length, kind, ending = named
            span = Span(match.start(), match.start() + length)
            yield Candidate(span, kind, Source.PATTERN, f"ends in {ending}")


def _firm(word: str) -> tuple[int, ActorKind, str] | None:
    """Length, kind and ending of a word that ends like a company's name, by the longest ending known."""
    for start in range(PROPER, len(word) - 1):
        if (ending := word[start:]) in _ends():
            kind = _ends()[ending]
            return (len(word), kind, ending) if kind else None
    return None


@cache
def _behind() -> linear.Pattern:
    offices = linear.alternation(_offices("behind"))
    return linear.pattern(
        rf"(?:^|[^\p{{Hangul}}])(\p{{Hangul}}{{3,4}}) {{1,2}}({offices})(?:[{PARTICLES}]|[^\p{{Hangul}}]|$)"
    )


@cache
def _before() -> linear.Pattern:
    offices = linear.alternation(_offices("before"))
    return linear.pattern(
        rf"(?:^|[^\p{{Hangul}}])({offices}) {{1,2}}(\p{{Hangul}}{{3,4}}?)(?:[{PARTICLES}]|[^\p{{Hangul}}]|$)"
    )


def _offices(side: str) -> Iterator[str]:
    for row in read_rows(DATA / "korean_offices.tsv", ("word", "side")):
        if row.choice("side", SIDES) == side:
            yield row.need("word")


@cache
def _ends() -> Mapping[str, ActorKind | None]:
    """The words that Korean companies' names end in, each with the kind that it surely tells."""
    found: dict[str, ActorKind | None] = {}
    for row in read_rows(DATA / "korean_words.tsv", WORD_COLUMNS):
        kind: ActorKind | None = row.choice("kind", KINDS) if row.cells["kind"] else None  # type: ignore[assignment]
        found[row.need("hangul")] = kind
    return found
