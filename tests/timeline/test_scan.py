from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.scan import Scanner, whole


def test_overlapping_words_are_all_found() -> None:
    scanner = Scanner(["三星", "三星電子", "電子"])
    assert [tuple(hit) for hit in scanner.find("三星電子宣布")] == [(0, 0, 2), (1, 0, 4), (2, 2, 4)]


def test_offsets_count_code_points_beyond_the_basic_plane() -> None:
    text = "😀𠮷野家在香港"
    [hit] = Scanner(["𠮷野家"]).find(text)
    assert text[hit.start : hit.end] == "𠮷野家"
    assert hit.start == 1


def test_a_word_given_twice_is_reported_under_both_numbers() -> None:
    assert [hit.word for hit in Scanner(["UN", "UN"]).find("UN")] == [0, 1]


def test_an_empty_word_is_refused_with_its_place() -> None:
    with pytest.raises(ValueError, match="word 1 is empty"):
        Scanner(["a", ""])


def test_no_words_find_nothing() -> None:
    assert Scanner([]).find("anything") == []


@given(
    st.lists(st.text(alphabet="ab三星🦊", min_size=1, max_size=3), max_size=5),
    st.text(alphabet="ab三星🦊", max_size=30),
)
def test_finds_exactly_what_a_naive_search_finds(words: list[str], text: str) -> None:
    naive = {
        (number, start, start + len(word))
        for number, word in enumerate(words)
        for start in range(len(text))
        if text.startswith(word, start)
    }
    found = Scanner(words).find(text)
    assert len(found) == len(naive)
    assert {tuple(hit) for hit in found} == naive


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("與OpenAI合作", "OpenAI", True),
        ("FAIR play", "AI", False),
        ("the US said", "US", True),
        ("USA", "US", False),
        ("三星電子", "三星", True),
        ("GPT4o", "GPT", False),
    ],
)
def test_whole_words_only_where_the_script_has_words(text: str, word: str, expected: bool) -> None:
    start = text.index(word)
    assert whole(text, start, start + len(word)) is expected
