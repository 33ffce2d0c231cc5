"""The words that names of organisations are made of, in English and Chinese: the glossary and the gazetteer's names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias, get_args
from unicodedata import combining, normalize

from timeline.actors.lists.gazetteer import Entry, Gazetteer, bundled
from timeline.actors.tables import DATA, read_rows
from timeline.text import fold

Use: TypeAlias = Literal["small", "form", "rank", "kind", "country", "field", "name", "place"]
"""What a word does in a name, the least telling first: data/glossary.tsv tells of all but country and place."""
USES: tuple[Use, ...] = get_args(Use)
WRITTEN = ("small", "form", "rank", "kind", "field", "name")
"""The uses that the glossary may give; countries and places are the gazetteer's."""
COLUMNS = ("use", "en", "zh")
Words: TypeAlias = tuple[str, ...]
_SINGULAR_FROM = 5
"""Letters from which an s at a word's end is taken for a plural's; shorter ones (news, arms) are words of their own."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What English phrases are in Chinese (`compact` words, with their use), and all that Chinese words may do."""

    latin: Mapping[Words, Mapping[str, Use]]
    han: Mapping[str, frozenset[Use]]
    countries: Mapping[Words | str, str]
    """The codes of countries by their names and adjectives in either language."""
    small: frozenset[str]
    longest: int
    """Words of the longest English phrase."""

    def words(self, latin: str) -> Words:
        """An English name as words in the singular, small words left out."""
        return tuple(word for word in plain_words(latin) if word not in self.small)

    def phrases(self, words: Words) -> Iterator[tuple[int, int]]:
        """Where known phrases stand among the words: from, to."""
        for start in range(len(words)):
            for end in range(start + 1, min(len(words), start + self.longest) + 1):
                if words[start:end] in self.latin:
                    yield start, end


def plain_words(latin: str) -> Words:
    """The words of an English name: small letters without marks, no possessive, in the singular."""
    marked = normalize("NFKD", fold(latin).replace("’", "'").replace("'s", " ").replace(".", ""))
    plain = "".join(char if char.isalnum() or char.isspace() else " " for char in marked if not combining(char)).lower()
    return tuple(_singular(word) for word in plain.split() if word.isascii())


def _singular(word: str) -> str:
    if len(word) < _SINGULAR_FROM or word.endswith(("ss", "us", "is")) or not word.endswith("s"):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word[:-1]


def compact(han: str) -> str:
    """A name in Han characters, folded, without marks and blanks; Latin words in it singular and between blanks."""
    units: list[str] = []
    held = ""
    for char in f"{fold(han)} ":
        if char.isascii() and char.isalnum():
            held += char
            continue
        if held:
            units.append(f" {_singular(held)} ")
            held = ""
        if char.isalnum():
            units.append(char)
    return "".join(units)


@cache
def bundled_vocabulary() -> Vocabulary:
    """The glossary with the names of the gazetteer that comes with the package."""
    return vocabulary(bundled())


def vocabulary(
    gazetteer: Gazetteer, takes: Callable[[Entry], bool] = lambda entry: entry.kind != "product"
) -> Vocabulary:
    """The glossary with the names of those entries of a gazetteer that `takes` accepts. Raises `DataFileError`."""
    latin: dict[Words, dict[str, Use]] = defaultdict(dict)
    han: dict[str, set[Use]] = defaultdict(set)
    small: set[str] = set()
    rows = list(_rows())
    for use, english, _ in rows:
        if use == "small":
            small.update(word for words in english for word in words)
    for use, english, chinese in (*rows, *_proper(gazetteer, takes)):
        for phrase in english:
            words = tuple(word for word in phrase if word not in small)
            for word in chinese:
                latin[words][word] = _telling(use, latin[words].get(word))
        for word in chinese:
            han[word].add(use)
    latin.pop((), None)
    countries = dict(_countries(gazetteer, frozenset(small)))
    uses_of = {word: frozenset(uses) for word, uses in han.items()}
    return Vocabulary(latin, uses_of, countries, frozenset(small), max(map(len, latin)))


def _telling(use: Use, other: Use | None) -> Use:
    """The more telling of two uses."""
    return use if other is None or USES.index(use) > USES.index(other) else other


def _rows() -> Iterator[tuple[Use, list[Words], list[str]]]:
    for row in read_rows(DATA / "glossary.tsv", COLUMNS):
        use: Use = row.choice("use", WRITTEN)  # type: ignore[assignment]  # checked against the literal's values
        for column in ("en", "zh"):
            row.need(column)
        yield use, list(map(plain_words, row.values("en"))), list(map(compact, row.values("zh")))


def _proper(gazetteer: Gazetteer, takes: Callable[[Entry], bool]) -> Iterator[tuple[Use, list[Words], list[str]]]:
    """Countries with their adjectives and one-character forms, places, and whoever else a name may be made of."""
    for entry in gazetteer.entries.values():
        country = gazetteer.countries.get(entry.id)
        if not takes(entry):
            continue
        english = [name.text for name in entry.names if name.language == "en"]
        chinese = [name.text for name in entry.names if name.language in ("zh-Hant", "zh-Hans")]
        if country is not None:
            english += [name.text for name in country.adjectives]
            chinese += [country.short] if country.short else []
        use: Use = "country" if country is not None else "place" if entry.kind == "place" else "name"
        yield use, list(map(plain_words, english)), list(map(compact, chinese))


def _countries(gazetteer: Gazetteer, small: frozenset[str]) -> Iterator[tuple[Words | str, str]]:
    for code, country in gazetteer.countries.items():
        for name in (*gazetteer.entries[code].names, *country.adjectives):
            if name.language == "en":
                yield tuple(word for word in plain_words(name.text) if word not in small), code
            elif name.language.startswith("zh"):
                yield compact(name.text), code
