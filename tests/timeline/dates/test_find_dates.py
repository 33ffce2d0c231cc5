from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates import edtf, find_dates, label, publication
from timeline.text import make_readable
from timeline.types import DateMention, Document, Reading, When

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))


def read(text: str, known: date | None = None) -> Reading:
    return make_readable(Document("a.txt", text, "", "text/plain", known))


def found(text: str, known: date | None = None) -> dict[str, DateMention]:
    reading = read(text, known)
    return {m.text: m for m in find_dates(reading, publication(reading)[0])}


WORDS = st.sampled_from(
    [
        *(
            "12月18日",
            "2024年",
            "去年",
            "上周四",
            "次年",
            "4年後",
            "今(15)日",
            "規(guī)格",
            "第一季度",
            "21世纪经济报道",
            "三",
            "十",
            "年",
            "月",
            "日",
        ),
        *(
            "March 8, 2024",
            "in 2010-11",
            "last week",
            "may",
            "Tuesday",
            "years later",
            "the ",
            "of ",
            "1",
            "2",
            "-",
            "/",
            ":",
            ", ",
        ),
        *("。", "\n", "（", "(", ")", "每", "周", "至", "![](x)", "「", "」"),
    ]
)
NOISY = st.lists(WORDS | st.characters(), max_size=40).map("".join)


@settings(deadline=None)
@given(NOISY)
def test_spans_lead_back_to_the_stored_words(raw: str) -> None:
    reading = read(raw)

    for mention in find_dates(reading, None):
        stored = reading.raw(mention.span).of(raw)
        assert mention.text == mention.span.of(reading.text)
        assert (stored[0], stored[-1]) == (mention.text[0], mention.text[-1])
        assert reading.sentences[mention.sentence].span.contains(mention.span)


@settings(deadline=None)
@given(NOISY, st.dates(date(1950, 1, 1), date(2100, 1, 1)))
def test_values_are_closed_in_order_and_explained(raw: str, written: date) -> None:
    for mention in label(raw, written):
        assert (mention.when is None) == (mention.kind != "date")
        if mention.when is not None:
            assert (mention.when.earliest is None) == (mention.when.latest is None)
            assert mention.when.rule
        if mention.when is not None and mention.when.earliest and mention.when.latest:
            assert mention.when.earliest <= mention.when.latest
            assert mention.when.edtf == edtf(mention.when)


@settings(deadline=None)
@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.integers(-200, 200))
def test_resolving_is_translation_invariant_in_the_anchor(written: date, weeks: int) -> None:
    """Words that count days and weeks move with the day of writing, by as much."""
    text = "他今天到訪，昨天會見，上周四開會，下周舉行，周一說。\nHe left yesterday; they met two weeks ago."
    shift = date.fromordinal(written.toordinal() + 7 * weeks) - written

    before = [m.when for m in label(text, written) if m.when]
    after = [m.when for m in label(text, written + shift) if m.when]

    assert [(b.earliest + shift, b.latest + shift) for b in before if b.earliest and b.latest] == [
        (a.earliest, a.latest) for a in after
    ]


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(["規(guī)格很高。", "构gòu筑", "構(gòu)筑", "英伟达(Jensen\nHuang)", "![](x)\n"]), max_size=6
    )
)
def test_a_repaired_text_never_loses_a_date(noise: list[str]) -> None:
    clean = ["2024年3月8日，", "去年6月，", "10月29日至31日，"]
    raw = "".join(n + c for n, c in zip([*noise, "", "", ""], clean, strict=False))

    assert [m.text for m in label(raw, date(2024, 12, 1)) if m.kind == "date"] == [c[:-1] for c in clean]


@pytest.mark.parametrize(
    ("unit", "dates"),
    [
        *[("2000 2001 ", 2), ("12月18日", 1), ("10月29日至31日", 1), ("三天后", 1), ("（中央社台北13日電）", 1)],
        *[("“明天”", 1), ("今天“今天”", 2), ("May 5, 2024 ", 1), ("the third quarter, ", 1), ("2010-11 ", 1)],
        *[("1", 0), ("一", 0), ("1:", 0), ("今(", 0), ("March ", 0), ("第", 0), ("2024-", 0), ("「", 0)],
        *[("the day ", 0), ("“啊。”", 0), ('"\n', 0)],
    ],
)
def test_repetition_without_end_is_read_to_its_end(unit: str, dates: int) -> None:
    found = [len(label(unit * times, date(2024, 3, 8))) for times in (2_500, 5_000)]

    assert found == [2_500 * dates, 5_000 * dates]


@pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.stem)
def test_the_same_document_gives_the_same_dates_twice(path: Path) -> None:
    first, second = (read(path.read_bytes().decode()) for _ in range(2))

    dates = find_dates(first, publication(first)[0])

    assert dates
    assert find_dates(second, publication(second)[0]) == dates


def test_a_narrative_word_without_an_event_before_it_stays_unresolved() -> None:
    mention = found("次年成立。", date(2024, 3, 8))["次年"]

    assert (mention.kind, mention.tells) == ("date", False)
    assert mention.when is not None
    assert mention.when.rule == "counted from what the text does not date"


def test_a_narrative_word_governed_by_its_own_clause_is_not_counted_from_the_event_before() -> None:
    mention = found("在2021年之後，尹錫悅上任的第二年重新審查。", date(2024, 3, 8))["第二年"]

    assert (mention.kind, mention.tells) == ("date", False)


def test_a_narrative_word_does_not_reach_over_a_date_that_is_unresolved() -> None:
    dates = found(
        "On 5 March 2020 Toyota signed a deal. On 30 June Nvidia signed one too; two days later Samsung sued."
    )

    assert dates["5 March 2020"].when is not None
    assert not dates["two days later"].tells


def test_a_value_names_its_anchor_and_rule() -> None:
    when = found("2021年被假釋並在次年獲得特赦。", date(2025, 11, 7))["次年"].when

    assert when is not None
    assert (when.anchor, when.rule) == ("2021年 (told just before)", "1 year after")


def test_the_reading_not_chosen_is_kept_as_an_alternative() -> None:
    when = found("他12月18日發言。", date(2025, 11, 7))["12月18日"].when

    assert when is not None
    assert [(w.earliest, w.latest) for w in (when, *when.alternatives)] == [
        (date(2025, 12, 18), date(2025, 12, 18)),
        (date(2024, 12, 18), date(2024, 12, 18)),
    ]


def test_a_bare_month_goes_on_from_an_older_month_of_its_paragraph() -> None:
    when = found("1950年6月战争爆发，9月联军登陆。", date(2024, 3, 8))["9月"].when

    assert when is not None
    assert when.earliest == date(1950, 9, 1)


@pytest.mark.parametrize(
    ("written", "text", "words", "earliest"),
    [
        (date(2023, 10, 14), "公司8月同意將工廠出售給對手。", "8月", date(2023, 8, 1)),
        (date(2023, 10, 14), "董事会8月将工厂卖给了一家基金。", "8月", date(2023, 8, 1)),
        (date(2023, 10, 14), "预计3月完成交易。", "3月", date(2024, 3, 1)),
        (date(2024, 1, 10), "公司12月将股份转让。", "12月", date(2023, 12, 1)),
        (date(2024, 12, 20), "新车将于1月上市。", "1月", date(2025, 1, 1)),
        (
            date(2023, 10, 14),
            "In July the firm agreed to sell a unit that will move to Lyon.",
            "July",
            date(2023, 7, 1),
        ),
        (date(2023, 10, 14), "The plant is expected to be completed in March.", "March", date(2024, 3, 1)),
        (date(2023, 10, 14), "设备将于8月至9月交付。", "8月至9月", date(2023, 8, 1)),
    ],
)
def test_a_month_without_a_year_leaves_the_running_year_only_near_its_boundary(
    written: date, text: str, words: str, earliest: date
) -> None:
    when = found(text, written)[words].when

    assert when is not None
    assert when.earliest == earliest


