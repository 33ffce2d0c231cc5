"""A day without a year is narrowed by the collection, shown as inferred, and left open where nothing helps."""

from datetime import date

from .conftest import Collect

NAMES = {"王明": "person", "马克龙": "person", "量子電池": "project", "李華": "person"}
UNDATED = "12月18日,王明会见马克龙,讨论量子電池的前景。量子電池研究要到2026年才能完成。"
NEAR = "王明3月1日訪問量子電池研究中心。马克龙批准了量子電池的预算。"


def test_the_year_nearest_to_the_documents_most_alike_is_taken_as_inferred(collect: Collect) -> None:
    sources = [(UNDATED, None), (NEAR, date(2023, 11, 20)), ("李華1月3日訪問東京。", date(2019, 1, 5))]
    event = next(each for each in collect(sources, NAMES, {}).events if each.items[0].document == 0)

    assert event.when.latest == date(2023, 12, 18)
    assert event.when.rule.startswith("inferred")
    assert event.when.anchor == "1.txt, 2023-11-20"
    assert date(2022, 12, 18) in {other.latest for other in event.when.alternatives}
    assert "the collection suggests its year" in event.reasons


def test_alone_it_stays_open_with_its_alternatives(collect: Collect) -> None:
    event = collect([(UNDATED, None)], NAMES, {}).events[0]

    assert (event.when.earliest, event.when.latest) == (None, None)
    assert len(event.when.alternatives) > 1


def test_neighbours_of_two_years_alike_leave_it_open(collect: Collect) -> None:
    sources = [(UNDATED, None), (NEAR, date(2023, 12, 18)), (NEAR, date(2022, 12, 18))]
    event = next(each for each in collect(sources, NAMES, {}).events if each.items[0].document == 0)

    assert event.when.latest is None
