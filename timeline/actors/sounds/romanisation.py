"""Chinese names in Latin letters: pinyin, Wade–Giles as in Taiwan, Cantonese as in Hong Kong.

Only full names are compared, and every syllable must be right in one system (data/chinese_spellings.tsv): 雷軍 is Lei
Jun, 賴清德 Lai Ching-te, 李家超 John Lee Ka-chiu.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from typing import Literal, TypeAlias, get_args

from timeline.actors.identity.names import surnames
from timeline.actors.sounds.readings import readings
from timeline.actors.tables import DATA, read_rows
from timeline.text import fold

System: TypeAlias = Literal["pinyin", "taiwan", "hongkong"]
SYSTEMS: tuple[System, ...] = get_args(System)
SHOWN: Mapping[System, str] = {
    "pinyin": "pinyin",
    "taiwan": "Taiwan's spelling of Mandarin",
    "hongkong": "Hong Kong's spelling of Cantonese",
}
SCORES: Mapping[System, float] = {"pinyin": 96.0, "taiwan": 94.0, "hongkong": 93.0}
"""What a name is worth that a system spells: the looser the system, the less."""
SHORT = 3.0
"""Taken off a name of two characters, which more people share."""
EXTRA = 1.0
"""Taken off where the Latin name has an English given name besides (John Lee Ka-chiu)."""
MOST_PARTS = 6
_PARTS = ("initial", "final", "syllable")
_APOSTROPHES = str.maketrans("", "", "'’ʼ`")


def likeness(han: str, latin: str) -> tuple[float, System]:
    """How surely a Latin name spells a full name in Han characters, 0 to 100, and in which system."""
    written = parts_of(latin)
    found: tuple[float, System] = (0.0, "pinyin")
    for system in SYSTEMS:
        if (extra := _fits(fold(han), written, system)) is not None:
            score = SCORES[system] - EXTRA * extra - (SHORT if len(han) == 2 else 0.0)
            found = max(found, (score, system))
    return found


def keys(han: str) -> frozenset[tuple[str, str]]:
    """Under which a full name in Han characters meets its spellings: the surname and the given name's first letter."""
    folded = fold(han)
    length = max(map(len, surnames(folded)), default=1)
    if not length < len(folded) <= 4:
        return frozenset()
    return frozenset(
        ("".join(surname), given[:1])
        for system in SYSTEMS
        for surname in product(*(_spellings(char, system) for char in folded[:length]))
        for given in _spellings(folded[length], system)
    )


def latin_keys(latin: str) -> Iterator[tuple[str, str]]:
    """The keys of a Latin name: any part may be the surname, what follows or the first part begins the given name."""
    written = parts_of(latin)
    if len(written) >= 2:
        for at, part in enumerate(written):
            yield part, (written[at + 1] if at + 1 < len(written) else written[0])[:1]


def parts_of(latin: str) -> tuple[str, ...]:
    """The words and hyphened parts of a Latin name in small letters; none where there are too many."""
    parts = tuple(fold(latin).translate(_APOSTROPHES).replace("ü", "u").replace("-", " ").split())
    return parts if 2 <= len(parts) <= MOST_PARTS and all(map(str.isalpha, parts)) else ()


def _fits(han: str, written: Sequence[str], system: System) -> int | None:
    """0 where the parts spell the name in either order, 1 with another given name besides, else None."""
    if not written or not 2 <= len(han) <= 4:
        return None
    if _spelled(han, written, system) or _spelled(han, (written[-1], *written[:-1]), system):
        return 0
    named = len(written) > len(han) and _spelled(han, written[len(written) - len(han) :], system)
    return 1 if named or (len(written) > 2 and _spelled(han, written[1:], system)) else None


def _spelled(han: str, written: Sequence[str], system: System) -> bool:
    """True where the first part spells the surname and the rest the given name, in parts or in one word."""
    length = max(map(len, surnames(han)), default=1)
    if len(written) < 2 or len(han) <= length or not _in_one_word(han[:length], written[0], system):
        return False
    given = han[length:]
    if len(written) - 1 == len(given):
        return all(part in _spellings(char, system) for char, part in zip(given, written[1:], strict=True))
    return len(written) == 2 and _in_one_word(given, written[1], system)


def _in_one_word(given: str, letters: str, system: System) -> bool:
    ends = {0}
    for char in given:
        ways = _spellings(char, system)
        ends = {end + len(way) for end in ends for way in ways if letters.startswith(way, end)}
    return len(letters) in ends


@cache
def _spellings(char: str, system: System) -> frozenset[str]:
    """The ways in which a system writes a character (in folded form)."""
    if system == "hongkong":
        return frozenset().union(*(_by_parts(each, "hongkong") for each in readings("cantonese").get(char, ())))
    read = readings("mandarin").get(char, ())
    if system == "pinyin":
        return frozenset(way for each in read for way in _plain_pinyin(each))
    return frozenset().union(*(_by_parts(each, "taiwan") for each in read))


def _plain_pinyin(syllable: str) -> Iterable[str]:
    """ü has no key of its own: 呂 is Lu, Lyu or Lv."""
    return (syllable,) if "v" not in syllable else (syllable.replace("v", "u"), syllable, syllable.replace("v", "yu"))


@cache
def _by_parts(syllable: str, system: System) -> frozenset[str]:
    whole = _table().get((system, "syllable", syllable))
    if whole:
        return frozenset(whole)
    found: set[str] = set()
    for cut in range(3):
        initial, final = syllable[:cut] or "-", syllable[cut:]
        ways = product(_table().get((system, "initial", initial), ()), _table().get((system, "final", final), ()))
        found |= {"".join(way).replace("-", "") for way in ways}
    return frozenset(found)


@cache
def _table() -> Mapping[tuple[str, str, str], tuple[str, ...]]:
    rows = read_rows(DATA / "chinese_spellings.tsv", ("system", "part", "sound", "spellings"))
    return {
        (row.choice("system", SYSTEMS), row.choice("part", _PARTS), row.need("sound")): row.values("spellings")
        for row in rows
    }
