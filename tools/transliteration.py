"""Counts what letters and Mandarin sounds cost each other (timeline/actors/data/transliteration_costs.tsv).

    python -m tools.transliteration            fits on every known name and writes the table
    python -m tools.transliteration --test     fits on half of them, and prints what thresholds do on the other half

Known names are the gazetteer's people, places and countries that have a Latin and a Han name. Pairs are aligned,
counted and aligned again; names that do not sound alike (Eric Chu, 朱立倫) drop out on the way.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from hashlib import sha256
from itertools import product
from math import log

from timeline.actors.lists.gazetteer import Entry, bundled
from timeline.actors.sounds.readings import script_of
from timeline.actors.sounds.transliteration import (
    Costs,
    align,
    full_likeness,
    latin_parts,
    letters,
    likeness,
    pronunciations,
)
from timeline.actors.tables import DATA

Pair = tuple[str, str]
ROUNDS = 6
KEEP = 0.6
"""The share of the pairs, the best aligned ones, that the next round counts: the rest are translations."""
VOWELS = "aeiouy"
SPOKEN_VOWELS = "aeiouvy"
"""Of pinyin, which writes ü as v."""
NOTE = "# What Latin letters cost for a Mandarin sound (N: final nasal; -: nothing). Made by tools/transliteration.py."
MOST_WRONG = 100_000
"""Wrong pairs that are scored at most, taken evenly from all."""
THRESHOLDS = range(35, 81, 5)


def pairs_of(entry: Entry) -> Iterator[Pair]:
    """The parts of an entry's names that may sound alike: Latin and Han."""
    latin = [name.text.split() for name in entry.names if name.language == "en" and script_of(name.text) == "latin"]
    for name in entry.names:
        parts = name.text.split("·")
        if name.language.startswith("zh") and script_of(name.text) == "han":
            for words in latin:
                if len(parts) == len(words):
                    yield from zip(words, parts, strict=True)
                elif len(parts) == 1:
                    yield words[-1], parts[0]


def fit(pairs: Sequence[Pair]) -> Costs:
    """The costs after some rounds of aligning and counting."""
    costs = _first_costs(pairs)
    kept = list(dict.fromkeys(pairs))
    for _ in range(ROUNDS):
        found = [_best(pair, costs) for pair in kept]
        order = sorted(range(len(kept)), key=lambda at: _mean(kept[at], found[at][0]))
        best = order[: max(int(len(order) * KEEP), 1)]
        costs = _counted([found[at][1] for at in best])
    return costs


def _best(pair: Pair, costs: Costs) -> tuple[float, tuple[Pair, ...]]:
    ways = (align(letters(pair[0]), sounds, costs) for sounds in pronunciations(pair[1]))
    return min(ways, key=lambda way: way[0], default=(1e9, ()))


def _mean(pair: Pair, cost: float) -> float:
    return cost / max(len(letters(pair[0])) + len(pair[1]), 1)


def _first_costs(pairs: Iterable[Pair]) -> Costs:
    """Cheap where letter and sound begin alike, dearer within vowels or within consonants; leaving out in between."""
    written = {unit for latin, _ in pairs for unit in letters(latin)}
    spoken = {sound for _, han in pairs for sounds in pronunciations(han) for sound in sounds}
    costs = {(one, other): _guess(one[0], other[0].lower()) for one, other in product(written, spoken)}
    costs |= {(one, ""): 0.7 if one[0] in VOWELS else 1.5 for one in written}
    return costs | {("", other): 0.7 if other[0] in SPOKEN_VOWELS else 1.5 for other in spoken}


def _guess(letter: str, sound: str) -> float:
    if letter == sound:
        return 0.3
    if (letter in VOWELS) != (sound in SPOKEN_VOWELS):
        return 4.0
    return 0.9 if letter in VOWELS else 2.0


def _counted(alignments: Iterable[Sequence[Pair]]) -> Costs:
    """The mean of how surprising each side is, given the other."""
    counts = Counter(pair for alignment in alignments for pair in alignment)
    left, right = Counter[str](), Counter[str]()
    for (letter, sound), count in counts.items():
        left[letter] += count
        right[sound] += count
    return {
        (letter, sound): -0.5 * (log((count) / (left[letter] + 1)) + log((count) / (right[sound] + 1)))
        for (letter, sound), count in counts.items()
    }


def _half(entry: Entry) -> int:
    return sha256(entry.id.encode()).digest()[0] % 2


def _test(entries: Sequence[Entry]) -> None:
    """Print, for names that the fit never saw, how many right and how many wrong pairs pass each threshold."""
    costs = fit([pair for entry in entries if _half(entry) == 0 for pair in pairs_of(entry)])
    held = [entry for entry in entries if _half(entry) == 1 and entry.kind == "person"]
    _table("parts", [(entry.id, pair) for entry in held for pair in pairs_of(entry)], partial(_part, costs=costs))
    _table("full names", [(entry.id, pair) for entry in held for pair in _full(entry)], partial(_whole, costs=costs))


def _full(entry: Entry) -> Iterator[Pair]:
    """An entry's full names: Latin and Han with dots."""
    latin = [name.text for name in entry.names if name.language == "en" and len(latin_parts(name.text)) > 1]
    dotted = [name.text for name in entry.names if name.language.startswith("zh") and "·" in name.text]
    yield from product(latin, dotted)


def _part(pair: Pair, costs: Costs) -> float:
    return likeness(pair[1], pair[0], costs)


def _whole(pair: Pair, costs: Costs) -> float:
    return full_likeness(pair[1], pair[0], costs)


def _table(what: str, known: Sequence[tuple[str, Pair]], score: Callable[[Pair], float]) -> None:
    right = [score(pair) for _, pair in known]
    crossed = [(latin, han) for one, (latin, _) in known for other, (_, han) in known if one != other]
    wrong = [score(pair) for pair in crossed[:: max(len(crossed) // MOST_WRONG, 1)]]
    sys.stdout.write(f"{what}: {len(right)} right pairs, {len(wrong)} wrong ones\n")
    for threshold in THRESHOLDS:
        found, false = (sum(each >= threshold for each in scores) for scores in (right, wrong))
        sys.stdout.write(f"  {threshold}: {found} right, {false} wrong\n")


def main(arguments: Sequence[str]) -> int:
    """Fit, and write the table or print the test."""
    kinds = ("person", "place", "country")
    entries = [entry for entry in bundled().entries.values() if entry.kind in kinds]
    if "--test" in arguments:
        _test(entries)
        return 0
    costs = fit([pair for entry in entries for pair in pairs_of(entry)])
    rows = sorted(f"{letter or '-'}\t{sound or '-'}\t{cost:.2f}" for (letter, sound), cost in costs.items())
    (DATA / "transliteration_costs.tsv").write_text(
        "\n".join((NOTE, "letters\tsound\tcost", *rows)) + "\n", encoding="utf-8"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
