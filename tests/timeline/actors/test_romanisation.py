from __future__ import annotations

from itertools import permutations

import pytest

from timeline.actors.identity.links import SURE
from timeline.actors.sounds.romanisation import keys, latin_keys, likeness

PEOPLE = [
    ("雷軍", "Lei Jun", "pinyin"),
    ("任正非", "Ren Zhengfei", "pinyin"),
    ("王毅", "Yi Wang", "pinyin"),
    ("呂布林", "Lu Bulin", "pinyin"),
    ("歐陽娜", "Ouyang Na", "pinyin"),
    ("陳水扁", "Chen Shui-bian", "pinyin"),
    ("賴清德", "Lai Ching-te", "taiwan"),
    ("蔣萬安", "Chiang Wan-an", "taiwan"),
    ("謝長廷", "Hsieh Chang-ting", "taiwan"),
    ("徐國勇", "Hsu Kuo-yung", "taiwan"),
    ("卓榮泰", "Cho Jung-tai", "taiwan"),
    ("吳釗燮", "Joseph Wu Jaushieh", "taiwan"),
    ("魏哲家", "C.C. Wei Che-chia", ""),
    ("李家超", "John Lee Ka-chiu", "hongkong"),
    ("梁振英", "Leung Chun-ying", "hongkong"),
    ("鄧炳強", "Chris Tang Ping-keung", "hongkong"),
    ("黃之鋒", "Joshua Wong Chi-fung", "hongkong"),
    ("林鄭月娥", "Carrie Lam Cheng Yuet-ngor", "hongkong"),
    ("馬雲", "Jack Ma", ""),
    ("朱立倫", "Eric Chu", ""),
]


@pytest.mark.parametrize(("han", "latin", "system"), PEOPLE)
def test_a_full_name_is_known_by_the_system_that_spells_it(han: str, latin: str, system: str) -> None:
    score, spelled = likeness(han, latin)
    assert (spelled if score >= SURE else "") == system


@pytest.mark.parametrize(("han", "latin", "system"), [each for each in PEOPLE if each[2] and each[0] != "歐陽娜"])
def test_names_that_are_alike_meet_under_a_key(han: str, latin: str, system: str) -> None:
    assert keys(han) & set(latin_keys(latin))


def test_no_two_people_of_the_list_are_alike() -> None:
    assert [(one, other) for (one, _, _), (_, other, _) in permutations(PEOPLE, 2) if likeness(one, other)[0]] == []


@pytest.mark.parametrize("latin", ["Lei", "", "Lei Jin", "Lei Jun of the Xiaomi Technology Company of China", "雷軍"])
def test_what_does_not_spell_every_syllable_is_unlike(latin: str) -> None:
    assert likeness("雷軍", latin)[0] == 0
