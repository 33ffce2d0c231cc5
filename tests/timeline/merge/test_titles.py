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
}
NAMES = {"美光": "company", "日本": "country", "王明": "person"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("王明3月5日訪問日本。", {"en": "王明 visits Japan", "zh-Hans": "王明访问日本", "zh-Hant": "王明訪問日本"}),
        (
            "美光将向日本供应26万枚芯片。",
            {
                "en": "Planned: Micron to supply Japan: 26万枚",
                "zh-Hans": "计划:美光向日本供应26万枚",
                "zh-Hant": "計劃:美光向日本供應26万枚",
            },
        ),
    ],
)
def test_a_title_per_language(collect: Collect, text: str, expected: dict[str, str]) -> None:
    event = collect([(text, date(2024, 3, 8))], NAMES, {}).events[0]

    assert titles(event, ACTORS) == expected
