"""People whom the gazetteer may know or not: here only the spelling counts. Names from public life."""

from __future__ import annotations

import pytest

from timeline.actors.sounds.korean import LINK, hangul, likeness
from timeline.actors.sounds.syllables import romanise

PEOPLE = """
裴慶勛 Bae Kyung-hoon|李在鎔 Lee Jae-yong|鄭義宣 Chung Eui-sun|尹錫悅 Yoon Suk-yeol|李在明 Lee Jae Myung
崔泰源 Chey Tae-won|朴槿惠 Park Geun-hye|文在寅 Moon Jae-in|盧武鉉 Roh Moo-hyun|潘基文 Ban Ki-moon
河正宇 Ha Jung-woo|孫興慜 Son Heung-min|金正恩 Kim Jong Un|具光謨 Koo Kwang-mo|宋康昊 Song Kang-ho
奉俊昊 Bong Joon-ho|李明博 Lee Myung-bak|金大中 Kim Dae-jung|全斗煥 Chun Doo-hwan|韓德洙 Han Duck-soo
洪準杓 Hong Joon-pyo|安哲秀 Ahn Cheol-soo|李洛淵 Lee Nak-yon|金建希 Kim Keon-hee|曺國 Cho Kuk
韓東勳 Han Dong-hoon|朴正熙 Park Chung-hee|金泳三 Kim Young-sam|李健熙 Lee Kun-hee|辛東彬 Shin Dong-bin
郭魯正 Kwak Noh-jung|全永鉉 Jun Young-hyun|崔秀妍 Choi Soo-yeon|金範洙 Kim Beom-su|趙兌烈 Cho Tae-yul
金與正 Kim Yo-jong|朴贊郁 Park Chan-wook|李政宰 Lee Jung-jae|宋仲基 Song Joong-ki|李炳憲 Lee Byung-hun
朴智星 Park Ji-sung|李昌鏞 Rhee Chang-yong
""".replace("\n", "|")
PAIRS = [(part.split(" ", 1)[0], part.split(" ", 1)[1]) for part in PEOPLE.split("|") if part.strip()]


def test_at_least_thirty_seven_of_forty_are_linked() -> None:
    linked = [pair for pair in PAIRS[:40] if likeness(*pair) >= LINK]
    assert len(linked) >= 37


def test_no_two_people_of_the_list_are_linked() -> None:
    false = [
        (han, latin)
        for row, (han, _) in enumerate(PAIRS)
        for column, (_, latin) in enumerate(PAIRS)
        if row != column and likeness(han, latin) >= LINK
    ]
    assert false == []


def test_either_order_of_the_latin_name_is_read() -> None:
    assert likeness("孫興慜", "Heung-min Son") == likeness("孫興慜", "Son Heung-min")


@pytest.mark.parametrize("latin", ["Mark Zuckerberg", "Kim", "", "Lee Jae-yong of Samsung Electronics Co"])
def test_what_is_no_korean_name_is_unlike(latin: str) -> None:
    assert likeness("李在鎔", latin) == 0


def test_simplified_and_traditional_read_alike() -> None:
    assert hangul("尹锡悦") == hangul("尹錫悅") == ["윤석열"]


@pytest.mark.parametrize(("syllable", "expected"), [("한", "han"), ("국", "guk"), ("의", "ui"), ("촌", "chon")])
def test_syllables_are_romanised(syllable: str, expected: str) -> None:
    assert romanise(syllable) == expected
