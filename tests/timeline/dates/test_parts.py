"""The small parts: numerals, periods, holidays, templates, word files."""

import importlib
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates import en, holidays, period, zh
from timeline.dates.anchor import resolve
from timeline.dates.context import Context
from timeline.dates.grammar import Grammar, expand, without_meaning
from timeline.dates.language import Language
from timeline.dates.lexicon import English, parse
from timeline.dates.numerals import english_number, english_year, han_number
from timeline.dates.terms import Meaning, Order, is_ambiguous, proven_order
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


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("nineteen eighty-six", 1986),
        ("nineteen hundred and ninety three", 1993),
        ("two thousand and twelve", 2012),
        ("two thousand", 2000),
        ("twenty twenty", 2020),
        ("dozens of", None),
    ],
)
def test_english_years_in_words(words: str, year: int | None) -> None:
    assert english_year(words) == year


def meaning_of(words: str) -> Meaning:
    named = en.grammar().parse(words)
    assert named is not None
    return named[1].meaning


@pytest.mark.parametrize(
    ("words", "order", "day", "other"),
    [
        ("03/04/2024", "month", date(2024, 3, 4), date(2024, 4, 3)),
        ("03/04/2024", "day", date(2024, 4, 3), date(2024, 3, 4)),
        ("25/12/2024", "month", date(2024, 12, 25), None),
        ("12/25/2024", "day", date(2024, 12, 25), None),
        ("05/05/2024", "day", date(2024, 5, 5), None),
        ("03.04.2024", "month", date(2024, 4, 3), None),
    ],
)
def test_a_date_in_numbers_is_read_in_the_order_asked_for(
    words: str, order: Order, day: date, other: date | None
) -> None:
    when = resolve(meaning_of(words), words, Context(order=order))

    assert when is not None
    assert (when.earliest, when.latest) == (day, day)
    assert [each.earliest for each in when.alternatives] == ([] if other is None else [other])


@pytest.mark.parametrize(
    ("words", "order", "ambiguous"),
    [
        ("03/04/2024", None, True),
        ("25/12/2024", "day", False),
        ("12/25/2024", "month", False),
        ("05/05/2024", None, False),
        ("2024-12-25", None, False),
        ("25 december 2024", None, False),
    ],
)
def test_numbers_above_twelve_prove_an_order(words: str, order: Order | None, *, ambiguous: bool) -> None:
    assert (proven_order(meaning_of(words)), is_ambiguous(meaning_of(words))) == (order, ambiguous)


@pytest.mark.parametrize("words", ["30/02/2024", "31/04/2024", "2025-02-29"])
def test_a_day_that_no_calendar_has_is_named(words: str) -> None:
    with pytest.raises(period.OutOfCalendar, match="is no day of the calendar"):
        resolve(meaning_of(words), words, Context())


@pytest.mark.parametrize(
    ("day", "weekend"),
    [
        (date(2021, 9, 6), (date(2021, 9, 4), date(2021, 9, 6))),
        (date(2021, 10, 31), (date(2021, 10, 30), date(2021, 10, 31))),
        (date(2023, 11, 23), (date(2023, 11, 23), date(2023, 11, 26))),
        (date(2024, 12, 25), (date(2024, 12, 28), date(2024, 12, 29))),
    ],
)
def test_a_weekend_reaches_to_the_feast_beside_it(day: date, weekend: tuple[date, date]) -> None:
    found = period.weekend_at(day)

    assert (found.first, found.last) == weekend


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
        ("father's day", 2024, date(2024, 6, 16)),
        ("whit monday", 2024, date(2024, 5, 20)),
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


@pytest.mark.parametrize("language", [en, zh])
def test_every_check_of_the_surroundings_belongs_to_a_family_of_the_grammar(language: Language) -> None:
    limits = importlib.import_module(f"{language.__name__}.limits")  # type: ignore[attr-defined]

    assert limits._CHECKS.keys() <= language.grammar().families
