"""The date ladder: every rung with its reason, deadlines apart, nothing invented."""

from datetime import date

from .conftest import WRITTEN, Tell

PEOPLE = {"王明": "person", "巴黎": "place", "马克龙": "person", "日本": "country", "越南": "country"}


def bounds(when: object) -> tuple[str, str]:
    return str(when.earliest), str(when.latest)  # type: ignore[attr-defined]


def test_its_own_date_comes_first(tell: Tell) -> None:
    event = tell("3月1日開幕後,王明3月5日訪問巴黎。", PEOPLE).events[-1]

    assert bounds(event.when) == ("2024-03-05", "2024-03-05")
    assert "the text dates it" in event.reasons


def test_a_date_before_holds_for_the_clauses_after(tell: Tell) -> None:
    event = tell("2023年12月,在各方努力下,日本與越南簽署協定。", PEOPLE).events[0]

    assert bounds(event.when) == ("2023-12-01", "2023-12-31")


def test_a_cue_takes_the_date_of_what_it_means(tell: Tell) -> None:
    told = tell("王明3月5日会见马克龙。在会面中,王明表示,贸易会增长。", PEOPLE)

    assert [bounds(event.when) for event in told.events] == [("2024-03-05", "2024-03-05")] * 2
    assert "a cue dates it" in told.events[1].reasons


def test_without_a_cue_no_date_is_inherited(tell: Tell) -> None:
    told = tell("王明2019年3月5日会见马克龙。日本与越南签署了协定。", PEOPLE)

    assert bounds(told.events[1].when) == ("None", str(WRITTEN))
    assert "not after the document's date" in told.events[1].when.rule


def test_a_document_without_a_date_leaves_both_bounds_open_and_says_why(tell: Tell) -> None:
    event = tell("日本与越南签署了合作协定。王明正式访问巴黎。", PEOPLE, None).events[0]

    assert bounds(event.when) == ("None", "None")
    assert event.when.rule == "neither the text nor the document gives a date"


def test_a_deadline_is_the_target_and_never_the_date(tell: Tell) -> None:
    event = tell("日本计划到2030年投资5亿美元建设工厂。", PEOPLE).events[0]

    assert bounds(event.target) == ("2030-01-01", "2030-12-31")
    assert event.when.latest == WRITTEN


def test_a_date_in_what_is_said_does_not_date_the_saying(tell: Tell) -> None:
    event = tell("Ann Lee said the plant would open in 2031.", {"Ann Lee": "person"}).events[0]

    assert event.when.latest == WRITTEN


def test_what_is_done_was_done_by_the_documents_date(tell: Tell) -> None:
    event = tell("今年日本與越南簽署協定。", PEOPLE).events[0]

    assert event.when.earliest == date(2024, 1, 1)
    assert event.when.latest == WRITTEN


def test_after_a_meeting_is_bounded_by_it(tell: Tell) -> None:
    told = tell("王明3月5日会见马克龙。会见后,日本与越南签署了协定。", PEOPLE)

    assert bounds(told.events[-1].when) == ("2024-03-05", str(WRITTEN))
