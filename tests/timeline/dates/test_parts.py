"""The small parts: numerals, periods, holidays, templates, word files."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates import holidays, period
from timeline.dates.grammar import Grammar, expand, without_meaning
from timeline.dates.lexicon import English, parse
from timeline.dates.numerals import english_number, han_number
from timeline.errors import DataFileError


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("二○○四", 2004),
        ("十", 10),
        ("二十四", 24),
        ("廿四", 24),
        ("一百二十", 120),
        ("两", 2),
        ("2024", 2024),
        ("甲", None),
    ],
)
def test_chinese_numerals(words: str, value: int | None) -> None:
    assert han_number(words) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("twelve", 12),
        ("twenty-first", 21),
        ("12th", 12),
        ("a couple of", 2),
        ("thirtieth", 30),
        ("an", 1),
        ("many", None),
    ],
)
def test_english_number_words(words: str, value: int | None) -> None:
    assert english_number(words) == value


UNITS = st.sampled_from(["day", "week", "month", "quarter", "half", "year", "decade", "century"])


@settings(deadline=None)
@given(st.dates(date(1000, 1, 1), date(2900, 1, 1)), UNITS, st.integers(-9, 9))
def test_moving_there_and_back_is_staying(day: date, unit: period.Unit, count: int) -> None:
    there = period.move(unit, day, count)

    assert period.move(unit, there.first, -count) == period.span_of(unit, day)


@settings(deadline=None)
@given(st.dates(date(1000, 1, 1), date(2900, 1, 1)), UNITS)
def test_the_next_period_begins_where_this_one_ends(day: date, unit: period.Unit) -> None:
    here, following = period.span_of(unit, day), period.move(unit, day, 1)

    assert here.first <= day <= here.last
    assert following.first.toordinal() == here.last.toordinal() + 1


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("easter", 2024, date(2024, 3, 31)),
        ("easter", 2038, date(2038, 4, 25)),
        ("thanksgiving", 2023, date(2023, 11, 23)),
        ("memorial day", 2024, date(2024, 5, 27)),
        ("christmas", 2024, date(2024, 12, 25)),
    ],
)
def test_holidays(name: str, year: int, expected: date) -> None:
    assert holidays.in_year(name, year).first == expected


def test_a_template_captures_pieces_by_name() -> None:
    assert expand("@n:m月(?:@n:d日)?", {"n": r"\d+"}) == r"(?P<m>\d+)月(?:(?P<d>\d+)日)?"


def test_a_name_may_be_captured_in_several_places() -> None:
    seen: list[dict[str, str]] = []
    grammar = Grammar([("x", "@n:a年|年@n:a", lambda g: seen.append(dict(g)))], {"n": r"\d+"})
    list(grammar.find(["5年"], lambda _, __, end: end))

    assert seen == [{"a": "5"}]


def test_the_longest_rule_wins_at_one_place() -> None:
    grammar = Grammar([("short", "上周", without_meaning("vague")), ("long", "上周四", without_meaning("set"))], {})

    assert [kind for _, kind, _ in grammar.find(["上周四"], lambda _, __, end: end)] == ["long"]


def test_no_hit_runs_over_two_lines() -> None:
    grammar = Grammar([("day", "12?日?", without_meaning("vague"))], {})

    hits = [(line, found.start, found.end) for line, _, found in grammar.find(["a1", "2日12"], lambda _, __, end: end)]

    assert hits == [(0, 1, 2), (1, 2, 4)]


def test_a_broken_word_file_is_named_with_its_fault() -> None:
    with pytest.raises(DataFileError, match=r"my\.yaml"):
        parse("months: {}", English, "my.yaml")
