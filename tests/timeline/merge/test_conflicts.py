"""Disagreements are found and worded for a person."""

from datetime import date

from .conftest import Collect

MARCH = date(2024, 3, 8)
NAMES = {"索尼": "company", "美光": "company", "日本政府": "government", "Japan": "country"}


def test_two_figures_of_one_deal(collect: Collect) -> None:
    sources = [
        ("美光3月5日签署协议,向索尼供应26万枚高端存储芯片用于相机。", MARCH),
        ("美光3月5日签署协议,向索尼供应30万枚高端存储芯片用于相机。", MARCH),
    ]
    merged = collect(sources, NAMES, {})

    assert [conflict.note for conflict in merged.conflicts] == ["one event, different figures: 26万枚 and 30万枚"]


def test_one_figure_in_two_wordings(collect: Collect) -> None:
    sources = [("美光3月5日向索尼供应26万枚芯片。", MARCH), ("美光3月5日向索尼供应超过26万块芯片。", MARCH)]

    assert [conflict.kind for conflict in collect(sources, NAMES, {}).conflicts] == ["different wording"]


def test_two_years_for_one_goal(collect: Collect) -> None:
    sources = [
        ("日本政府计划到2027年投资建设量子计算研究基地。", MARCH),
        ("日本政府计划到2030年投资建设量子计算研究基地。", MARCH),
    ]
    conflicts = collect(sources, NAMES, {}).conflicts

    assert [conflict.note for conflict in conflicts] == ["two sources, two goal years: 2027 and 2030"]
    assert {value.document for value in conflicts[0].values} == {0, 1}


def test_a_conversion_out_of_line_with_the_others(collect: Collect) -> None:
    sources = [
        ("索尼3月1日投资100亿日元(约合4.8亿元人民币)。", MARCH),
        ("美光3月2日投资200亿日元(约合9.6亿元人民币)。", MARCH),
        ("索尼3月3日投资300亿日元(约合20亿元人民币)。", MARCH),
    ]
    conflicts = [each for each in collect(sources, NAMES, {}).conflicts if each.kind == "conversion out of line"]

    assert len(conflicts) == 1
    assert conflicts[0].note.endswith("implies 15.0 JPY for 1 CNY; the other conversions imply 20.8")


def test_a_rate_judged_over_a_third_currency_blames_nobody(collect: Collect) -> None:
    sources = [
        ("索尼3月1日投资100亿日元(约合1亿美元)。", MARCH),
        ("美光3月2日投资200亿日元(约合10亿元人民币)。", MARCH),
        ("索尼3月3日投资3亿美元(约合21亿元人民币)。", MARCH),
    ]
    notes = [each.note for each in collect(sources, NAMES, {}).conflicts if each.kind == "conversion out of line"]

    assert notes
    assert all("by way of" in note and note.endswith("at least one of them is off") for note in notes)


def test_sources_that_agree_show_nothing(collect: Collect) -> None:
    sources = [("美光3月5日向索尼供应26万枚芯片。", MARCH)] * 2

    assert collect(sources, NAMES, {}).conflicts == ()
