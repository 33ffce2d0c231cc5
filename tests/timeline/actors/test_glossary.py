from __future__ import annotations

import pytest

from timeline.actors.identity.glossary import bundled_vocabulary, compact, plain_words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Ministry of Finance", ("ministry", "of", "finance")),
        ("Halden's Universities", ("halden", "university")),
        ("U.S. Anti-Corruption Bureau", ("us", "anti", "corruption", "bureau")),
        ("Université d’Orléans", ("universite", "d", "orlean")),
        ("Evening News", ("evening", "news")),
        ("報 Daily", ("daily",)),
    ],
)
def test_an_english_name_is_small_words_in_the_singular(name: str, words: tuple[str, ...]) -> None:
    assert plain_words(name) == words


@pytest.mark.parametrize(
    ("name", "folded"), [("臺灣·大學", "台湾大学"), ("LG 電子（香港）", " lg 电子香港"), ("Nordlys", " nordly ")]
)
def test_a_chinese_name_is_folded_with_its_latin_words_apart(name: str, folded: str) -> None:
    assert compact(name) == folded


def test_small_words_are_left_out() -> None:
    assert bundled_vocabulary().words("The Bank of the South") == ("bank", "south")


def test_the_most_telling_use_of_a_pair_of_words_counts() -> None:
    known = bundled_vocabulary()
    assert known.latin["insurance",]["保险"] == "field"
    assert {"kind", "field"} <= known.han["保险"]


def test_countries_and_places_come_from_the_gazetteer() -> None:
    known = bundled_vocabulary()
    assert known.countries["马来西亚"] == known.countries["malaysian",] == "my"
    assert known.latin["kuala", "lumpur"]["吉隆坡"] == "place"


def test_every_word_of_a_phrase_can_be_found() -> None:
    """A row whose English words are written in the plural, or whose Chinese ones are not folded, would never match."""
    known = bundled_vocabulary()
    assert all(plain_words(" ".join(words)) == words for words in known.latin)
    assert all(compact(word) == word for word in known.han)
