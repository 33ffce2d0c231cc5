from __future__ import annotations

import pytest

from timeline.actors.lists.gazetteer import Gazetteer, bundled
from timeline.actors.lists.lexicon import Lexicon, cased
from timeline.text import fold


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return bundled()


def test_every_state_of_the_united_nations_is_a_country(gazetteer: Gazetteer) -> None:
    assert len(gazetteer.countries) >= 195
    assert all(gazetteer.entries[code].kind == "country" for code in gazetteer.countries)


def test_every_country_has_names_in_english_and_both_chinese_scripts(gazetteer: Gazetteer) -> None:
    for code in gazetteer.countries:
        assert {"en", "zh-Hant", "zh-Hans"} <= set(gazetteer.entries[code].shown()), code


def test_every_country_has_the_usual_bodies(gazetteer: Gazetteer) -> None:
    ministry = gazetteer.entry("ke/foreign-ministry")
    assert ministry is not None
    assert ministry.kind == "government body"
    assert ministry.shown() == {"en": "Kenyan foreign ministry", "zh-Hant": "肯亞外交部", "zh-Hans": "肯亚外交部"}
    assert gazetteer.entry("ke/nonsense") is None


TWINS = {"Vatican City": {"va", "va/capital"}}
"""Strong names that two entries are meant to share."""


def test_no_two_entries_share_a_strong_name(gazetteer: Gazetteer) -> None:
    owners: dict[str, set[str]] = {}
    for entry in gazetteer.entries.values():
        for name in entry.names:
            if not name.weak:
                key = name.text if name.text.isascii() else fold(name.text)
                owners.setdefault(key, set()).add(entry.id)
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == TWINS


@pytest.mark.parametrize(
    ("surface", "form", "expected"),
    [
        ("NVIDIA", "Nvidia", True),
        ("meta", "Meta", False),
        ("us", "US", False),
        ("Who", "WHO", False),
        ("輝達", "輝達", True),
    ],
)
def test_capitals_must_be_capitals(surface: str, form: str, expected: bool) -> None:
    assert cased(surface, form) is expected


def _entries(gazetteer: Gazetteer, text: str) -> set[str]:
    return {find.sense.key for find in Lexicon(gazetteer).find(text, fold(text))["name"]}


def test_every_compound_names_at_least_two_known_actors(gazetteer: Gazetteer) -> None:
    for word, ids in gazetteer.compounds.items():
        assert len(ids) == len(word) >= 2
        assert all(gazetteer.entry(id_) for id_ in ids), word


def test_one_actor_is_found_by_its_names_in_every_script(gazetteer: Gazetteer) -> None:
    for name in ("輝達", "英偉達", "英伟达", "Nvidia", "NVIDIA", "엔비디아", "エヌビディア"):
        assert _entries(gazetteer, f"「{name}」") == {"nvidia"}


def test_exact_capitals_decide_between_namesakes(gazetteer: Gazetteer) -> None:
    assert _entries(gazetteer, "BOE makes displays") == {"boe"}
    assert _entries(gazetteer, "the BoE held rates") == {"gb/central-bank"}


@pytest.mark.parametrize(
    ("names", "id_"),
    [
        (("三星電機", "三星电机", "삼성전기", "Samsung Electro-Mechanics"), "samsung-electro-mechanics"),
        (("新韓銀行", "新韩银行", "신한은행", "Shinhan Bank"), "shinhan-bank"),
        (("富士軟片", "富士胶片", "富士フイルム", "Fujifilm"), "fujifilm"),
        (("零跑汽車", "零跑汽车", "Leapmotor"), "leapmotor"),
        (("曼徹斯特晚報", "曼彻斯特晚报", "Manchester Evening News"), "manchester-evening-news"),
        (("利雅德勝利", "利雅得胜利", "Al-Nassr"), "al-nassr"),
    ],
)
def test_less_famous_names_are_one_actor_too(gazetteer: Gazetteer, names: tuple[str, ...], id_: str) -> None:
    for name in names:
        assert id_ in _entries(gazetteer, f"「{name}」"), name