@pytest.mark.parametrize(
    ("dateline", "today"),
    [
        ("（中央社台北13日綜合外電報導）外長今天抵達。", date(2024, 5, 13)),
        ("新华社日内瓦5月13日电（记者 王宁）外长今天抵达。", date(2024, 5, 13)),
        ("财联社5月13日讯，外长今天抵达。", date(2024, 5, 13)),
        ("GENEVA, May 13 (Reuters) - The minister arrived today.", date(2024, 5, 13)),
        ("据路透社13日报道，外长今天抵达。", date(2024, 5, 14)),
        ("外长13日举行电话会谈，今天抵达。", date(2024, 5, 14)),
        ("新华社日内瓦3月2日电（记者 王宁）外长今天抵达。", date(2024, 5, 14)),
    ],
)
def test_deictic_words_count_from_the_dateline_of_a_report_shown_a_day_later(dateline: str, today: date) -> None:
    dates = found(dateline, date(2024, 5, 14))

    when = (dates.get("今天") or dates["today"]).when
    assert when is not None
    assert when.earliest == today


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("此前一天", date(2024, 4, 19)),
        ("前一天", date(2024, 4, 19)),
        ("次日", date(2024, 4, 21)),
        ("當天", date(2024, 4, 20)),
    ],
)
def test_a_narrative_day_counts_from_the_event_told_up_to_three_paragraphs_before(words: str, day: date) -> None:
    text = f"雙方4月20日會面，討論貿易。\n\n外長表示滿意，並感謝主人。\n\n總理沒有出席。\n\n{words}，代表團離開首都。"
    when = found(text, date(2024, 5, 1))[words].when

    assert when is not None
    assert when.earliest == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("The day before", date(2024, 4, 19)),
        ("A day earlier", date(2024, 4, 19)),
        ("The next day", date(2024, 4, 21)),
    ],
)
def test_an_english_narrative_day_counts_from_the_event_told_before(words: str, day: date) -> None:
    when = found(f"The two met on April 20. {words}, envoys flew to Rome.", date(2024, 5, 1))[words].when

    assert when is not None
    assert when.earliest == day


def test_without_a_document_date_a_yearless_day_stays_open_with_the_years_that_the_text_allows() -> None:
    when = found("12月18日，首爾舉行座談會，目標是在2030年縮小差距。")["12月18日"].when

    assert when is not None
    assert (when.earliest, when.latest) == (None, None)
    assert date(2025, 12, 18) in [w.earliest for w in when.alternatives]


def test_without_a_document_date_deictic_words_stay_open_and_say_why() -> None:
    when = found("去年的產量。")["去年"].when

    assert when is not None
    assert (when.earliest, when.latest) == (None, None)
    assert "day of writing" in when.rule


def test_a_headline_in_a_related_list_counts_from_its_own_date() -> None:
    text = (
        "韩国公布规划\n第一财经 2024-12-08 09:30\n\n"
        "首尔市政府周二公布了新的城市交通规划，其中包括三条地铁线路和两座大桥，预计总投资超过两万亿韩元。\n\n"
        "相关阅读\n芯片需求推升8月出口\n财联社 2024-09-04\n新款芯片本周发送\n澎湃新闻 2024-07-30"
    )
    dates = found(text)

    assert [(w.earliest, w.latest) for m in (dates["8月"], dates["本周"]) if (w := m.when)] == [
        (date(2024, 8, 1), date(2024, 8, 31)),
        (date(2024, 7, 29), date(2024, 8, 4)),
    ]


@pytest.mark.parametrize("text", ["2023年2月29日", "2月30日", "30 February 2024", "30/02/2024"])
def test_a_day_that_no_calendar_has_is_kept_open_and_says_why(text: str) -> None:
    when = found(text, date(2024, 3, 8))[text].when

    assert when is not None
    assert (when.earliest, when.latest) == (None, None)
    assert "calendar" in when.rule


@pytest.mark.parametrize(
    "text",
    ["On 31 December 9999 it ends.", "14 July 1066 BC, a battle.", "99999年1月1日簽署協議。", "On 3 May 20245 units"],
)
def test_a_day_is_not_given_another_year_where_its_own_cannot_be_read(text: str) -> None:
    assert found(text, date(2024, 3, 8)) == {}


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (When(date(2024, 3, 8), date(2024, 3, 8), "day"), "2024-03-08"),
        (When(date(2024, 2, 1), date(2024, 2, 29), "month"), "2024-02"),
        (When(date(2024, 1, 1), date(2024, 12, 31), "year"), "2024"),
        (When(date(1960, 1, 1), date(1969, 12, 31), "decade"), "196X"),
        (When(date(1900, 1, 1), date(1999, 12, 31), "century"), "19XX"),
        (When(date(2024, 2, 26), date(2024, 3, 3), "week"), "2024-02-26/2024-03-03"),
        (When(date(2015, 1, 1), date(2018, 12, 31), "range"), "2015/2018"),
        (When(None, date(2024, 3, 8), "unknown"), "../2024-03-08"),
        (When(date(2024, 3, 8), date(2024, 3, 8), "day", "approx"), "2024-03-08~"),
    ],
)
def test_edtf(when: When, expected: str) -> None:
    assert edtf(when) == expected


