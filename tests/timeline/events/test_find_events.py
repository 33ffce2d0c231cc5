"""What a sentence tells: type, status, cast, and what it does not tell."""

import pytest

from .conftest import Tell

CASES = [
    ("王毅3月5日訪問法國。", {"王毅": "person", "法國": "country"}, "visit", "past",
     {("王毅", "agent"), ("法國", "venue")}),
    ("默克尔在柏林会见马克龙。", {"默克尔": "person", "柏林": "place", "马克龙": "person"}, "meeting", "past",
     {("默克尔", "agent"), ("柏林", "venue"), ("马克龙", "agent")}),
    ("日本與越南簽署了協定。", {"日本": "country", "越南": "country"}, "agreement", "past",
     {("日本", "agent"), ("越南", "agent")}),
    ("台积电将向索尼供应芯片。", {"台积电": "company", "索尼": "company"}, "supply", "planned",
     {("台积电", "agent"), ("索尼", "target")}),
    ("前部长陈明2019年被法院判处徒刑。", {"陈明": "person"}, "legal", "past", {("陈明", "target")}),
    ("警方3月1日逮捕了张三。", {"警方": "government body", "张三": "person"}, "legal", "past",
     {("警方", "agent"), ("张三", "target")}),
    ("雷諾2月任命盧卡為總裁。", {"雷諾": "company", "盧卡": "person"}, "appointment", "past",
     {("雷諾", "agent"), ("盧卡", "target")}),
    ("央行行长周小川表示,经济将继续增长。", {"周小川": "person"}, "statement", "statement", {("周小川", "speaker")}),
    ("欧盟去年制裁了该公司。", {"欧盟": "international organisation"}, "policy", "past", {("欧盟", "agent")}),
    ("阿森纳2比1击败切尔西。", {"阿森纳": "company", "切尔西": "company"}, "contest", "past",
     {("阿森纳", "agent"), ("切尔西", "target")}),
    ("Airbus delivered ten jets to Qantas on March 4.", {"Airbus": "company", "Qantas": "company"}, "supply", "past",
     {("Airbus", "agent"), ("Qantas", "target")}),
    ("The mayor Ann Lee was arrested in Boston on Monday.", {"Ann Lee": "person", "Boston": "place"}, "legal", "past",
     {("Ann Lee", "target"), ("Boston", "venue")}),
    ("Renault will launch the Twingo in 2026.", {"Renault": "company", "Twingo": "product"}, "release", "planned",
     {("Renault", "agent"), ("Twingo", "target")}),
    ("Olaf Scholz met Rishi Sunak in London.", {"Olaf Scholz": "person", "Rishi Sunak": "person", "London": "place"},
     "meeting", "past", {("Olaf Scholz", "agent"), ("Rishi Sunak", "agent"), ("London", "venue")}),
    ("Intel bought Altera in 2015.", {"Intel": "company", "Altera": "company"}, "investment", "past",
     {("Intel", "agent"), ("Altera", "target")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names", "kind", "status", "cast"), CASES, ids=[case[0] for case in CASES])
def test_a_sentence_tells_one_event(
    tell: Tell, text: str, names: dict[str, str], kind: str, status: str, cast: set[tuple[str, str]]
) -> None:
    told = tell(text, names)

    assert [(event.type, event.status) for event in told.events] == [(kind, status)]
    assert told.cast(told.events[0]) == cast


@pytest.mark.parametrize(
    "text",
    [
        "如果日本能够与越南签署协定,贸易可能增长。",
        "毕竟日本其实一直依靠越南。",
        "日本是一个岛国。",
        "這是自1991年以來日本的首次削減。",
        "Japan could perhaps sign an agreement if it wanted.",
        "Japan is an island country in Asia.",
    ],
)
def test_opinion_possibility_and_description_are_no_events(tell: Tell, text: str) -> None:
    names = {"日本": "country", "越南": "country", "越": "country", "Japan": "country"}

    assert tell(text, names).events == ()


def test_two_dated_deeds_of_one_clause_are_two_events(tell: Tell) -> None:
    told = tell("张三2021年被假释并在2022年获得特赦。", {"张三": "person"})

    assert [str(event.when.earliest) for event in told.events] == ["2021-01-01", "2022-01-01"]
    assert [told.cast(event) for event in told.events] == [{("张三", "target")}] * 2


def test_a_body_that_tells_its_own_act_acts(tell: Tell) -> None:
    told = tell("3月5日,美光表示已与索尼签署供货协议。", {"美光": "company", "索尼": "company"})

    assert [(event.type, event.status) for event in told.events] == [("agreement", "past")]


def test_what_others_do_stays_said(tell: Tell) -> None:
    names = {"Justice Department": "government body", "Boeing": "company"}
    told = tell("The Justice Department said on March 4 that Boeing had signed a contract.", names)

    assert [event.status for event in told.events] == ["statement"]


def test_a_source_is_no_doer(tell: Tell) -> None:
    told = tell("據路透社報道,日本3月1日與越南簽署協定。", {"路透社": "media", "日本": "country", "越南": "country"})

    assert told.cast(told.events[0]) == {("路透社", "source"), ("日本", "agent"), ("越南", "agent")}
    claim = told.events[0].claims[0]
    assert told.mentions[str(claim.attributed_to)].text == "路透社"


def test_a_pronoun_takes_the_person_before(tell: Tell) -> None:
    told = tell("李华3月1日访问巴黎。他随后会见了马克龙。", {"李华": "person", "巴黎": "place", "马克龙": "person"})

    assert told.cast(told.events[1]) == {("李华", "agent"), ("马克龙", "agent")}


def test_a_headline_with_a_name_and_a_colon_is_a_statement(tell: Tell) -> None:
    told = tell("王明:出口将继续增长\n\n2024-03-08\n\n市场平静。", {"王明": "person"})

    assert [(event.status, told.cast(event)) for event in told.events] == [("statement", {("王明", "speaker")})]


def test_related_reading_tells_nothing(tell: Tell) -> None:
    text = "王明3月5日访问巴黎。\n\n相关阅读\n李华访问东京\n新华社 2024-03-01"
    told = tell(text, {"王明": "person", "巴黎": "place", "李华": "person", "东京": "place"})

    assert [told.cast(event) for event in told.events] == [{("王明", "agent"), ("巴黎", "venue")}]


def test_evidence_stays_short_and_the_id_stays_the_same(tell: Tell) -> None:
    text = "王明3月5日访问巴黎," + "行程紧凑," * 60 + "随后返回。"
    once, again = (tell(text, {"王明": "person", "巴黎": "place"}) for _ in range(2))

    assert len(once.quote(once.events[0])) <= 160
    assert [event.id for event in once.events] == [event.id for event in again.events]
