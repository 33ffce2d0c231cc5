from __future__ import annotations

import pytest

from timeline.actors.identity.cover import MOST_HAN, Cover, cover
from timeline.actors.identity.glossary import bundled_vocabulary, compact


def read(han: str, english: str, likeness: float = 0.0) -> Cover | None:
    known = bundled_vocabulary()
    return cover(compact(han), known.words(english), known, lambda piece, word: likeness)


@pytest.mark.parametrize(
    ("han", "english"),
    [
        ("檳城高等法院", "High Court of Penang"),
        ("墨爾本水務局", "Melbourne Water Authority"),
        ("國際記者聯合會", "International Federation of Journalists"),
        ("越南國家統計局", "National Statistics Office of Vietnam"),
        ("燈塔機器人公司", "Lighthouse Robotics Inc."),
        ("大阪第三地方法院", "Osaka Third District Court"),
        ("Nordlys能源集團", "Nordlys Energy Group"),
    ],
)
def test_names_that_say_the_same_cost_next_to_nothing(han: str, english: str) -> None:
    found = read(han, english)
    assert found is not None
    assert found.cost <= 1
    assert "".join(part.han for part in found.parts) == compact(han)


@pytest.mark.parametrize(
    ("han", "english"),
    [
        ("檳城高等法院", "High Court of Johor"),
        ("檳城高等法院", "Penang Water Authority"),
        ("燈塔機器人公司", "Lighthouse Foods"),
        ("燈塔集團", "Harbour Group"),
        ("農業銀行", "Bank"),
        ("", "High Court"),
        ("高等法院", ""),
        ("高" * MOST_HAN + "法院", "High Court"),
    ],
)
def test_names_that_say_something_else_have_no_reading(han: str, english: str) -> None:
    assert read(han, english) is None


def test_a_country_may_be_left_out_and_is_told() -> None:
    found = read("越南統計局", "Statistics Bureau")
    assert found is not None
    assert [(part.han, part.use) for part in found.left] == [("越南", "country")]


@pytest.mark.parametrize(("likeness", "told"), [(90.0, True), (20.0, False)])
def test_what_no_table_has_is_read_by_its_sound(likeness: float, told: bool) -> None:
    found = read("哈爾登大學", "University of Halden", likeness)
    assert (found is not None) == told
    if found:
        assert ("哈尔登", ("halden",), "sound") in [(part.han, part.latin, part.use) for part in found.told]


def test_two_characters_must_sound_more_alike_than_three() -> None:
    sounds = {size: read(han, "Halden University", 50.0) for size, han in ((2, "哈登大學"), (3, "哈爾登大學"))}
    assert [bool(found and len(found.told) == 2) for found in sounds.values()] == [False, True]