@pytest.mark.parametrize(
    ("text", "words", "earliest"),
    [
        ("Signed on 03/04/2024.", "03/04/2024", date(2024, 3, 4)),
        ("Signed on 25/12/2023, paid on 03/04/2024.", "03/04/2024", date(2024, 4, 3)),
        ("Signed on 12/25/2023, paid on 03/04/2024.", "03/04/2024", date(2024, 3, 4)),
    ],
)
def test_a_date_in_numbers_follows_the_order_that_its_document_proves(text: str, words: str, earliest: date) -> None:
    when = found(text, date(2024, 5, 1))[words].when

    assert when is not None
    assert when.earliest == earliest
    assert len(when.alternatives) == 1


def test_the_order_of_dates_in_numbers_can_be_told() -> None:
    mentions = find_dates(read("Signed on 03/04/2024.", date(2024, 5, 1)), None, "day")

    assert [(m.when.earliest, m.when.alternatives[0].earliest) for m in mentions if m.when] == [
        (date(2024, 4, 3), date(2024, 3, 4))
    ]


@pytest.mark.parametrize(
    ("written", "text", "words", "earliest"),
    [
        (date(2024, 10, 20), "他9月12日被捕，15日獲釋。", "15日", date(2024, 9, 15)),
        (date(2024, 12, 10), "9日的停電是繼5日大停電之後的第二次。", "5日", date(2024, 12, 5)),
        (date(2024, 10, 20), "演唱會將於11月2日、3日舉行。", "3日", date(2024, 11, 3)),
        (date(2024, 4, 30), "大會3月18日開幕，18日下午選出主席，20日閉幕。", "20日", date(2024, 3, 20)),
        (date(2024, 3, 8), "美國2月CPI將於12日公布。", "12日", date(2024, 3, 12)),
        (date(2024, 3, 8), "探測器2020年12月17日着陸，此前在12月1日落月。", "12月1日", date(2020, 12, 1)),
        (date(2024, 3, 8), "2020年1月23日封城，4月8日解封。", "4月8日", date(2020, 4, 8)),
        (date(2024, 3, 8), "In 2022 he resigned in June.", "June", date(2022, 6, 1)),
        (
            date(2024, 3, 8),
            "Talks ran from 10-15 January. They parted the next day.",
            "the next day",
            date(2024, 1, 16),
        ),
        (date(2024, 6, 10), "It opened on June 30 and the second on July 7.", "June 30", date(2024, 6, 30)),
        (date(2024, 3, 8), "A storm is due to hit Scotland on Saturday.", "Saturday", date(2024, 3, 9)),
    ],
)
def test_a_bare_day_goes_on_from_the_date_of_its_sentence_but_not_past_the_writing(
    written: date, text: str, words: str, earliest: date
) -> None:
    when = found(text, written)[words].when

    assert when is not None
    assert when.earliest == earliest


@pytest.mark.parametrize("text", ["3月2日召開會議。事發當天他在家。", "3月2日報案。立案後第二天抓獲兩人。"])
def test_a_narrative_word_bound_to_what_stands_before_it_stays_open(text: str) -> None:
    last = list(find_dates(read(text, date(2024, 3, 8)), publication(read(text, date(2024, 3, 8)))[0]))[-1]

    assert (last.kind, last.tells) == ("date", False)


def test_a_quoted_tomorrow_is_no_event_to_count_from() -> None:
    dates = found("他說：「明天來上班。」第二天他沒有出現。", date(2024, 3, 8))

    assert not dates["第二天"].tells


def test_a_window_up_to_the_day_of_writing_is_no_event_to_count_from() -> None:
    dates = found("Prices rose in the past two weeks. The next day they fell.", date(2024, 3, 8))

    assert not dates["The next day"].tells
