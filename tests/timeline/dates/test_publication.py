from datetime import date

import pytest

from timeline.dates import publication
from timeline.text import make_readable
from timeline.types import Document

PROSE = "首尔市政府周二公布了新的城市交通规划，其中包括三条地铁线路、两座跨江大桥和一座换乘中心，预计投资两万亿韩元。"
ENGLISH = (
    "Boeing workers voted to accept a contract offer, ending a strike that began in the summer and cost it billions."
)


def published(text: str, known: date | None = None) -> date | None:
    when, why = publication(make_readable(Document("a.txt", text, "", "text/plain", known)))
    assert why
    return when.earliest if when else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"韩国新规划\n第一财经 2024-03-08 09:30\n\n{PROSE}", date(2024, 3, 8)),
        (f"2024年3月8日 09:30 来源：新华社\n韩国新规划\n\n{PROSE}", date(2024, 3, 8)),
        (f"國家計算\nSearch documents\n韓國新規劃\nHuan Qiu Shi Bao· 2025-11-02 22:59\n{PROSE}", date(2025, 11, 2)),
        (f"韓國新規劃\n中央社 民國113年3月8日\n\n{PROSE}", date(2024, 3, 8)),
        (f"Boeing reaches deal\nBy Jane Doe, Reuters | November 4, 2024\n\n{ENGLISH}", date(2024, 11, 4)),
        (f"Boeing reaches deal\nPublished: Mon 4 Nov 2024 09:30 GMT\n\n{ENGLISH}", date(2024, 11, 4)),
    ],
)
def test_a_line_of_metadata_by_the_title_gives_the_day(text: str, expected: date) -> None:
    assert published(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Boeing deal\nSEATTLE (AP) — {ENGLISH}\nPublished November 4, 2024\n\n{ENGLISH}", date(2024, 11, 4)),
        (f"韩国新规划\n\n{PROSE}\n\n来源：新华社 2024-03-08 09:30", date(2024, 3, 8)),
        (f"韓國新規劃\n\n{PROSE}\n\n發布時間：2024年3月8日 09:30", date(2024, 3, 8)),
        (f"Boeing deal\nUpdated November 6, 2024\n\n{ENGLISH}\n\nPublished November 4, 2024", date(2024, 11, 4)),
    ],
)
def test_a_line_that_calls_itself_the_date_of_the_page_counts_wherever_it_stands(text: str, expected: date) -> None:
    assert published(text) == expected


def test_a_date_in_parentheses_opens_a_text_as_a_dateline() -> None:
    assert published(f"丰田利润下滑\n（2024年11月06日）{PROSE}") == date(2024, 11, 6)


def test_what_the_user_knows_comes_first() -> None:
    assert published(f"韩国新规划\n第一财经 2024-03-08 09:30\n\n{PROSE}", date(2024, 3, 7)) == date(2024, 3, 7)


def test_a_weekday_and_the_events_told_fix_the_year_of_a_dateline() -> None:
    text = f"星期五, 7 11 月\n\n韓國規劃\n\n{PROSE}2025年10月30日，峰會舉行。2008年也是如此。"

    assert published(text) == date(2025, 11, 7)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"央行宣布下调\n新华社北京1月24日电（记者吴雨）{PROSE}2023年四季度，出口增长。预计2024年5月完成。",
            date(2024, 1, 24),
        ),
        (f"欧盟加税\n本报布鲁塞尔10月29日电 记者 牛瑞飞\n{PROSE}2024年1至9月，出口下降。", date(2024, 10, 29)),
        (f"Boeing deal\nSEATTLE, Nov 4 (Reuters) - {ENGLISH} In September 2024, talks failed.", date(2024, 11, 4)),
    ],
)
def test_the_latest_event_told_fixes_the_year_of_an_agency_dateline(text: str, expected: date) -> None:
    assert published(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"韩国新规划\n\n{PROSE}\n\n相关阅读\n孙正义时代\n21世纪经济报道 2024-10-26\n芯片\n财联社 2024-08-01",
        f"韩国新规划\n\n{PROSE}\n\nCopyright © 2019 Example. All rights reserved.",
        f"韩国新规划\n\n{PROSE}2024年3月8日，会谈举行。",
        f"韩国新规划\n\n{PROSE}\n\n相关阅读\n芯片出口增长\n发布时间：2024-10-26",
        f"星期五, 7 11 月\n\n韓國規劃\n\n{PROSE}",
        f"央行宣布下调\n新华社北京1月24日电{PROSE}",
    ],
)
def test_no_date_by_the_title_is_no_date(text: str) -> None:
    assert published(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"国务院公布条例\n新华社北京3月8日电 国务院公布条例，自2024年5月1日起施行。{PROSE}2024年2月，草案通过。",
            date(2024, 3, 8),
        ),
        (f"The singer\nDate of birth: 3 May 1950\nDate: 12 March 2024\n\n{ENGLISH}", date(2024, 3, 12)),
        (f"今天是2026年11月22日 星期日\n\n机场扩建\n2024-03-08\n\n{PROSE}", date(2024, 3, 8)),
    ],
)
def test_other_dates_by_the_title_are_not_that_of_the_page(text: str, expected: date) -> None:
    assert published(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"A sale\n1 March 2024 to 31 March 2024\n\n{ENGLISH}",
        f"A trial\nLONDON, March 8 (Reuters) - {ENGLISH} He was arrested in June 2022.",
    ],
)
def test_a_run_of_days_and_a_dateline_far_from_what_is_told_date_no_page(text: str) -> None:
    assert published(text) is None
