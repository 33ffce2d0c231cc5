"""Proposals that a Chinese and an English name are one organisation because they say the same, over all documents.

Names meet over words that few of them share, never all with all. What has no proper name in it (District Court) is one
only where the documents agree on the country. A name that could be two others is only suggested.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.actors.identity.around import Organisation, Variety
from timeline.actors.identity.cover import Cover, Part, Sounds, cover
from timeline.actors.identity.glossary import Vocabulary, Words, compact
from timeline.actors.identity.links import Link
from timeline.actors.identity.names import Key

BASE = 98.0
"""The score of two names that say the same in every word; what one of them leaves out costs (`cover.COSTS`)."""
UNSURE = 85.0
"""What two names are worth at most that may mean two."""
LEAST = 80.0
"""Scores below are not told."""
MARGIN = 4.0
"""By how much the best of several names must be better than the next."""
PROPER = frozenset(("place", "name", "sound", "same"))
"""Uses of parts that call one body and no other by its name."""
WIDE = frozenset(("international", "world", "global", "european", "asian", "african", "arab", "united nation"))
"""Words of bodies that belong to no country."""
COMMON = 40
"""A word that more English names have brings no names together."""
LONGEST = 8
"""Han characters of the longest word over which names meet."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two keys whose names say the same; `core` is what both names say, in Chinese and in English."""

    chinese: Key
    english: Key
    variety: Variety
    core: tuple[str, Words]
    link: Link


@dataclass(frozen=True, slots=True)
class _Name:
    """One name of an organisation: as words where it is English, folded (`compact`) where it is Chinese."""

    its: Organisation
    text: str
    words: Words = ()
    han: str = ""


def propose(names: Sequence[Organisation], vocabulary: Vocabulary, sounds: Sounds | None = None) -> list[Link]:
    """Links between organisations whose names translate each other."""
    english = [
        _Name(each, text, words=vocabulary.words(text))
        for each in names
        for text, variety in each.texts.items()
        if variety == "en"
    ]
    chinese = [
        _Name(each, text, han=compact(text))
        for each in names
        for text, variety in each.texts.items()
        if variety.startswith("zh")
    ]
    meeting = _meeting(chinese, english, vocabulary)
    return list(_settled(pair for each in meeting if (pair := _pair(*each, vocabulary, sounds))))


def _meeting(
    chinese: Sequence[_Name], english: Sequence[_Name], vocabulary: Vocabulary
) -> Iterator[tuple[_Name, _Name]]:
    """Chinese and English names of different keys that share a word which few names have."""
    having: dict[str, list[int]] = defaultdict(list)
    for number, name in enumerate(english):
        for word in _in_chinese(name.words, vocabulary):
            having[word].append(number)
    for name in chinese:
        groups = (having[word] for word in _pieces(name.han) if word in having)
        for number in dict.fromkeys(each for group in groups if len(group) <= COMMON for each in group):
            if _may_be_one(name.its.key, english[number].its.key):
                yield name, english[number]


def _may_be_one(first: Key, second: Key) -> bool:
    """False for one key, and for two entries of the gazetteer."""
    return first != second and not first[0] == second[0] == "entry"


def _in_chinese(words: Words, vocabulary: Vocabulary) -> set[str]:
    return {han for start, end in vocabulary.phrases(words) for han in vocabulary.latin[words[start:end]]}


def _pieces(han: str) -> list[str]:
    return [han[at:end] for at in range(len(han)) for end in range(at + 1, min(len(han), at + LONGEST) + 1)]


def _pair(chinese: _Name, english: _Name, vocabulary: Vocabulary, sounds: Sounds | None) -> _Pair | None:
    found = cover(chinese.han, english.words, vocabulary, sounds)
    if found is None or not _enough(found.told):
        return None
    score = _score(found, chinese.its, english.its, vocabulary)
    if score < LEAST:
        return None
    said = ", ".join(f"{part.han.strip()} is {' '.join(part.latin)}" for part in found.told)
    why = f"{chinese.text} says {english.text}: {said} ({score:.0f})"
    core = ("".join(part.han for part in found.told), tuple(sorted(word for part in found.told for word in part.latin)))
    link = Link(english.its.key, chinese.its.key, score, why)
    return _Pair(chinese.its.key, english.its.key, chinese.its.texts[chinese.text], core, link)


def _enough(told: Sequence[Part]) -> bool:
    """True for two parts, or a phrase of two words that is no proper name (District Court)."""
    return len(told) > 1 or any(len(part.latin) > 1 and part.use in ("kind", "field") for part in told)


def _score(found: Cover, chinese: Organisation, english: Organisation, vocabulary: Vocabulary) -> float:
    """What a cover is worth where the names stand: nothing where each name has what the other has not."""
    lacking = [part for part in found.left if part.use not in ("small", "form")]
    if any(part.han for part in lacking) and any(part.latin for part in lacking):
        return 0.0
    missing = [part for part in lacking if part.use == "country"]
    uses = {part.use for part in found.told}
    proper = not PROPER.isdisjoint(uses)
    if not proper and "field" not in uses and len(lacking) > len(missing):
        return 0.0
    if missing:
        agreed = _agreed(missing[0], chinese, english, vocabulary, proper=proper)
    else:
        agreed = proper or _one_country(found, chinese, english)
    return BASE - found.cost if agreed else min(BASE - found.cost, UNSURE)


def _agreed(
    missing: Part, chinese: Organisation, english: Organisation, vocabulary: Vocabulary, *, proper: bool
) -> bool:
    """True where the country that one name leaves out is that of its documents (of a proper name: is named in them)."""
    code = vocabulary.countries.get(missing.han or missing.latin)
    silent = english if missing.han else chinese
    return code in silent.countries if proper else silent.at_home(code)


def _one_country(found: Cover, chinese: Organisation, english: Organisation) -> bool:
    """True where two bodies without a proper name are of one country, or of none."""
    wide = any(part.use == "country" or " ".join(part.latin) in WIDE for part in found.told)
    fields = any(part.use == "field" for part in found.told)
    alike = any(english.at_home(home) and chinese.at_home(home) for home in english.homes)
    return (wide and fields) or alike


def _settled(pairs: Iterable[_Pair]) -> Iterator[Link]:
    """The pairs as links; sure only where neither name has another one in the other's way of writing as good."""
    best: dict[tuple[Key, Key], _Pair] = {}
    for pair in pairs:
        place = (pair.chinese, pair.english)
        if place not in best or best[place].link.score < pair.link.score:
            best[place] = pair
    rivals: dict[tuple[Key, Variety], list[_Pair]] = defaultdict(list)
    for pair in best.values():
        rivals[pair.english, pair.variety].append(pair)
        rivals[pair.chinese, "en"].append(pair)
    for pair in best.values():
        around = (*rivals[pair.english, pair.variety], *rivals[pair.chinese, "en"])
        alone = not any(_rivals(pair, other) for other in around)
        yield pair.link if alone else replace(pair.link, score=min(pair.link.score, UNSURE))


def _rivals(pair: _Pair, other: _Pair) -> bool:
    """True where another pair says something else nearly as well."""
    return other.core != pair.core and other.link.score > pair.link.score - MARGIN
