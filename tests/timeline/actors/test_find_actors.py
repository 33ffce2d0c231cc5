"""Sentences written for these tests; names that no list holds are invented."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.actors import Recognisers, find_actors, load, standing
from timeline.settings import Settings
from timeline.types import ActorMention


def said(mentions: list[ActorMention]) -> list[tuple[str, str]]:
    return [(mention.text, mention.kind) for mention in mentions]


def by_text(mentions: list[ActorMention], text: str) -> ActorMention:
    return next(mention for mention in mentions if mention.text == text)


def test_a_title_stays_outside_the_name_and_is_kept_with_its_body(find) -> None:
    mentions = find("英偉達首席執行官黃仁勛昨日抵達首爾。")
    person = by_text(mentions, "黃仁勛")
    assert (person.title, person.kind) == ("首席執行官", "person")
    assert person.of == by_text(mentions, "英偉達").id


def test_an_english_office_behind_the_name_is_kept(find) -> None:
    mentions = find("Maria Rossi, chief executive of Novara Foods, visited Seoul on Tuesday.")
    person = by_text(mentions, "Maria Rossi")
    assert person.title == "chief executive"
    assert person.of == by_text(mentions, "Novara Foods").id


def test_an_unknown_company_is_one_by_the_office_between_it_and_a_name(find) -> None:
    mentions = find("星辰科技首席執行官林小雨表示，星辰科技將擴大投資。")
    assert said(mentions).count(("星辰科技", "company")) == 2
    assert by_text(mentions, "林小雨").of == mentions[0].id


def test_country_government_office_and_president_are_four(find) -> None:
    mentions = find("韓國總統李在明表示，韓國政府與韓國總統府將合作。")
    assert [mention.entry for mention in mentions] == ["kr", "lee-jae-myung", "kr/government", "kr/presidency"]


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("肯亞外交部發表聲明。", "ke/foreign-ministry"),
        ("美国商务部宣布新规。", "us/commerce-ministry"),
        ("The Brazilian Supreme Court ruled on Friday.", "br/court"),
        ("The Ministry of Finance of Chile published the figures.", "cl/finance-ministry"),
        ("Vietnam's National Assembly passed the law.", "vn/parliament"),
        ("俄軍昨晚發動攻擊。", "ru/military"),
    ],
)
def test_usual_bodies_of_any_country_are_known(find, text: str, entry: str) -> None:
    assert entry in [mention.entry for mention in find(text)]


def test_a_compound_names_two_countries_at_one_span(find) -> None:
    mentions = find("中美兩國元首通話。")
    assert [(mention.text, mention.entry) for mention in mentions] == [("中美", "cn"), ("中美", "us")]
    assert mentions[0].span == mentions[1].span
    assert mentions[0].id != mentions[1].id


def test_a_compound_may_name_three_countries_or_their_governments(find) -> None:
    assert [mention.entry for mention in find("中巴阿三國外長在會上發言。")] == ["cn", "pk", "af"]
    assert [mention.entry for mention in find("中美政府發表聯合聲明。")] == ["cn/government", "us/government"]


def test_two_words_side_by_side_are_no_compound(find) -> None:
    assert [mention.entry for mention in find("其中美國增長最快。")] == ["us"]


@pytest.mark.parametrize("text", ["日本人喜歡吃魚。", "他會說法語。", "He speaks French and likes Italian food."])
def test_adjectives_of_countries_are_no_actors(find, text: str) -> None:
    assert find(text) == []


def test_technical_terms_are_no_actors(find) -> None:
    assert find("AI、GPU與HBM的需求增長。") == []
    assert find("The AI boom lifts demand for GPUs and HBM.") == []


def test_a_name_in_brackets_takes_the_kind_of_the_name_before_it(find) -> None:
    mentions = find("道爾頓投資公司（Dalton Investments）的分析師對此表示樂觀。")
    assert said(mentions) == [("道爾頓投資公司", "company"), ("Dalton Investments", "company")]


def test_a_surname_is_found_again_once_its_bearer_is_named(find) -> None:
    mentions = find("馬丁·科爾霍姆昨日訪問日本。科爾霍姆說，他將再來。")
    assert said(mentions)[0] == ("馬丁·科爾霍姆", "person")
    assert said(mentions)[-1] == ("科爾霍姆", "person")


def test_the_bearer_of_a_famous_surname_is_not_taken_for_the_famous_one(find) -> None:
    mentions = find("Lara Trump-Oyelaran is not meant. Ingrid Modi opened the fair. Modi thanked the guests.")
    assert [mention.entry for mention in mentions if mention.text.endswith("Modi")] == [None, None]


def test_a_leaders_government_is_a_government(find) -> None:
    assert ("Biden administration", "government") in said(find("The Biden administration announced new rules."))
    assert ("尹錫悅政府", "government") in said(find("尹錫悅政府當時削減了預算。"))


def test_an_owners_name_ends_before_what_is_owned(find) -> None:
    assert [m.text for m in find("Nvidia's Partnership with South Korea's Samsung Electronics was praised.")] == [
        "Nvidia",
        "South Korea",
        "Samsung Electronics",
    ]


def test_a_weak_name_needs_a_second_witness(find) -> None:
    assert "samsung" in [mention.entry for mention in find("三星宣布投資。")]
    assert "apple" not in [mention.entry for mention in find("她每天吃一個蘋果。")]
    assert "apple" in [mention.entry for mention in find("蘋果公司發表財報。分析師看好蘋果。")]


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("蘋果股價昨日上漲。", "apple"),
        ("他對競爭對手蘋果感到不滿。", "apple"),
        ("輝達、蘋果和微軟領漲。", "apple"),
        ("Shell shares rose on Monday.", "shell"),
        ("Exxon, Shell and BP cut output.", "shell"),
        ("用戶喜歡豆包模型。", "doubao"),
    ],
)
def test_the_words_beside_a_weak_name_or_its_list_are_a_witness(find, text: str, entry: str) -> None:
    assert entry in [mention.entry for mention in find(text)]


@pytest.mark.parametrize("text", ["蘋果產量下降，農民收入減少。", "他們吃豆包。", "They found a shell on the beach."])
def test_a_weak_name_that_means_the_other_thing_is_no_actor(find, text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize("text", ["他在科技競爭中加速追趕。", "其中美國增長最快。"])
def test_words_that_run_across_two_countries_are_no_compound(find, text: str) -> None:
    assert len(find(text)) <= 1


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("兩國代表昨日在會後發表聯合報告，呼籲各方克制。", []),
        ("《聯合報》昨日報導，工廠將於下月復工。", ["udn"]),
        ("公司公布生活報價與服務時間。", []),
    ],
)
def test_a_newspapers_name_does_not_reach_into_the_next_word(find, text: str, entries: list[str]) -> None:
    assert [mention.entry for mention in find(text) if mention.kind == "media"] == entries


def test_names_in_quotation_marks_are_agreements_and_projects(find) -> None:
    assert ("科技繁榮協議", "agreement") in said(find("兩國政府簽署「科技繁榮協議」。"))


def test_a_body_without_its_country_is_that_of_the_country_named(find) -> None:
    mentions = find("韓國政府表示，韓國將提出預算。國會下周表決，韓國媒體報導。")
    assert "kr/parliament" in [mention.entry for mention in mentions]


def test_names_wrapped_over_two_lines_are_one(find) -> None:
    texts = [" ".join(mention.text.split()) for mention in find("黃仁勛（Jensen\nHuang）抵達首爾。")]
    assert "Jensen Huang" in texts


def test_without_models_gazetteer_and_patterns_remain(read) -> None:
    bare = load(Settings(models="none"))
    mentions = find_actors(read("韓國總統會見英偉達代表。"), bare)
    assert [mention.entry for mention in mentions] == ["kr", "nvidia"]
    assert (bare.chinese, bare.english) == (None, None)


@pytest.mark.parametrize(
    "text",
    ["", " \n ", "🦊🦊", "삼성전자는 어제 발표했다.", "トヨタ自動車は発表した。", "\ud800中美", f"{'A' * 60}部"],
)
def test_any_text_is_read(find, text: str) -> None:
    for mention in find(text):
        assert mention.text


def test_every_reason_is_told(find) -> None:
    for mention in find("韓國總統李在明與三星電子會長李在鎔會面。"):
        assert mention.reasons


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="韓美中國總統三星電子(（)）Jensen Huang CEO of，。\n", max_size=60))
def test_spans_hold_their_words_in_order_and_apart(recognisers: Recognisers, read, text: str) -> None:
    reading = read(text)
    mentions = find_actors(reading, recognisers)
    assert all(mention.span.of(reading.text) == mention.text for mention in mentions)
    spans = sorted({mention.span for mention in mentions})
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert len({mention.id for mention in mentions}) == len(mentions)


def test_the_same_document_gives_the_same_mentions(find) -> None:
    text = "韓國總統李在明與三星電子會長李在鎔會面。"
    assert find(text) == find(text)
    assert {mention.id for mention in find(text)}.isdisjoint(mention.id for mention in find(text, "b.txt"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("星辰科技執行長林小雨表示樂觀。", "head"),
        ("外交部發言人林小雨表示遺憾。", "member"),
        ("Prime Minister Maria Rossi resigned.", "head"),
        ("副總統林小雨昨日訪日。", "member"),
        ("前總統林小雨昨日訪日。", "head"),
        ("目前總統林小雨正在訪日。", "head"),
        ("Deputy minister Maria Rossi resigned.", "member"),
    ],
)
def test_an_office_tells_head_and_member_apart(find, text: str, expected: str) -> None:
    [person] = [mention for mention in find(text) if mention.kind == "person"]
    assert standing(person.title).rank == expected


@pytest.mark.parametrize(
    "text",
    [
        "記者林小雨／台北報導",
        "記者林小雨、王建民／台北報導",
        "（中央社記者林小雨台北16日電）",
        "責任編輯：林小雨",
        "譯者:林小雨",
        "编辑/林小雨",
        "By Daria Kessler",
        "By Daria Kessler and Anna Kowalska",
        "(Reporting by Daria Kessler; Editing by Anna Kowalska)",
    ],
)
def test_people_of_byline_and_imprint_are_no_actors(find, text: str) -> None:
    article = f"德國總理昨日在柏林會見法國總統，雙方討論了能源供應與貿易問題，並發表聯合聲明。\n\n{text}\n"
    assert [mention.text for mention in find(article) if mention.kind == "person"] == []


def test_a_reporter_of_whom_the_news_tells_is_an_actor(find) -> None:
    assert ("林小雨", "person") in said(find("美國記者林小雨昨日在機場被捕，引發抗議。"))


def test_by_inside_a_sentence_is_no_byline(find) -> None:
    assert [m.title for m in find("The plan was drawn up by Maria Rossi.") if m.kind == "person"] == [None]


def test_a_name_between_an_office_and_its_latin_spelling_is_a_person(find) -> None:
    mentions = find("動視暴雪執行長柯提克與遊戲部門執行長史賓賽（Phil Spencer）談判。")
    assert [m.text for m in mentions if m.kind == "person"] == ["柯提克", "史賓賽", "Phil Spencer"]


def test_a_country_before_its_own_body_belongs_to_the_name(find) -> None:
    assert said(find("The U.S. Federal Trade Commission sued.")) == [
        ("U.S. Federal Trade Commission", "government body")
    ]


def test_parts_of_a_country_are_no_bodies(find) -> None:
    assert "government body" not in [mention.kind for mention in find("土耳其西北部昨晚發生地震。")]


def test_parties_and_clubs_are_organisations(find) -> None:
    assert ("民進黨", "organisation") in said(find("民進黨今天召開記者會。"))
    assert ("Real Madrid", "organisation") in said(find("Real Madrid won on Sunday."))


def test_two_ministries_are_not_one(find) -> None:
    assert find("法國商務部和財政部發布公告。")[0].text == "法國商務部"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Dr. Anna Kowalska of the University of Warsaw led it.", ["Anna Kowalska", "University of Warsaw"]),
        ("Volkswagen AG's profit fell.", ["Volkswagen AG"]),
        ("Boeing and Vertol Systems signed.", ["Boeing", "Vertol Systems"]),
        ("The Ministry of Economy, Trade and Industry said so.", ["Ministry of Economy, Trade and Industry"]),
        ("民進黨立委林小雨質詢。", ["民進黨", "林小雨"]),
        ("颱風康芮登陸花蓮。", ["花蓮"]),
    ],
)
def test_a_name_ends_where_another_word_begins(find, text: str, names: list[str]) -> None:
    assert [mention.text for mention in find(text)] == names


def test_a_title_between_book_marks_that_reports_is_a_paper(find) -> None:
    assert ("濱海新語", "media") in said(find("《濱海新語》報道稱，工廠已經關閉。"))
    assert "media" not in [mention.kind for mention in find("她正在讀《濱海新語》第二卷。")]


@pytest.mark.parametrize("text", ["空中巴士公司昨天表示，訂單增加。", "波音公司昨天表示，訂單增加。"])
def test_a_known_company_with_its_legal_form_is_that_company(find, text: str) -> None:
    (mention,) = find(text)

    assert mention.text.endswith("公司")
    assert mention.entry is not None
