"""What a damaged or unmarked file is read as."""

import pytest

from timeline.read.encoding import decode

CHINESE = "三星電子與英偉達簽署協議，將提供二十六萬枚晶片。"


@pytest.mark.parametrize("at", [0, 7, 30])
def test_a_stray_byte_in_utf8_costs_one_place_and_not_the_document(at: int) -> None:
    data = (CHINESE * 3).encode()

    found = decode(data[: 3 * at] + b"\xff" + data[3 * at :])

    assert (found.encoding, found.replaced) == ("utf-8", 1)
    assert found.text.replace("\ufffd", "") == CHINESE * 3


def test_utf8_cut_inside_a_character_keeps_all_before_the_cut() -> None:
    found = decode((CHINESE * 2).encode()[:-1])

    assert found.text == (CHINESE * 2)[:-1] + "\ufffd"


def test_the_guess_looks_where_the_text_leaves_ascii() -> None:
    simplified = "三星电子与英伟达签署协议，将提供二十六万枚芯片。据报道，双方将合作。"

    found = decode(b"plain words. " * 6000 + simplified.encode("gb18030"))

    assert found.text.endswith(simplified)
    assert found.guessed


def test_unmarked_bytes_are_never_taken_for_utf16() -> None:
    assert not decode("三星電子與英偉達".encode("big5")).encoding.startswith("utf_16")
