"""Proposals that names of different scripts are one actor because they sound alike, over all documents.

Names meet under keys (surname and consonants, first sounds of the parts), never all with all. A name that could be two
others is only suggested, unless one of them fits clearly better.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple, TypeVar

from timeline.actors.identity.links import SURE, UNSURE, Link
from timeline.actors.identity.names import Key, bare, normal
from timeline.actors.sounds import korean, korean_firms, romanisation, transliteration
from timeline.actors.sounds.readings import Script, script_of
from timeline.actors.sounds.syllables import softened

MARGIN = 4.0
"""By how much the best of several names that fit must be better than the next to be linked."""
OTHER_ORDER = 93.0
"""What two Latin names are worth with the same letters, surname first in one and last in the other."""
FOREIGN = 50.0
"""Likeness of the worst part of a transliterated full name from which it is linked (docs/actors.md: measured)."""
FOREIGN_SUGGESTED = 42.0
"""The same, from which it is suggested."""
FOREIGN_ALONE = 70.0
"""Likeness from which a name of one part is suggested for a Latin surname."""
MOST_VARIANTS = 50
"""Names under one key that are compared with each other."""


T = TypeVar("T", bound=Hashable)


class Named(NamedTuple):
    """A name of a key; `person` tells whether it names a person or an organisation."""

    key: Key
    text: str
    person: bool


class _Pair(NamedTuple):
    """Two names that may be one; `first` is in Han characters or Hangul, where one is."""

    first: Named
    second: Named
    score: float
    why: str


def propose(names: Iterable[Named], root: Callable[[Key], Key]) -> list[Link]:
    """Links between the keys of names that sound alike; `root` tells which keys are one already."""
    by_script: dict[tuple[bool, Script], list[Named]] = defaultdict(list)
    for named in dict.fromkeys(names):
        if not bare(named.text):
            by_script[named.person, script_of(named.text)].append(named)
    han, hangul, latin = (by_script[True, script] for script in ("han", "hangul", "latin"))
    pairs = [
        *_korean(han, hangul, latin),
        *_chinese(han, latin),
        *_foreign(han, latin),
        *_foreign_surnames(han, latin),
        *_variants(han),
        *_firms([named for (person, script), group in by_script.items() if not person and script for named in group]),
    ]
    apart = [pair for pair in pairs if _may_be_one(root(pair.first.key), root(pair.second.key))]
    return [*_orders(latin), *_settled(apart, root)]


def _may_be_one(first: Key, second: Key) -> bool:
    """False for what is one already, and for two entries of the gazetteer."""
    return first != second and (first[0] != "entry" or second[0] != "entry")


def _korean(han: Sequence[Named], hangul: Sequence[Named], latin: Sequence[Named]) -> Iterator[_Pair]:
    """People in Han characters, Hangul and Latin letters by their Korean reading."""
    spelled = _index((key, named) for named in latin for key in korean.latin_keys(named.text))
    for named in (*han, *hangul):
        for other in _meeting(spelled, korean.keys(named.text)):
            score = korean.likeness(named.text, other.text)
            if score >= korean.SUGGEST:
                reads = korean.hangul(named.text)[0]
                said = f"{named.text} reads {reads} in Korean, which" if reads != named.text else f"{reads} is what"
                yield _Pair(named, other, score, f"{said} {other.text} spells ({score:.0f})")
    read = _index((softened(named.text), named) for named in hangul if korean.personal(named.text))
    for named in han:
        for other in _meeting(read, korean.softly(named.text) if korean.personal(named.text) else ()):
            score = korean.same_reading(named.text, other.text)
            yield _Pair(named, other, score, f"{named.text} reads {other.text} in Korean ({score:.0f})")


def _chinese(han: Sequence[Named], latin: Sequence[Named]) -> Iterator[_Pair]:
    """Chinese people in Han characters and Latin letters."""
    spelled = _index((key, named) for named in latin for key in romanisation.latin_keys(named.text))
    for named in han:
        for other in _meeting(spelled, romanisation.keys(named.text)):
            score, system = romanisation.likeness(named.text, other.text)
            if score:
                why = f"{other.text} is {named.text} in {romanisation.SHOWN[system]} ({score:.0f})"
                yield _Pair(named, other, score, why)


def _foreign(han: Sequence[Named], latin: Sequence[Named]) -> Iterator[_Pair]:
    """Full names in Han characters that give the sound of Latin ones."""
    spelled = _index(
        (key, named) for named in latin for key in transliteration.keys(transliteration.latin_parts(named.text))
    )
    for named in han:
        for other in _meeting(spelled, transliteration.keys(transliteration.han_parts(named.text))):
            likeness = transliteration.full_likeness(named.text, other.text)
            if likeness >= FOREIGN_SUGGESTED:
                sure = likeness >= FOREIGN and transliteration.ends_alike(named.text, other.text)
                score = min(SURE + (likeness - FOREIGN) / 5, 99.0) if sure else UNSURE - 4
                why = f"{named.text} gives the sound of {other.text} in every part ({likeness:.0f})"
                yield _Pair(named, other, score, why)


def _foreign_surnames(han: Sequence[Named], latin: Sequence[Named]) -> Iterator[_Pair]:
    """Names of one part in Han characters that give the sound of a surname with one bearer: only suggested."""
    bearers = _index((word, named) for named in latin for word in transliteration.latin_parts(named.text)[-1:])
    spelled = _index((key, str(word)) for word in bearers for key in transliteration.ends((str(word),)))
    for named in han:
        for word in _meeting(spelled, transliteration.ends(transliteration.han_parts(named.text))):
            likeness = transliteration.likeness(named.text, word)
            if likeness >= FOREIGN_ALONE and len(bearers[word]) == 1:
                why = f"{named.text} gives the sound of the surname of {bearers[word][0].text} ({likeness:.0f})"
                yield _Pair(named, bearers[word][0], UNSURE - 5, why)


def _variants(han: Sequence[Named]) -> Iterator[_Pair]:
    """Two transliterations that sound nearly alike (澤連斯基, 澤倫斯基): only suggested."""
    alike = _index((key, named) for named in han for key in transliteration.ends(transliteration.han_parts(named.text)))
    for group in alike.values():
        for named, other in combinations(group[:MOST_VARIANTS], 2):
            if transliteration.variants(named.text, other.text):
                yield _Pair(named, other, UNSURE - 6, f"{named.text} and {other.text} sound nearly alike")


def _firms(names: Sequence[Named]) -> Iterator[_Pair]:
    """Korean companies in different scripts."""
    taken = [(named, firm) for named in names if (firm := korean_firms.firm(normal(named.text, "organisation")))]
    latin = _index((key, each) for each in taken if each[1].script == "latin" for key in each[1].meets())
    hangul = _index((key, each) for each in taken if each[1].script == "hangul" for key in each[1].meets())
    for named, firm in taken:
        rivals = {"han": (latin, hangul), "hangul": (latin,), "latin": ()}[firm.script or "latin"]
        for other, its in (each for index in rivals for each in _meeting(index, firm.meets())):
            score = korean_firms.likeness(firm, its)
            if score:
                why = f"{named.text} and {other.text} say the same in Korean, word by word ({score:.0f})"
                yield _Pair(named, other, score, why)


def _orders(latin: Sequence[Named]) -> Iterator[Link]:
    """Latin names with the same letters whatever the hyphens: Park Geunhye, Geun-hye Park."""
    by_letters = _index((letters, named) for named in latin for letters in _either_order(named.text))
    for group in by_letters.values():
        first = group[0]
        for other in group[1:]:
            if other.key != first.key:
                score = OTHER_ORDER if _same_words(first.text, other.text) else UNSURE - 1
                yield Link(first.key, other.key, score, f"{first.text} in another order or spacing")


def _same_words(first: str, other: str) -> bool:
    """True where a hyphen parts one of the names, and the same words stand in both: Geun-hye Park, Park Geunhye."""
    words = [sorted(name.lower().replace("-", "").split()) for name in (first, other)]
    return "-" in first + other and words[0] == words[1]


def _either_order(latin: str) -> Iterator[str]:
    parts = romanisation.parts_of(latin)
    if parts:
        yield "".join(parts)
        yield "".join((parts[-1], *parts[:-1]))


def _index(entries: Iterable[tuple[Hashable, T]]) -> dict[Hashable, list[T]]:
    found: dict[Hashable, list[T]] = defaultdict(list)
    for key, named in entries:
        found[key].append(named)
    return found


def _meeting(index: Mapping[Hashable, Sequence[T]], keys: Iterable[Hashable]) -> list[T]:
    """The names that share a key, each once."""
    return list(dict.fromkeys(named for key in keys for named in index.get(key, ())))


def _settled(pairs: Iterable[_Pair], root: Callable[[Key], Key]) -> Iterator[Link]:
    """The pairs as links; of two actors of one script that fit a name, only a clearly better one is sure."""
    best: dict[tuple[Key, Key, Script], _Pair] = {}
    for pair in pairs:
        place = (root(pair.first.key), root(pair.second.key), script_of(pair.second.text))
        if place not in best or best[place].score < pair.score:
            best[place] = pair
    rivals: dict[tuple[Key, Script], list[float]] = defaultdict(list)
    for (first, second, _), pair in best.items():
        rivals[first, script_of(pair.second.text)].append(pair.score)
        rivals[second, script_of(pair.first.text)].append(pair.score)
    for (first, second, _), pair in best.items():
        link = Link(pair.first.key, pair.second.key, pair.score, pair.why)
        around = (rivals[first, script_of(pair.second.text)], rivals[second, script_of(pair.first.text)])
        yield link if all(_clear(pair.score, each) for each in around) else replace(link, score=min(pair.score, UNSURE))


def _clear(score: float, rivals: Sequence[float]) -> bool:
    """True where a score leads all others of a name by the margin."""
    others = sorted(rivals, reverse=True)[:2]
    return len(others) < 2 or (score == others[0] and score - others[1] >= MARGIN)
