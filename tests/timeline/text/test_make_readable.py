from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.text import make_readable
from timeline.types import Document, Reading, Sentence

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))
PROSE = (
    "首尔市政府周二公布了新的城市交通规划，其中包括三条地铁线路、两座跨江大桥以及一座大型换乘中心，"
    "预计总投资超过两万亿韩元，工程将分三期进行。"
)


def read(text: str) -> Reading:
    return make_readable(Document("a.txt", text, "", "text/plain"))


def regions(text: str) -> list[tuple[str, str]]:
    reading = read(text)
    return [(s.region, s.span.of(reading.text)) for s in reading.sentences]


def words(reading: Reading, sentence: Sentence) -> list[str]:
    return [clause.of(reading.text) for clause in sentence.clauses]


NOISY = st.text(
    alphabet=st.sampled_from("規(guī)构gòu里（lǐ）。，！?\n\r 「」“”AIJensen\tHuang![](x)12月18日.,:-[1]")
    | st.characters(),
    max_size=120,
)


@settings(deadline=None)
@given(NOISY)
def test_every_repaired_character_is_a_stored_one_or_a_space_for_a_break(raw: str) -> None:
    reading = read(raw)

    for at, character in enumerate(reading.text):
        origin = raw[reading.offsets(at)]
        assert character in (origin, " ") or (character, origin.isprintable()) == ("\ufffd", False)


@settings(deadline=None)
@given(NOISY)
def test_sentences_are_in_order_apart_and_hold_their_clauses(raw: str) -> None:
    reading = read(raw)

    end = 0
    for sentence in reading.sentences:
        assert end <= sentence.span.start < sentence.span.end <= len(reading.text)
        assert all(sentence.span.contains(clause) for clause in (*sentence.clauses, *sentence.quoted))
        end = sentence.span.end
    assert len(reading.folded) == len(reading.text)


@settings(deadline=None)
@given(NOISY)
def test_no_visible_character_falls_between_sentences(raw: str) -> None:
    reading = read(raw)

    covered = "".join(s.span.of(reading.text) for s in reading.sentences)
    assert "".join(covered.split()) == "".join(reading.text.split())


@pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.stem)
def test_the_map_leads_back_to_the_stored_words(path: Path) -> None:
    raw = path.read_bytes().decode()
    reading = read(raw)

    for sentence in reading.sentences:
        stored = reading.raw(sentence.span).of(raw)
        assert stored[0] == sentence.span.of(reading.text)[0]
        assert stored[-1] == sentence.span.of(reading.text)[-1]


def test_a_pinyin_gloss_goes_where_it_reads_the_character_before_it() -> None:
    assert read("首爾高規(guī)格的座談會，構（gòu）筑").text == "首爾高規格的座談會，構筑"


@pytest.mark.parametrize("text", ["黃仁勛(Jensen Huang)", "高帶寬內存(HBM)", "規(gòu)格", "和(he)平", "模式(mode)"])
def test_what_is_no_gloss_stays(text: str) -> None:
    assert read(text).text == text


def test_a_gloss_inside_a_date_does_not_hide_it() -> None:
    reading = read("12月(yuè)18日，首爾")

    assert reading.text == "12月18日，首爾"
    assert reading.raw(reading.sentences[0].clauses[0]).of("12月(yuè)18日，首爾") == "12月(yuè)18日，"


def test_a_name_wrapped_at_a_line_end_is_whole_again() -> None:
    wrapped = f"{PROSE}英伟达首席执行官黄仁勋(Jensen\nHuang)出席了会议。\n\n{PROSE}"

    assert "(Jensen Huang)出席了会议。" in read(wrapped).text


def test_chinese_broken_inside_a_sentence_joins_without_a_space() -> None:
    wrapped = f"{PROSE[:-1]}，而韩国媒体对此\n普遍表示欢迎。\n\n{PROSE}"

    assert "而韩国媒体对此普遍表示欢迎。" in read(wrapped).text


def test_wrapped_english_paragraphs_are_joined() -> None:
    text = (
        "The ministry said on Tuesday that it would build three new\n"
        "subway lines and two bridges, at a cost of two trillion won,\n"
        "Reuters reported.\n"
    )

    assert len(read(text).sentences) == 1


def test_a_headline_is_not_joined_with_what_follows() -> None:
    found = regions(f"韩国公布新交通规划\n第一财经 2024-03-08 09:30\n\n{PROSE}")

    assert found == [("title", "韩国公布新交通规划"), ("byline", "第一财经 2024-03-08 09:30"), ("body", PROSE)]


def test_an_image_without_a_picture_leaves_only_space() -> None:
    assert read("甲\n![](a.png)\n乙").text == "甲\n          \n乙"


@pytest.mark.parametrize(
    "byline",
    [
        "第一财经 2024-03-08 09:30",
        "Huan Qiu Shi Bao· 2025-11-02 22:59",
        "星期五, 7 11 月",
        "2024年3月8日 09:30 来源：新华社",
        "By Jane Doe, BBC News | 8 March 2024",
        "March 27, 2008",
        "Published: Friday, March 8, 2024 at 9:30 a.m.",
        "中央社 民國113年3月8日",
        "記者王小明／台北報導",
    ],
)
def test_a_line_of_metadata_under_the_title_is_a_byline(byline: str) -> None:
    assert regions(f"Seoul plans new lines\n{byline}\n\n{PROSE}")[:2] == [
        ("title", "Seoul plans new lines"),
        ("byline", byline),
    ]


