"""Who takes part, where the grammar could mislead: passives, owners, hosts, unnamed subjects."""

from __future__ import annotations

import pytest

from timeline.types import ActorKind

from .conftest import Tell

NAMES: dict[str, ActorKind] = {
    "Rita Holm": "person",
    "Acme": "company",
    "the EPA": "government body",
    "Peru": "country",
    "Anna Berg": "person",
    "秘鲁": "country",
    "智利": "country",
}


@pytest.mark.parametrize(
    ("text", "kind", "cast"),
    [
        ("Rita Holm, 41, was convicted of fraud in January.", "legal", {("Rita Holm", "target")}),
        ("Acme filed for bankruptcy in January.", "legal", {("Acme", "agent")}),
        ("Rita Holm pleaded guilty in January.", "legal", {("Rita Holm", "target")}),
        ("Acme reported revenue of $3 billion in January.", "result", {("Acme", "agent")}),
        ("Anna Berg declared a state of emergency on Tuesday.", "policy", {("Anna Berg", "agent")}),
        ("Acme closed its $3 billion deal on Tuesday.", "agreement", {("Acme", "agent")}),
    ],
)
def test_what_was_done_and_by_whom(tell: Tell, text: str, kind: str, cast: set[tuple[str, str]]) -> None:
    told = tell(text, NAMES)

    assert [(event.type, told.cast(event)) for event in told.events] == [(kind, cast)]


def test_a_subject_without_a_name_is_not_the_one_before(tell: Tell) -> None:
    told = tell(
        "The EPA sued Acme in January, but a judge rejected its request in February.".replace("The", "the"), NAMES
    )

    assert ("the EPA", "agent") not in told.cast(told.events[-1])


def test_those_who_host_something_together_do_not_meet_by_it(tell: Tell) -> None:
    told = tell("秘鲁和智利3月5日举办足球赛。", NAMES)

    assert not [tie for tie in told.ties() if tie[1] == "met"]
