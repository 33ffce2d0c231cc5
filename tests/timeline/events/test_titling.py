"""Titles in the source's own words."""

from __future__ import annotations

import pytest

from .conftest import Tell

NAMES = {
    "Tesla": "company",
    "Anna Berg": "person",
    "the Kremlin": "government body",
    "Oslo": "place",
    "NTB": "media",
    "林佳": "person",
    "新华社": "media",
    "里昂": "place",
    "法国": "country",
    "空客": "company",
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 5 March, Tesla opened a factory and launched a truck.", "Tesla opened a factory and launched a truck"),
        ("Tesla was founded in 2003 by two engineers.", "Tesla was founded in 2003 by two engineers"),
        ("OSLO (NTB) - Tesla launched a truck on Tuesday.", "Tesla launched a truck on Tuesday"),
        (
            'Anna Berg said on Monday that "prices will fall by a third".',
            'Anna Berg said on Monday that "prices will fall by a third"',
        ),
        ('"Prices will fall by a third," Anna Berg said on Monday.', "Anna Berg: Prices will fall by a third"),
        ("The road is as wide as ever, the Kremlin said on Monday.", "The Kremlin: The road is as wide as ever"),
        ("新华社里昂3月5日电(记者 王一)空客推出新机型。", "空客推出新机型"),
        ("据新华社报道,空客3月5日推出新机型。", "空客3月5日推出新机型"),
        ("3月5日,空客推出新机型。", "空客推出新机型"),
        ("空客3月5日宣布,将推出新机型。", "空客3月5日宣布,将推出新机型"),
        ("林佳3月5日表示,“价格将下降三成”。", "林佳：价格将下降三成"),
    ],
)
def test_a_title_is_the_clause_without_what_only_leads_to_it(tell: Tell, text: str, expected: str) -> None:
    titles = [event.title for event in tell(text, NAMES).events]

    assert titles[:1] == [expected]


def test_a_pronoun_at_the_beginning_gives_way_to_its_name(tell: Tell) -> None:
    titles = [event.title for event in tell("林佳3月5日当选主席。她3月6日访问法国。", NAMES).events]

    assert titles == ["林佳3月5日当选主席", "林佳3月6日访问法国"]


def test_an_agency_in_the_dateline_takes_no_part(tell: Tell) -> None:
    told = tell("新华社里昂3月5日电(记者 林佳)空客推出新机型。", NAMES)

    assert told.cast(told.events[0]) == {("空客", "agent")}
