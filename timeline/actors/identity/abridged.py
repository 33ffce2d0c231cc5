"""Proposals within one language that a shorter name is a body's: without its country, or in the initials of its words.

區域法院 is 香港區域法院 in a document about Hong Kong; 保監局 is the one 保險業監管局 of its document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from timeline.actors.identity.around import Organisation
from timeline.actors.identity.glossary import Use, Vocabulary, compact
from timeline.actors.identity.links import Link
from timeline.actors.identity.translated import COMMON, WIDE

COUNTRYLESS = 93.0
"""The score of a body and the same one without its country."""
INITIALS, INITIALS_UNSURE = 91.0, 85.0
"""The score of the only short form of initials in its document, and of one that says something by itself (科技部)."""
PLAIN: frozenset[Use] = frozenset(("small", "rank", "kind", "field"))
"""Uses of the words that no body has for itself: another country has the same one."""
LEAST = 4
"""Han characters of the shortest body that stands for itself (區域法院): a bare 大學 is any."""
SHORT = range(3, 5)
"""Han characters of a short form in initials: shorter ones are too often something else."""
TIMES = 2
"""By how much a name is at least longer than its initials."""


def propose(names: Sequence[Organisation], vocabulary: Vocabulary) -> list[Link]:
    """Links between organisations of which one has a shortened name."""
    return [*_countryless(names, vocabulary), *_initials(names, vocabulary)]


def _countryless(names: Sequence[Organisation], vocabulary: Vocabulary) -> Iterator[Link]:
    """A body without its country where all its documents are about that country; no company, whose branches differ."""
    full: dict[str, dict[str, Organisation]] = defaultdict(dict)
    for named in names:
        for text in named.texts:
            for code, rest in _without_country(text, vocabulary):
                full[rest][code] = named
    for named in names:
        for text in named.texts:
            for code, other in full.get(_plain(text, vocabulary), {}).items():
                if named.at_home(code) and other.key != named.key:
                    why = f"{text} where the documents are about the country of {next(iter(other.texts))}"
                    yield Link(other.key, named.key, COUNTRYLESS, why)


def _plain(text: str, vocabulary: Vocabulary) -> str:
    return " ".join(vocabulary.words(text)) if text.isascii() else compact(text)


def _without_country(text: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """The country with which a name begins (or an English one ends), and the plain rest of two or more known words."""
    if text.isascii():
        words = vocabulary.words(text)
        for at in range(1, len(words)):
            for country, rest in ((words[:at], words[at:]), (words[at:], words[:at])):
                if country in vocabulary.countries and len(rest) > 1 and _general(rest, vocabulary):
                    yield vocabulary.countries[country], " ".join(rest)
        return
    han = compact(text)
    for at in range(2, len(han) - LEAST + 1):
        if han[:at] in vocabulary.countries and _plain_body(han[at:], vocabulary):
            yield vocabulary.countries[han[:at]], han[at:]


def _general(words: tuple[str, ...], vocabulary: Vocabulary) -> bool:
    """True where words say only what sort of body one is."""
    known = [PLAIN.intersection(vocabulary.latin.get((word,), {}).values()) for word in words]
    return all(known) and not WIDE.intersection(words)


def _plain_body(han: str, vocabulary: Vocabulary) -> bool:
    """True where a Chinese name can be cut into words that say only what sort of body of one country it is."""
    wide = {word for each in WIDE for word in vocabulary.latin.get((each,), ())}
    ends = [True]
    for end in range(1, len(han) + 1):
        words = (han[at:end] for at in range(end) if ends[at])
        ends.append(any(PLAIN & vocabulary.han.get(word, frozenset()) and word not in wide for word in words))
    return ends[-1]


def _initials(names: Sequence[Organisation], vocabulary: Vocabulary) -> Iterator[Link]:
    """Chinese short forms of the only longer name of a document that they may stand for."""
    inside: dict[int, list[tuple[str, Organisation]]] = defaultdict(list)
    for named in names:
        for text, variety in named.texts.items():
            if variety.startswith("zh"):
                for number in named.documents:
                    inside[number].append((compact(text), named))
    for group in inside.values():
        yield from _of_one_document(group, vocabulary)


def _of_one_document(group: Sequence[tuple[str, Organisation]], vocabulary: Vocabulary) -> Iterator[Link]:
    full: dict[tuple[str, str], list[tuple[str, Organisation]]] = defaultdict(list)
    for han, named in group:
        rest = _behind_country(han, vocabulary)
        full[rest[:1], rest[-1:]].append((rest, named))
    for short, named in group:
        likely = full[short[:1], short[-1:]]
        if len(short) in SHORT and named.key[0] != "entry" and len(likely) <= COMMON:
            longer = {other.key: (han, other) for han, other in likely if _spells(short, han, vocabulary)}
            if len(longer) == 1:
                [(han, other)] = longer.values()
                score = INITIALS_UNSURE if _plain_body(short, vocabulary) else INITIALS
                why = f"{short} has the initials of {han}, the only one of its document"
                yield Link(other.key, named.key, score, why)


def _behind_country(han: str, vocabulary: Vocabulary) -> str:
    return han[next((at for at in range(len(han) - 1, 1, -1) if han[:at] in vocabulary.countries), 0) :]


def _spells(short: str, han: str, vocabulary: Vocabulary) -> bool:
    """True where a short form takes the first characters of a name's words, from the first word on, and its last."""
    if len(han) < TIMES * len(short) - 1:
        return False
    at = 1
    for char in short[1:-1]:
        starts = (number for number in range(at, len(han) - 1) if han[number] == char)
        found = next((number for number in starts if number == 1 or _begins(han, number, vocabulary)), None)
        if found is None:
            return False
        at = found + 1
    return True


def _begins(han: str, at: int, vocabulary: Vocabulary) -> bool:
    """True where a known word of two or more characters begins."""
    return any(han[at:end] in vocabulary.han for end in range(at + 2, len(han) + 1))
