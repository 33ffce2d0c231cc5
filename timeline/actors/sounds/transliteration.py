"""Foreign names written in Han characters by their sound: 馬克·扎克伯格 is Mark Zuckerberg.

The letters of a Latin name are aligned with the sounds of the characters' Mandarin readings. What each pair of
letter and sound costs was counted on known names (data/transliteration_costs.tsv, made by tools/transliteration.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import islice, product
from typing import TypeAlias

from rapidfuzz import fuzz

from timeline.actors.identity.names import GENERATIONS, normal, unaccented
from timeline.actors.sounds.readings import readings, script_of
from timeline.actors.tables import DATA, read_rows
from timeline.text import fold, linear

Costs: TypeAlias = Mapping[tuple[str, str], float]
"""The cost of a Latin letter (or two) for a Mandarin sound; "" stands for nothing on either side."""
UNSEEN = 6.0
"""The cost of a pair that the known names never showed."""
HOPELESS = 35.0
"""Likeness of a part below which the others are not looked at."""
LIKELY = 2.5
"""The cost up to which a sound may stand for the first letter of a name."""
PARTICLES = (
    "de", "da", "di", "do", "dos", "das", "del", "della", "du", "la", "le", "van", "von", "der", "den", "ter", "ten",
    "al", "el", "bin", "bint", "ibn", "ben",
)  # fmt: skip
"""Small words that belong to the name behind them."""
VOWELS = frozenset(["a", "ai", "ao", "e", "ei", "i", "ia", "iao", "ie", "iu", "o", "ou", "u", "ua", "ui", "uo", "v"])
SHORTEST_VARIANT = 4
VARIANT = 80.0
"""How alike (0 to 100) the pinyin of two transliterations of one name must be."""
MOST_READINGS = 8
LONGEST_PART = 12
"""Characters of the longest part that is compared."""
SCALE = 25.0
"""Likeness lost for each unit of mean cost."""
_LETTERS = linear.bounded(
    "tsch|tch|sch|sh|ch|zh|th|ph|kh|gh|ck|dz|dj|ts|tz|cz|sz|ng|gn|"
    "ee|ea|ei|ey|ai|ay|oo|ou|ow|au|aw|oa|oe|ie|ia|io|eu|ew|ue|ui|[a-z]"
)
_SPLIT = (("x", "ks"), ("qu", "kw"))
_INITIALS = linear.bounded("zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]")

OPEN_ENDS = ("a", "o")
"""Vowels at the end of given names that tell women from men in many languages; 亞歷山大 alone gives -er with an a."""


def likeness(han: str, latin: str, costs: Costs | None = None) -> float:
    """How well one part of a name in Han characters gives the sound of one Latin word, 0 to 100."""
    written = letters(latin)
    means = (
        align(written, sounds, costs or known_costs())[0] * 2 / (len(written) + len(sounds))
        for sounds in pronunciations(han)
        if written
    )
    return max(100.0 - SCALE * min(means, default=100.0 / SCALE), 0.0)


def full_likeness(han: str, latin: str, costs: Costs | None = None) -> float:
    """How well a full name in Han characters (with dots) gives a Latin one: that of its worst part; 0 for single words.

    Latin initials, and second names that the Han name leaves out, are passed over.
    """
    parts, words = han_parts(han), latin_parts(latin)
    if len(parts) < 2 or len(words) < len(parts):
        return 0.0
    if len(words) > len(parts):
        words = (*words[: len(parts) - 1], words[-1])
    worst = 100.0
    for part, word in zip(parts, words, strict=True):
        worst = min(worst, likeness(part, word, costs))
        if worst < HOPELESS:
            return 0.0
    return worst


def ends_alike(han: str, latin: str) -> bool:
    """False where the given names end in other vowels, as those of women and men do: 瑪麗亞 is Maria, not Mario."""
    written, spelled = han_parts(han), latin_parts(latin)
    if not written or not spelled:
        return False
    last = next(pronunciations(written[0][-1]), ("",))
    vowel, letter = "".join(last)[-1:], spelled[0].rstrip("h")[-1:]
    return vowel == letter if letter in OPEN_ENDS else vowel != "a" or letter == "r"


def han_parts(han: str) -> tuple[str, ...]:
    """The parts of a transliterated name, which dots or hyphens hold apart."""
    return tuple(part for part in normal(han, "person").replace("-", "·").split("·") if part)


def latin_parts(latin: str) -> tuple[str, ...]:
    """The words of a Latin name without initials; particles (von der, al-) belong to the word behind them."""
    words = normal(latin, "person").split()
    found, held = [], ""
    for word in words:
        if word in PARTICLES and word != words[-1]:
            held += word
        elif len(word) > 1 and word not in GENERATIONS:
            found.append(held + word)
            held = ""
    return tuple(found)


def keys(parts: Sequence[str]) -> frozenset[tuple[str, str, str]]:
    """Under which names of several parts meet: the first sounds of the first and last part, and the last consonant."""
    if len(parts) < 2:
        return frozenset()
    return frozenset(product(_onsets(parts[0]), _onsets(parts[-1]), _codas(parts[-1])))


def ends(parts: Sequence[str]) -> frozenset[tuple[str, str]]:
    """Under which names of one part meet: first sound and last consonant; none for names of several parts."""
    return frozenset(product(_onsets(parts[0]), _codas(parts[0]))) if len(parts) == 1 else frozenset()


def variants(first: str, second: str) -> bool:
    """True for two transliterations of one part and length, long enough to be none of Chinese names, nearly alike."""
    if len(first) != len(second) or len(first) < SHORTEST_VARIANT:
        return False
    said = (["".join(sounds) for sounds in pronunciations(name)] for name in (first, second))
    return max((fuzz.ratio(*pair) for pair in product(*said)), default=0.0) >= VARIANT


def _codas(part: str) -> frozenset[str]:
    """The last consonant's sound, or those that the last consonant of a Latin word is written with."""
    if script_of(part) != "latin":
        spoken = ([sound for sound in sounds if sound not in VOWELS] for sounds in pronunciations(part))
        return frozenset(sounds[-1] for sounds in spoken if sounds)
    written = [letter for letter in letters(part) if letter[0] not in "aeiou"]
    return frozenset().union(*(_written_with(letter) for letter in written[-1:]))


