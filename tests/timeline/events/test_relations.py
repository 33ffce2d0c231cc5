"""Relations: typed and directed, from events and from descriptions, never from a list."""

import pytest

from .conftest import Tell


@pytest.mark.parametrize(
    ("text", "names", "tie"),
    [
        ("台积电3月5日向索尼供应芯片。", {"台积电": "company", "索尼": "company"}, ("台积电", "supplies", "索尼")),
        ("王明3月5日会见马克龙。", {"王明": "person", "马克龙": "person"}, ("王明", "met", "马克龙")),
        ("王明3月5日訪問法國。", {"王明": "person", "法國": "country"}, ("王明", "visited", "法國")),
        ("雷諾2月任命盧卡為總裁。", {"雷諾": "company", "盧卡": "person"}, ("雷諾", "appointed", "盧卡")),
        ("索尼将部署英伟达芯片。", {"索尼": "company", "英伟达": "company"}, ("英伟达", "supplies", "索尼")),
        ("王明指責馬克龍拖延。", {"王明": "person", "馬克龍": "person"}, ("王明", "criticises", "馬克龍")),
        ("越南的出口高度依赖日本。", {"越南": "country", "日本": "country"}, ("越南", "depends on", "日本")),
        ("美光是英伟达的主要供应商。", {"美光": "company", "英伟达": "company"}, ("美光", "supplies", "英伟达")),
        ("美光超過了競爭對手鎧俠。", {"美光": "company", "鎧俠": "company"}, ("美光", "competes with", "鎧俠")),
        (
            "Intel acquired Altera in 2015.",
            {"Intel": "company", "Altera": "company"},
            ("Intel", "invests in", "Altera"),
        ),
        ("Kia relies on Bosch for parts.", {"Kia": "company", "Bosch": "company"}, ("Kia", "depends on", "Bosch")),
    ],
)
def test_the_text_ties_two_actors(tell: Tell, text: str, names: dict[str, str], tie: tuple[str, str, str]) -> None:
    told = tell(text, names)

    assert tie in told.ties()
    assert all(relation.claims for relation in told.relations)


@pytest.mark.parametrize(
    "text",
    ["索尼、美光和英伟达都是大公司。", "Sony, Micron and Nvidia are large companies.", "据索尼和美光介绍,市场平静。"],
)
def test_a_list_ties_nobody(tell: Tell, text: str) -> None:
    names = dict.fromkeys(["索尼", "美光", "英伟达", "Sony", "Micron", "Nvidia"], "company")

    assert tell(text, names).ties() == set()


def test_a_planned_event_makes_a_planned_relation(tell: Tell) -> None:
    told = tell("台积电将向索尼供应芯片。", {"台积电": "company", "索尼": "company"})

    assert {relation.state for relation in told.relations} == {"planned"}
