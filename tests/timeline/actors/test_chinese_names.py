"""Names in Chinese text that no list holds. Sentences written for these tests; the names in them are invented."""

from __future__ import annotations

import pytest


def kinds(mentions) -> dict[str, str]:
    return {mention.text: mention.kind for mention in mentions}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("工廠位於湖南省永順縣。", "湖南省永順縣"),
        ("他出生于浙江省温州市鹿城区。", "浙江省温州市鹿城区"),
    ],
)
def test_places_told_from_the_wide_to_the_narrow_are_one(find, text: str, name: str) -> None:
    assert kinds(find(text)) == {name: "place"}


def test_countries_in_a_row_and_a_country_that_acts_stay_apart(find) -> None:
    assert [mention.text for mention in find("日本、韓國和鹿特丹的代表出席。")][:2] == ["日本", "韓國"]
    assert "法國" in kinds(find("法國宣布，巴黎將主辦會議。"))


@pytest.mark.parametrize(
    ("text", "names"), [("他昨日飛往日本東京。", ["日本", "東京"]), ("重慶湖北有雨。", ["重慶", "湖北"])]
)
def test_a_country_and_a_known_town_or_two_known_provinces_stay_two(find, text: str, names: list[str]) -> None:
    assert [mention.text for mention in find(text)] == names


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("國際手球聯盟昨日開會。", "國際手球聯盟", "international organisation"),
        ("國家氣候研究中心發表報告。", "國家氣候研究中心", "research institute"),
        ("中央流行病防治指揮中心宣布新措施。", "中央流行病防治指揮中心", "government body"),
        ("他畢業於溫嶺市第二中學。", "溫嶺市第二中學", "organisation"),
        ("演唱會在青浦體育館舉行。", "青浦體育館", "place"),
        ("中韓自由貿易協定下月生效。", "中韓自由貿易協定", "agreement"),
    ],
)
def test_nouns_that_end_like_a_name_are_one(find, text: str, name: str, kind: str) -> None:
    assert kinds(find(text)).get(name) == kind


@pytest.mark.parametrize(
    "text",
    [
        "他想進全國重點高中。",
        "這是國家級實驗室。",
        "私募基金的規模擴大。",
        "各級監察委員會負責監督。",
        "美國汽車很貴。",
    ],
)
def test_descriptions_are_no_names(find, text: str) -> None:
    assert set(kinds(find(text))) <= {"美國"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("會上，薩拉·韋德伯恩發言。", "薩拉·韋德伯恩"),
        ("昨日，佐佐木亮太郎抵達台北。", "佐佐木亮太郎"),
        ("威廉三世昨日抵達。", "威廉三世"),
    ],
)
def test_a_name_in_pieces_is_one_person(find, text: str, name: str) -> None:
    assert kinds(find(text)) == ({name: "person", "台北": "place"} if "台北" in text else {name: "person"})


@pytest.mark.parametrize(
    ("text", "name"),
    [("金山國小的學生參加比賽。", "金山國小"), ("74952國際泳聯發表聲明。", "國際泳聯")],
)
def test_a_name_begins_and_ends_where_its_words_do(find, text: str, name: str) -> None:
    assert name in kinds(find(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("晶圓代工廠溪積電(6791)昨日漲價。", "溪積電"),
        ("受此影響，云岭精密（002999.SZ）股价下跌。", "云岭精密"),
        ("法人看好海芯-KY(3699)。", "海芯-KY"),
    ],
)
def test_a_name_before_the_number_of_a_stock_is_a_company(find, text: str, name: str) -> None:
    assert kinds(find(text)).get(name) == "company"


def test_a_name_before_a_year_is_no_company(find) -> None:
    assert "company" not in kinds(find("他看了電影《長河》和那部舞劇(1994)。")).values()


def test_a_part_of_a_title_between_book_marks_is_no_actor(find) -> None:
    assert kinds(find("他研究《法國民法典》多年。")) == {}
    assert kinds(find("據《紐約時報》報導，雨停了。")) == {"紐約時報": "media"}


@pytest.mark.parametrize("text", ["其中部", "他把它放在其中部。", f"{'甲' * 30}管理局" * 3, "局處委部廳"])
def test_endings_without_a_name_before_them_are_read(find, text: str) -> None:
    assert all(len(mention.text) > 1 for mention in find(text))


def test_a_name_in_brackets_behind_a_place_is_the_place(find) -> None:
    assert kinds(find("他們到了安卡湖（Lake Anka）。"))["Lake Anka"] == "place"
