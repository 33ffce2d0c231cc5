from __future__ import annotations

import pytest

from timeline.actors import Standing, standing


@pytest.mark.parametrize(
    "title",
    [
        "總統",
        "总统",
        "執行長",
        "外交部長",
        "北海道知事",
        "CEO",
        "Prime Minister",
        "director of the zoo",
        "speaker",
        "黨主席",
    ],
)
def test_who_leads_a_body_is_its_head(title: str) -> None:
    assert standing(title).rank == "head"


@pytest.mark.parametrize(
    "title",
    [
        "副部長", "副总统", "前副總統", "總統候選人", "發言人", "分析師", "研究員", "前鋒", "律師", "首席財務官",
        "總統助理", "deputy minister", "Vice President", "presidential candidate", "spokesperson", "analyst",
        "vice chairman", "striker",
    ],
)  # fmt: skip
def test_deputies_candidates_and_staff_are_members(title: str) -> None:
    assert standing(title).rank == "member"


def test_who_writes_or_edits_has_the_rank_of_a_byline() -> None:
    assert {standing(title).rank for title in ("記者", "責任編輯", "譯者", "By", "Reporting by")} == {"byline"}


@pytest.mark.parametrize("title", [None, "", "先生", "bridge"])
def test_what_is_no_office_has_no_rank(title: str | None) -> None:
    assert standing(title).rank == ""


@pytest.mark.parametrize(
    ("title", "state"),
    [
        ("前總統", "former"),
        ("former chief executive", "former"),
        ("ex-president", "former"),
        ("代理市長", "current"),
        ("acting mayor", "current"),
        ("候任總統", "planned"),
        ("president-elect", "planned"),
        ("目前總統", "current"),
        ("新任執行長", "current"),
    ],
)
def test_a_head_of_another_time_is_a_head_with_its_time(title: str, state: str) -> None:
    assert (standing(title).rank, standing(title).state) == ("head", state)


def test_a_deputy_minister_belongs_to_the_ministry() -> None:
    assert standing("副防長") == Standing("member", body="defence-ministry")


@pytest.mark.parametrize(
    "title", ["創辦人兼執行長", "副主任、院長", "professor and director", "founder and chief executive", "會長暨教授"]
)
def test_of_several_offices_one_that_leads_counts(title: str) -> None:
    assert standing(title).rank == "head"
