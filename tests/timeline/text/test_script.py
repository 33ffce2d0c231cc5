import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.text import fold, to_simplified, to_traditional


@settings(deadline=None)
@given(st.text())
def test_folding_keeps_the_length_and_is_done_once(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("韓國總統", "韩国总统"),
        ("ＡＩ，１２月", "ai,12月"),
        ("星期五、週四", "星期五、周四"),
        ("İstanbul", "İstanbul"),
        ("\ud800", "\ufffd"),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_conversion_for_display_goes_by_phrases() -> None:
    assert to_traditional("韩国总统表示，头发很长") == "韓國總統表示，頭髮很長"
    assert to_simplified("韓國總統") == "韩国总统"