def _onsets(part: str) -> frozenset[str]:
    """The first sound of a part in Han characters, or those that the first letter of a Latin word is written with."""
    if script_of(part) != "latin":
        return frozenset(sounds[0] for sounds in pronunciations(part))
    return frozenset().union(*(_written_with(letter) for letter in letters(part)[:1]))


@cache
def _written_with(letter: str) -> frozenset[str]:
    return frozenset(sound for (one, sound), cost in known_costs().items() if one == letter and cost <= LIKELY)


def letters(latin: str) -> tuple[str, ...]:
    """A Latin word in the units that are aligned: letters, and groups that make one sound; doubled ones once."""
    word = unaccented(fold(latin))
    for group, parts in _SPLIT:
        word = word.replace(group, parts)
    found = [match.group() for match in _LETTERS.finditer(word)]
    return tuple(unit for at, unit in enumerate(found) if at == 0 or unit != found[at - 1])


def pronunciations(han: str) -> Iterator[tuple[str, ...]]:
    """The possible sounds of a transliteration: initials, vowels, and `N` for a nasal at a syllable's end."""
    folded = fold(han)
    if not 1 <= len(folded) <= LONGEST_PART:
        return
    choices = [tuple(map(_sounds, readings("mandarin").get(char, ()))) for char in folded]
    for syllables in islice(product(*choices), MOST_READINGS):
        yield tuple(sound for syllable in syllables for sound in syllable)


@cache
def _sounds(syllable: str) -> tuple[str, ...]:
    match = _INITIALS.match(syllable)
    initial = match.group() if match else ""
    final = syllable[len(initial) :]
    vowel = final.removesuffix("g").removesuffix("n")
    return tuple(sound for sound in (initial, vowel, "N" if vowel != final else "") if sound)


def align(written: Sequence[str], sounds: Sequence[str], costs: Costs) -> tuple[float, tuple[tuple[str, str], ...]]:
    """The cheapest way to pair letters with sounds in order: its cost, and the pairs."""
    row: list[tuple[float, tuple[tuple[str, str], ...]]] = [(0.0, ())]
    for sound in sounds:
        row.append(_step(row[-1], ("", sound), costs))
    for letter in written:
        last, row = row, [_step(row[0], (letter, ""), costs)]
        for at, sound in enumerate(sounds):
            ways = (
                _step(last[at], (letter, sound), costs),
                _step(last[at + 1], (letter, ""), costs),
                _step(row[at], ("", sound), costs),
            )
            row.append(min(ways, key=lambda way: way[0]))
    return row[-1]


def _step(
    before: tuple[float, tuple[tuple[str, str], ...]], pair: tuple[str, str], costs: Costs
) -> tuple[float, tuple[tuple[str, str], ...]]:
    return before[0] + costs.get(pair, UNSEEN), (*before[1], pair)


@cache
def known_costs() -> Costs:
    """The costs that were counted on known names."""
    rows = read_rows(DATA / "transliteration_costs.tsv", ("letters", "sound", "cost"))
    return {(row.need("letters").strip("-"), row.need("sound").strip("-")): float(row.need("cost")) for row in rows}
