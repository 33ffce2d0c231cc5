from __future__ import annotations

import pytest

from timeline.actors.ko.hangul import hangul_names
from timeline.actors.ko.romanised import romanised


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("어제 박선영 장관이 부산을 방문했다.", {"박선영": "person"}),
        ("배우 최은하가 상을 받았다.", {"최은하": "person"}),
        ("선우지현 교수는 반대했다.", {"선우지현": "person"}),
        ("김도윤(金道潤)은 웃었다.", {"김도윤": "person", "金道潤": "person"}),
        ("이하늘(Lee Ha-neul)이 노래했다.", {"이하늘": "person", "Lee Ha-neul": "person"}),
        ("가람전자는 공장을 세웠다.", {"가람전자": "company"}),
        ("두빛그룹의 매출", {"두빛그룹": "conglomerate"}),
        ("솔내신문에 따르면", {"솔내신문": "media"}),
        ("민주당 의원과 금융위 위원장", {}),
        ("김도윤(朴道潤)", {}),
        ("전기자동차와 의약품, 무형문화재가 많다.", {}),
        ("Nothing Korean here.", {}),
    ],
)
def test_names_are_found_by_their_place_and_form(text: str, expected: dict[str, str]) -> None:
    assert {each.span.of(text): each.kind for each in hangul_names(text)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Na Kyung-won said so.", ["Na Kyung-won"]),
        ("the minister Choi Sang-Mok", ["Choi Sang-Mok"]),
        ("So Long-term plans, An Anglo-French firm", []),
        ("Anna Smith-jones left.", []),
    ],
)
def test_latin_names_of_korean_form_are_people(text: str, expected: list[str]) -> None:
    assert [each.span.of(text) for each in romanised(text)] == expected
