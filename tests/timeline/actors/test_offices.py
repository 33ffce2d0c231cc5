from __future__ import annotations

import pytest

from timeline.actors import rank


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
    assert rank(title) == "head"


@pytest.mark.parametrize(
    "title",
    [
        "副部長", "副总统", "前總統", "總統候選人", "發言人", "分析師", "研究員", "前鋒", "律師", "首席財務官",
        "總統助理", "deputy minister", "Vice President", "former chief executive", "presidential candidate",
        "spokesperson", "acting mayor", "ex-president", "president-elect", "analyst", "vice chairman", "striker",
    ],
)  # fmt: skip
def test_deputies_former_heads_candidates_and_staff_are_members(title: str) -> None:
    assert rank(title) == "member"


def test_who_writes_or_edits_has_the_rank_of_a_byline() -> None:
    assert {rank(title) for title in ("記者", "責任編輯", "譯者", "By", "Reporting by")} == {"byline"}


@pytest.mark.parametrize("title", [None, "", "先生", "bridge"])
def test_what_is_no_office_has_no_rank(title: str | None) -> None:
    assert rank(title) == ""
