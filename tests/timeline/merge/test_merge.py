"""Reports of one event become one event, others stay apart, and the order of documents does not matter."""

from datetime import date
from itertools import permutations

import pytest

from timeline.merge import Merged
from timeline.merge.cluster import cluster
from timeline.merge.compare import Score

from .conftest import Collect

MARCH = date(2024, 3, 8)
NAMES = {
    "索尼": "company", "Sony": "company", "美光": "company", "Micron": "company", "鎧俠": "company",
    "王明": "person", "马克龙": "person", "Renault": "company",
}  # fmt: skip
SAME = {"Sony": "索尼", "Micron": "美光"}


def sizes(merged: Merged) -> list[int]:
    return sorted(len(event.items) for event in merged.events)


def test_one_deal_in_two_languages_is_one_event_with_both_claims(collect: Collect) -> None:
    merged = collect(
        [
            ("美光3月5日宣布向索尼供应26万枚芯片。", MARCH),
            ("Micron announced on March 5 it will supply 260,000 chips to Sony.", MARCH),
        ],
        NAMES,
        SAME,
    )

    assert sizes(merged) == [2]
    assert {item.document for item in merged.events[0].items} == {0, 1}
    assert any("2 reports are one event" in reason for reason in merged.events[0].reasons)


def test_whom_only_one_language_names_does_not_part_two_reports(collect: Collect) -> None:
    merged = collect(
        [
            ("美光3月5日宣布与星辰科技向索尼供应26万枚芯片。", MARCH),
            ("Micron announced on March 5 it will supply chips to Sony.", MARCH),
        ],
        NAMES | {"星辰科技": "company"},
        SAME,
    )

    assert sizes(merged) == [2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("王明3月5日会见马克龙。", "王明3月7日会见马克龙。"),
        ("美光3月5日向索尼供应26万枚芯片。", "美光3月5日起诉索尼。"),
        ("王明3月5日会见马克龙。", "王明3月5日表示,贸易会增长。"),
        ("索尼计划到2027年投资5亿美元。", "索尼计划到2030年投资5亿美元。"),
        ("2月,索尼出口额增长12.5%。", "2月,索尼出口额增长9.1%。"),
    ],
)
def test_other_days_deeds_goals_and_figures_stay_apart(collect: Collect, one: str, other: str) -> None:
    assert sizes(collect([(one, MARCH), (other, MARCH)], NAMES, SAME)) == [1, 1]


def test_shared_hubs_and_no_date_do_not_make_one_event(collect: Collect) -> None:
    merged = collect([("索尼成立了研究部门。", MARCH), ("索尼批准了新预算。", date(2024, 2, 1))], NAMES, SAME)

    assert sizes(merged) == [1, 1]


def test_the_order_of_documents_does_not_matter(collect: Collect) -> None:
    sources = [
        ("美光3月5日宣布向索尼供应26万枚芯片。", MARCH),
        ("美光宣布向索尼供应26万枚芯片。", MARCH),
        ("王明3月5日会见马克龙。", MARCH),
    ]
    found = {tuple(sizes(collect(list(order), NAMES, SAME))) for order in permutations(sources)}

    assert len(found) == 1


def test_the_exact_date_wins_and_the_vague_one_is_kept(collect: Collect) -> None:
    merged = collect([("王明3月初会见马克龙。", MARCH), ("王明3月5日会见马克龙。", MARCH)], NAMES, SAME)

    assert [str(event.when.earliest) for event in merged.events] == ["2024-03-05"]
    assert [conflict.kind for conflict in merged.conflicts] == ["vague against exact"]


def test_a_headline_joins_its_body(collect: Collect) -> None:
    merged = collect([("王明会见马克龙\n\n2024-03-08\n\n王明3月5日在巴黎会见马克龙。", MARCH)], NAMES, SAME)

    assert sizes(merged) == [2]


def test_a_forbidden_pair_keeps_groups_apart() -> None:
    alike, forbidden = Score((("actors", 0.9),)), Score(forbidden="their goal dates differ")

    assert cluster(3, {(0, 1): alike, (1, 2): alike, (0, 2): forbidden}) == [[0, 1], [2]]


def test_every_number_is_in_one_group() -> None:
    assert cluster(4, {(1, 3): Score((("amount", 0.7),))}) == [[0], [1, 3], [2]]


def test_one_magnitude_on_one_day_is_one_earthquake_in_any_language(collect: Collect) -> None:
    sources = [
        ("A magnitude 6.4 earthquake struck Chile on March 5.", date(2024, 3, 8)),
        ("智利3月5日发生6.4级地震。", date(2024, 3, 8)),
    ]
    merged = collect(sources, {"Chile": "country", "智利": "country"}, {"Chile": "智利"})

    assert [len(event.items) for event in merged.events] == [2]
