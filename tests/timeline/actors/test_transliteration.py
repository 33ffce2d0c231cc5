from __future__ import annotations

from itertools import permutations

import pytest

from timeline.actors.identity.across import FOREIGN, FOREIGN_SUGGESTED
from timeline.actors.sounds.transliteration import full_likeness, han_parts, keys, latin_parts, letters

NAMES = [
    ("維拉·桑托斯", "Vera Santos"),
    ("馬克·扎克伯格", "Mark Zuckerberg"),
    ("弗拉基米爾·普京", "Vladimir Putin"),
    ("安東尼奧·羅西", "Antonio Rossi"),
    ("瑪格麗特·柯林斯", "Margaret Collins"),
    ("彼得·諾瓦克", "Peter Novak"),
    ("丹尼爾·費爾南德斯", "Daniel Fernandes"),
    ("卡洛斯·門多薩", "Carlos Mendoza"),
    ("史蒂芬·漢森", "Stephen Hansen"),
    ("盧卡斯·彼得森", "Lucas Petersen"),
]


@pytest.mark.parametrize(("han", "latin"), NAMES)
def test_a_full_name_gives_the_sound_of_its_latin_form(han: str, latin: str) -> None:
    assert full_likeness(han, latin) >= FOREIGN_SUGGESTED
    assert keys(han_parts(han)) & keys(latin_parts(latin))


def test_most_of_them_surely_and_no_two_people_at_all() -> None:
    sure = [pair for pair in NAMES if full_likeness(*pair) >= FOREIGN]
    false = [(han, latin) for (han, _), (_, latin) in permutations(NAMES, 2) if full_likeness(han, latin) >= FOREIGN]
    assert len(sure) >= len(NAMES) * 0.7
    assert false == []


@pytest.mark.parametrize(
    ("latin", "expected"),
    [
        ("George W. Bush", ("george", "bush")),
        ("Ursula von der Leyen", ("ursula", "vonderleyen")),
        ("Robert Kennedy Jr.", ("robert", "kennedy")),
        ("Jair Messias Bolsonaro", ("jair", "messias", "bolsonaro")),
    ],
)
def test_initials_fall_away_and_particles_stay_with_the_name(latin: str, expected: tuple[str, ...]) -> None:
    assert latin_parts(latin) == expected


def test_second_names_that_the_han_form_leaves_out_are_passed_over() -> None:
    assert full_likeness("維拉·桑托斯", "Vera Maria Santos") == full_likeness("維拉·桑托斯", "Vera Santos")


@pytest.mark.parametrize(("han", "latin"), [("桑托斯", "Vera Santos"), ("維拉·桑托斯", "Santos"), ("·", "Vera Santos")])
def test_single_words_are_not_compared(han: str, latin: str) -> None:
    assert full_likeness(han, latin) == 0


@pytest.mark.parametrize(("word", "expected"), [("Schütte", ("sch", "u", "t", "e")), ("Max", ("m", "a", "k", "s"))])
def test_letters_that_make_one_sound_are_one_unit_and_doubled_ones_count_once(
    word: str, expected: tuple[str, ...]
) -> None:
    assert letters(word) == expected
