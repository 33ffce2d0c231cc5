"""The bodies that every country has (data/bodies.tsv), and those of the gazetteer that are one with them."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("馬來西亞選舉委員會昨天公布名單。", "my/election-commission"),
        ("The Kenyan election commission postponed the vote.", "ke/election-commission"),
        ("菲律賓參議院通過決議。", "ph/upper-house"),
        ("Poland's lower house rejected the bill.", "pl/lower-house"),
        ("印尼氣象局發布警報。", "id/weather-service"),
        ("Chilean tax authority opened an inquiry.", "cl/tax-agency"),
        ("越南移民局扣留了三人。", "vn/immigration-ministry"),
        ("The Polish constitutional court struck it down.", "pl/constitutional-court"),
        ("巴西最高法院駁回上訴。", "br/court"),
        ("南非反貪委員會展開調查。", "za/anti-corruption"),
        ("Portugal's civil aviation authority grounded the fleet.", "pt/aviation-authority"),
        ("荷蘭王室發表聲明。", "nl/royal-household"),
        ("冰島足協解雇教練。", "is/football-association"),
        ("The consulate of Peru closed.", "pe/consulate"),
    ],
)
def test_any_country_has_the_bodies_of_the_table(find, text: str, entry: str) -> None:
    assert entry in [mention.entry for mention in find(text)]


@pytest.mark.parametrize(
    ("pattern", "name", "entry"),
    [
        ("美商務部宣布新規。", "The U.S. Commerce Department announced rules.", "us/commerce-ministry"),
        ("The American central bank held rates.", "聯準會維持利率不變。", "us/central-bank"),
        ("日本外務省提出抗議。", "日外務省提出抗議。", "jp/foreign-ministry"),
        ("Japan's parliament met.", "日本國會開議。", "jp/parliament"),
        ("印度太空總署發射衛星。", "ISRO launched a satellite.", "in/space-agency"),
        ("英國下議院表決。", "The House of Commons voted.", "gb/lower-house"),
    ],
)
def test_a_body_is_one_by_pattern_and_by_name(find, pattern: str, name: str, entry: str) -> None:
    assert [[mention.entry for mention in find(text)] for text in (pattern, name)] == [[entry], [entry]]


@pytest.mark.parametrize("text", ["總統同意外交部的建議。", "他注意國防部的動向。", "中共中央行使權力。"])
def test_a_countrys_short_form_stands_only_where_words_part(find, text: str) -> None:
    assert not {"it/foreign-ministry", "it/defence-ministry", "cn/central-bank"} & {m.entry for m in find(text)}


def test_a_body_without_its_country_is_a_whole_word(find) -> None:
    mentions = find("韓國昨天宣布新政。韓國說，韓國學校的教育部門須在年底前完成，教育部負責監督。")
    assert [mention.text for mention in mentions if mention.entry == "kr/education-ministry"] == ["教育部"]


def test_the_houses_and_the_courts_of_a_country_are_not_one(find) -> None:
    mentions = find("波蘭眾議院、波蘭參議院、波蘭最高法院和波蘭憲法法院表態。")
    assert [mention.entry for mention in mentions] == [
        "pl/lower-house",
        "pl/upper-house",
        "pl/court",
        "pl/constitutional-court",
    ]


@pytest.mark.parametrize("text", ["Police said the embassy was closed.", "警方表示，選舉委員會已經休會。"])
def test_a_common_body_without_its_country_names_none(find, text: str) -> None:
    assert [mention.entry for mention in find(text) if mention.entry] == []
