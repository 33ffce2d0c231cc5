"""Every family of expressions, from tables that anybody can extend (cases/<language>.tsv)."""

import csv
from datetime import date
from pathlib import Path

import pytest

from timeline.dates import label

CASES = Path(__file__).parent / "cases"


def rows(language: str) -> list[dict[str, str]]:
    with (CASES / f"{language}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("row", rows("zh") + rows("en"), ids=lambda row: f"{row['family']}: {row['text'][:40]}")
def test_words_name_their_period(row: dict[str, str]) -> None:
    found = [m for m in label(row["text"], date.fromisoformat(row["written"])) if m.text == row["words"]]

    assert len(found) == 1
    when = found[0].when
    assert when is not None
    assert (str(when.earliest), str(when.latest)) == (row["earliest"], row["latest"])
    assert (when.modifier or "") == row["modifier"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("連續3年呈負值", "duration"),
        ("持续30分钟的会面", "duration"),
        ("縮小到0.5年", "duration"),
        ("為期兩個半月", "duration"),
        ("a 27-year contract", "duration"),
        ("for more than two years", "duration"),
        ("每天節省", "set"),
        ("每年增长16%", "set"),
        ("每逢周一", "set"),
        ("sold every year", "set"),
        ("an annual conference", "set"),
        ("目前领先", "vague"),
        ("近年来一直", "vague"),
        ("當時表示", "vague"),
        ("春節期間", "vague"),
        ("一年多前", "vague"),
        ("星期一至五", "set"),
        ("每月15日", "set"),
        ("He recently said", "vague"),
        ("in recent years it grew", "vague"),
    ],
)
def test_durations_sets_and_vague_words_are_set_apart(text: str, kind: str) -> None:
    mentions = label(text, date(2024, 3, 8))

    assert [(m.kind, m.when) for m in mentions] == [(kind, None)]


@pytest.mark.parametrize(
    "text",
    [
        "天问一号探测器",
        "依據第305條",
        "五一村的村民",
        "今日头条报道",
        "二十一世纪经济报道称",
        "地铁3号线",
        "四周五百米",
        "5日均线之上",
        "編號2024001",
        "192.168.255.255",
        "增長了10.1萬億",
        "13月5日",
        "民國0年的說法",
        "112年度上訴字第5673號判決",
        "周一围发布微博",
        "农历八月十五与五月初五",
        "公元前221年秦统一",
        "三日內完成，為期七日",
        "至今尚未破案",
        "1/3的受訪者支持",
        "投篮7/20",
        "奥迪Q3在华销售",
        "重映《明日边缘》與《后天》",
        "每月15日发薪",
        "星期一至五上午九時",
        "三四年前就开始",
        "10多年前、一年多前",
        "连续第二年增长",
        "T+1日到账",
        "十月怀胎",
        "兩會期間熱議十四五規劃",
        "It may take longer",
        "They march on",
        "2,004 people",
        "2000 people marched",
        "It cost $2010",
        "USA Today said",
        "won 3-2 in the second half",
        "Call (206) 555-1212",
        "a score of 30/4.85",
        "open 24/7",
        "the day after airing",
        "three days later than planned",
        "32/13/2015",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert [m.text for m in label(text, date(2024, 3, 8)) if m.kind == "date"] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("El presidente llegó el 12 de marzo de 2024 a Seúl", "12 de marzo de 2024"),
        ("Le président est arrivé le 12 mars 2024", "12 mars 2024"),
        ("Der Präsident traf am 12. März 2024 ein", "12. März 2024"),
    ],
)
def test_languages_without_a_grammar_still_get_their_complete_dates(text: str, words: str) -> None:
    found = {m.text: m.when for m in label(text, date(2024, 4, 1))}

    assert found[words] is not None
    assert found[words].earliest == date(2024, 3, 12)


@pytest.mark.parametrize(
    ("text", "words", "use"),
    [
        ("到2047年建造16個基地", "2047年", "target"),
        ("要在2027年前部署", "2027年", "target"),
        ("自1991年以来首次", "1991年", "since"),
        ("根據《2025年AI指數報告》", "2025年", "edition"),
        ("2026年度預算", "2026年度", "fiscal"),
        ("仅次于2017年10月", "2017年10月", "comparison"),
        ("rank third by 2030 as planned", "2030", "target"),
        ("up since 1991 and more", "1991", "since"),
        ("the 2023 AI readiness index", "2023", "edition"),
        ("more than in 2019 here", "2019", "comparison"),
        ("sales in fiscal 2026", "fiscal 2026", "fiscal"),
        ("檢方2020年9月起訴該公司", "2020年9月", "event"),
        ("检方2022年5月起草了规定", "2022年5月", "event"),
        ("新規自2024年9月起施行", "2024年9月", "since"),
        ("他將於2024年6月前往巴黎", "2024年6月", "event"),
        ("2027年前總統被捕", "2027年", "event"),
        ("他2026年前將退休", "2026年", "target"),
        ("2024年巴黎奧運會的開幕式", "2024年", "edition"),
        ("2026年米兰冬奥会火炬亮相", "2026年", "edition"),
        ("2018年在莫斯科举行的世界杯", "2018年", "event"),
        ("他2014年夺得世界杯冠军", "2014年", "event"),
        ("tickets for the 2024 Paris Olympics", "2024", "edition"),
        ("the 2023 Super Bowl drew millions", "2023", "edition"),
        ("he won a cup in 2018", "2018", "event"),
        ("profit fell 3% from 2022 there", "2022", "comparison"),
        ("revenue was down from a year ago", "a year ago", "comparison"),
        ("he left the firm a year ago", "a year ago", "event"),
        ("營收較去年同期增加", "去年", "comparison"),
        ("he met them in 2019", "2019", "event"),
    ],
)
def test_the_words_around_tell_what_a_date_is_for(text: str, words: str, use: str) -> None:
    assert [m.use for m in label(text, date(2024, 3, 8)) if m.text == words] == [use]
