"""Titles by template in each language."""

from datetime import date

import pytest

from timeline.merge.titles import titles
from timeline.types import Actor

from .conftest import Collect

ACTORS = {
    "美光": Actor("美光", "Micron", "company", {"en": "Micron", "zh-Hans": "美光", "zh-Hant": "美光"}),
    "日本": Actor("日本", "Japan", "country", {"en": "Japan", "zh-Hans": "日本", "zh-Hant": "日本"}),
    "王明": Actor("王明", "王明", "person", {"zh-Hans": "王明"}),
    "李华": Actor("李华", "Li Hua", "person", {"en": "Li Hua"}),
    "陈静": Actor("陈静", "Chen Jing", "person", {"en": "Chen Jing"}),
    "Micron": Actor("Micron", "Micron", "company", {"en": "Micron", "zh-Hans": "美光", "zh-Hant": "美光"}),
    "Japan": Actor("Japan", "Japan", "country", {"en": "Japan", "zh-Hans": "日本", "zh-Hant": "日本"}),
}
NAMES = {
    "美光": "company",
    "日本": "country",
    "王明": "person",
    "李华": "person",
    "陈静": "person",
    "Micron": "company",
    "Japan": "country",
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("王明3月5日訪問日本。", {"zh-Hans": "王明3月5日访问日本", "zh-Hant": "王明3月5日訪問日本"}),
        (
            "李华3月5日访问日本。",
            {"en": "Li Hua visits Japan", "zh-Hans": "李华3月5日访问日本", "zh-Hant": "李華3月5日訪問日本"},
        ),
        (
            "李华、陈静3月20日将访问日本。",
            {
                "en": "Li Hua and Chen Jing to visit Japan",
                "zh-Hans": "李华、陈静3月20日将访问日本",
                "zh-Hant": "李華、陳靜3月20日將訪問日本",
            },
        ),
        (
            "Micron agreed with Japan on March 5 to share the costs.",
            {
                "en": "Micron agreed with Japan on March 5 to share the costs",
                "zh-Hans": "美光和日本达成协议",
                "zh-Hant": "美光和日本達成協議",
            },
        ),
    ],
)
def test_a_title_per_language_where_the_cast_leaves_no_doubt(
    collect: Collect, text: str, expected: dict[str, str]
) -> None:
    event = collect([(text, date(2024, 3, 8))], NAMES, {}).events[0]

    assert titles(event, ACTORS) == expected


@pytest.mark.parametrize("text", ["美光3月5日投资日本。", "美光3月5日推出日本市场战略。", "日本3月5日制裁美光。"])
def test_what_a_template_cannot_say_for_sure_stays_in_its_own_language(collect: Collect, text: str) -> None:
    event = collect([(text, date(2024, 3, 8))], NAMES, {}).events[0]

    assert set(titles(event, ACTORS)) == {"zh-Hans", "zh-Hant"}
