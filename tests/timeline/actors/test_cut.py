from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline.actors.models.cut import Cutter

WORDS = ["人工", "智能", "人工智能", "智能手机", "手机", "工智"]


def _pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in Cutter(WORDS, 17.0).cut(text)]


def test_the_fewest_pieces_win() -> None:
    assert _pieces("人工智能手机") in (["人工智能", "手机"], ["人工", "智能手机"])
    assert _pieces("人工智能") == ["人工智能"]


def test_single_letters_and_digits_are_joined() -> None:
    assert _pieces("买GPU3块") == ["买", "GPU3", "块"]


@given(st.text(alphabet="人工智能手机a1。😀", max_size=40))
def test_the_pieces_are_the_text(text: str) -> None:
    assert "".join(_pieces(text)) == text
