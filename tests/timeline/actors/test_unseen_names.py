"""Names in Chinese text that no list holds and that only their surroundings tell. All names are invented."""

from __future__ import annotations

import pytest

from timeline.actors.candidate import Candidate, Source
from timeline.actors.models.chinese import Word
from timeline.actors.offices.titles import Titles
from timeline.actors.zh.sounded import Sounded
from timeline.actors.zh.wording import wording
from timeline.types import Span


def kinds(mentions) -> dict[str, str]:
    return {mention.text: mention.kind for mention in mentions}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("問題出於供應商褚瀾材料提供的零件。", "褚瀾材料", "company"),
        ("愛爾蘭初創企業鷺翎動力公司昨日宣布裁員。", "鷺翎動力公司", "company"),
        ("滄珀母公司昶鴻集團會長韓志明出席。", "昶鴻集團", "company"),
        ("德国塔姆福航天公司今年首飞。", "塔姆福航天公司", "company"),
        ("環團「濕地之友」批評計劃。", "濕地之友", "organisation"),
        ("昨天發射的是「藍鷺三號」衛星。", "藍鷺三號", "product"),
        ("新一代“云鹭”运载火箭首飞成功。", "云鹭", "product"),
        ("公司公布“绿色港口2031”计划。", "绿色港口2031", "project"),
        ("企業反對「白信封法」。", "白信封法", "agreement"),
        ("他違反《數據安全（跨境）條例》。", "數據安全（跨境）條例", "agreement"),
    ],
)
def test_a_common_noun_beside_a_name_tells_it(find, text: str, name: str, kind: str) -> None:
    assert kinds(find(text)).get(name) == kind


@pytest.mark.parametrize(
    "text",
    [
        "供應商的系統昨日故障。",
        "供應商昨日停產。",
        "球隊「輸得不冤」。",
        "政府設立15個「智慧工廠」項目。",
        "共有三款「藍鷺」衛星。",
        "衛星「已經失聯」。",
        "他說「看法」不同。",
        "兩間銀行和16隊警員到場。",
    ],
)
def test_common_nouns_alone_and_what_is_said_are_no_names(find, text: str) -> None:
    assert kinds(find(text)) == {}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("保單由藺鶴承保（Thornbill & Wren）牽頭。", {"藺鶴承保", "Thornbill & Wren"}),
        ("賣給「紫貂數據」（Sabrine Data）的資料。", {"紫貂數據", "Sabrine Data"}),
        ("警方道路安全及車輛調查科（道安科）拘捕三人。", {"道路安全及車輛調查科", "道安科"}),
    ],
)
def test_brackets_tell_the_name_before_them_and_the_one_between(find, text: str, names: set[str]) -> None:
    assert names <= set(kinds(find(text)))


@pytest.mark.parametrize(
    "text", ["企業採用聚光發電（CSP）。", "「主要經文」（Main Texts）已譯出。", "他看了比賽（上）。"]
)
def test_terms_and_titles_with_a_gloss_are_no_names(find, text: str) -> None:
    assert kinds(find(text)) == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("《海角日談》率先揭發事件。", "海角日談"),
        ("據《濱海論壇》，工程停頓。", "濱海論壇"),
        ("云端瞭望伦敦6月3日电，火箭升空。", "云端瞭望"),
        ("【晴窗日報專訊】火箭升空。", "晴窗日報"),
        ("他在接受云端瞭望采访时说，天气很好。", "云端瞭望"),
        ("來源：雲端瞭望", "雲端瞭望"),
    ],
)
def test_who_reports_is_a_medium(find, text: str, name: str) -> None:
    assert kinds(find(text)).get(name) == "media"


@pytest.mark.parametrize(
    "text",
    [
        "《人们用歌声来庆祝新的一年》报道了此事。",
        "依據《海巡勤務》所列，應予檢查。",
        "【本報專訊】火箭升空。",
        "他在接受记者采访时说，天气很好。",
    ],
)
def test_titles_of_articles_and_this_paper_are_no_media(find, text: str) -> None:
    assert "media" not in kinds(find(text)).values()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("主控官莉迪婭要求判監。", "莉迪婭"),
        ("分會的希拉指，森林已經沒有了。", "希拉"),
        ("球隊有意羅致馬里奧。", "馬里奧"),
        ("時任總統的葉戈爾（Yegor Orlin）出兵。", "葉戈爾"),
    ],
)
def test_a_person_has_the_borders_that_the_words_around_tell(find, text: str, name: str) -> None:
    assert kinds(find(text)).get(name) == "person"


@pytest.mark.parametrize(
    ("text", "short", "kind"),
    [
        ("前鋒神代陽翔（Haruto Kamishiro）簽約。其後神代受訪。", "神代", "person"),
        ("滄珀動力公司（Tidal Drive）上市。其後，滄珀的股價下跌。", "滄珀", "company"),
    ],
)
def test_a_short_form_is_found_once_the_full_name_is(find, text: str, short: str, kind: str) -> None:
    assert kinds(find(text)).get(short) == kind


def test_an_organisation_is_told_from_the_verb_behind_it(find) -> None:
    found = kinds(find("星洲日報引述環團「濕地之友」估計。"))
    assert "星洲日報" in found
    assert "濕地之友" in found


@pytest.mark.parametrize(
    ("text", "cut", "tags", "name"),
    [
        ("会长图比拜说", (2, 4), ("n", "PER", "v"), "图比拜"),
        ("图比里到场图比里说", (2, 3, 5, 7, 8), ("PER", "f", "v", "PER", "f", "v"), "图比里"),
        ("社长鹰司惠美", (2, 3), ("n", "n", "PER"), "鹰司惠美"),
        ("图比里到场图比先走", (2, 3, 5, 7), ("PER", "f", "v", "PER", "d"), "图比"),
    ],
)
def test_characters_that_the_model_left_out_of_a_name_are_its_own(
    recognisers, text: str, cut: tuple[int, ...], tags: tuple[str, ...], name: str
) -> None:
    ends = (*cut, len(text))
    words = [Word(start, end, tag) for start, end, tag in zip((0, *cut), ends, tags, strict=True)]
    titles = Titles(text, recognisers.lexicon.find(text, text))
    person = next(word for word in words if word.tag == "PER")
    candidate = Candidate(Span(person.start, person.end), "person", Source.MODEL, "the model")
    mended = Sounded(text, wording(text, [words], recognisers.coined), titles).mended(candidate)
    assert mended.span.of(text) == name


def test_a_vague_area_is_no_name(find) -> None:
    assert "江淮大部" not in kinds(find("江淮大部有雨。"))