def test_a_headline_with_a_date_in_it_is_no_byline() -> None:
    assert regions(f"2024年3月8日韩国公布新规划\n{PROSE}")[0] == ("title", "2024年3月8日韩国公布新规划")


def test_the_words_typed_into_a_search_box_are_not_the_title() -> None:
    found = regions(f"高带宽内存\nSearch documents\n韩国公布新规划\n环球时报 2025-11-02 22:59\n{PROSE}")

    assert [region for region, _ in found] == ["boilerplate", "boilerplate", "title", "byline", "body"]


def test_a_text_that_opens_with_prose_has_no_title() -> None:
    assert read(f"{PROSE}\n{PROSE}").title is None


def test_related_headlines_share_an_item_with_their_own_date() -> None:
    items = "韩国新规\n财联社 2024-08-01\n扎克伯格到访\n澎湃新闻 2024-07-25"
    reading = read(f"韩国公布新规划\n{PROSE}\n相关阅读\n{items}\n最新评论\n好")
    found = [(s.item, s.span.of(reading.text)) for s in reading.sentences if s.region == "related"]

    assert found[1:] == [(0, "韩国新规"), (0, "财联社 2024-08-01"), (1, "扎克伯格到访"), (1, "澎湃新闻 2024-07-25")]
    assert [s.region for s in reading.sentences][-2:] == ["boilerplate", "boilerplate"]


def test_the_article_goes_on_after_a_list_in_its_middle() -> None:
    assert regions(f"韩国公布新规划\n{PROSE}\n相关阅读\n韩国新规\n{PROSE}")[-1] == ("body", PROSE)


@pytest.mark.parametrize(
    "line",
    [
        "特別聲明：以上內容為用戶上傳。",
        "责任编辑：王明",
        "Notice: The content above is uploaded by a user.",
        "#优质图文扶持计划#",
    ],
)
def test_notices_and_tags_are_boilerplate(line: str) -> None:
    assert {region for region, _ in regions(f"{PROSE}\n{line}")[1:]} == {"boilerplate"}


def test_nothing_after_a_comment_form_belongs_to_the_article() -> None:
    found = regions(f"{PROSE}\n發表回復\n\n{PROSE}")

    assert [region for region, _ in found] == ["body", "boilerplate", "boilerplate"]


def test_a_paragraph_that_ends_in_a_photo_credit_is_a_caption() -> None:
    assert regions(f"{PROSE}\n\n图为首尔市区的新地铁站。新华社记者王明摄\n\n{PROSE}")[1][0] == "caption"


def test_a_short_line_before_prose_is_a_heading() -> None:
    assert regions(f"{PROSE}\n\n积极布局\n\n{PROSE}")[1] == ("heading", "积极布局")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("他来了。她走了！真的吗？是。", ["他来了。", "她走了！", "真的吗？", "是。"]),
        ("他说：“走吧。”她没走。", ["他说：“走吧。”", "她没走。"]),
        ("Mr. Smith met Gen. Lee on Jan. 5. They spoke.", ["Mr. Smith met Gen. Lee on Jan. 5.", "They spoke."]),
        ("The U.S. agreed. J. R. Ewing did not.", ["The U.S. agreed.", "J. R. Ewing did not."]),
        ("It rose 3.5 percent. No. 2 fell.", ["It rose 3.5 percent.", "No. 2 fell."]),
        ('"Really?" he asked. "Yes."', ['"Really?" he asked.', '"Yes."']),
        ("Insights - One grew [1][2] - Two fell [3]", ["Insights", "One grew [1][2]", "Two fell [3]"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    reading = read(text)

    assert [s.span.of(reading.text) for s in reading.sentences] == expected


def test_clauses_end_at_commas_but_not_in_numbers_and_times() -> None:
    reading = read("At 09:30, it sold 1,200 units: a record")

    assert words(reading, reading.sentences[0]) == ["At 09:30,", "it sold 1,200 units:", "a record"]


def test_quotations_are_found_within_and_across_sentences() -> None:
    reading = read("他說：「今天很好。明天『也許』更好。」然後走了。")

    assert [q.of(reading.text) for s in reading.sentences for q in s.quoted] == ["今天很好。", "明天『也許』更好。"]


@pytest.mark.parametrize(
    ("text", "language", "script"),
    [
        ("韓國總統李在明發表演說", "zh", "zh-Hant"),
        ("韩国总统李在明发表演说", "zh", "zh-Hans"),
        ("South Korea's president spoke", "en", "Latn"),
        ("대한민국 대통령이 연설했다", "ko", "Kore"),
        ("大統領は演説を行いました", "ja", "Jpan"),
        ("12345", "und", "Zyyy"),
    ],
)
def test_language_and_script(text: str, language: str, script: str) -> None:
    reading = read(text)

    assert (reading.language, reading.script) == (language, script)


def test_words_before_an_inline_bullet_are_a_heading() -> None:
    text = "Core Insights - South Korea aims high [1] Group 2: Next Steps - The plan comes [2]"

    assert [region for region, _ in regions(text)] == ["heading", "body", "heading", "body"]
