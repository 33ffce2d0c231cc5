from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.scene.text import BLANK, LONGEST, short, visible


@given(st.text(alphabet=st.characters()))
def test_visible_text_keeps_its_length_and_its_visible_characters(text):
    shown = visible(text)
    assert len(shown) == len(text)
    assert all(new in (old, BLANK) for new, old in zip(shown, text, strict=True))


def test_control_direction_and_unpaired_surrogate_characters_are_shown():
    assert visible("a\x00b\u202ec\ud800d\x1b") == "a�b�c�d�"


def test_line_ends_han_and_emoji_stay():
    assert visible("三星\n\t👩‍🔬 é") == "三星\n\t👩‍🔬 é"


def test_a_name_of_ten_thousand_characters_is_cut():
    assert len(short("x" * 10_000)) == LONGEST
    assert short("x" * 10_000).endswith("…")


def test_a_name_over_two_lines_becomes_one():
    assert short("Counterpoint\n  Research ") == "Counterpoint Research"
