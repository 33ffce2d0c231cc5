from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.scene.when import compose_when, day, inferred, label, period

DATES = st.dates(min_value=date(1000, 1, 1), max_value=date(2200, 12, 31))


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2025-10-31", "2025-10-31", "2025-10-31"),
        ("2025-10-01", "2025-10-31", "Oct 2025"),
        ("2024-02-01", "2024-02-29", "Feb 2024"),
        ("2025-07-01", "2025-09-30", "Q3 2025"),
        ("2025-07-01", "2025-12-31", "H2 2025"),
        ("2025-02-01", "2025-04-30", "Feb – Apr 2025"),
        ("2023-06-01", "2024-05-31", "Jun 2023 – May 2024"),
        ("2024-02-26", "2024-03-03", "week of 26 Feb 2024"),
        ("2025-10-30", "2025-10-31", "30–31 Oct 2025"),
        ("2025-10-27", "2025-11-07", "27 Oct – 7 Nov 2025"),
        ("2023-12-30", "2024-01-02", "30 Dec 2023 – 2 Jan 2024"),
        ("2025-01-01", "2025-12-31", "2025"),
        ("2022-01-01", "2024-12-31", "2022–2024"),
        ("1960-01-01", "1969-12-31", "1960s"),
        ("1901-01-01", "2000-12-31", "20th century"),
        ("2000-01-01", "2099-12-31", "21st century"),
    ],
)
def test_a_period_has_the_name_that_people_use(at, first, last, expected):
    assert label(at(first, last)) == expected


def test_open_bounds_say_from_or_by(at):
    when = at("2025-11-07")
    assert label(when.model_copy(update={"earliest": None})) == "by 7 Nov 2025"
    assert label(when.model_copy(update={"latest": None})) == "from 7 Nov 2025"
    assert label(when.model_copy(update={"earliest": None, "latest": None})) == "undated"


def test_parts_of_a_unit_and_approximations_are_said(at):
    assert label(at("2025-10-01", "2025-10-10", modifier="start", precision="month")) == "early Oct 2025"
    assert label(at("2025-05-01", "2025-08-31", modifier="mid", precision="year")) == "mid-2025"
    assert label(at("1966-01-01", "1969-12-31", modifier="end", precision="decade")) == "late 1960s"
    assert label(at("2025-01-01", "2025-12-31", modifier="approx")) == "about 2025"


def test_a_part_that_no_unit_holds_is_called_by_its_bounds(at):
    assert label(at("2024-12-28", "2025-01-03", modifier="end", precision="month")) == "28 Dec 2024 – 3 Jan 2025"


@given(DATES, DATES)
def test_no_two_periods_that_begin_alike_share_a_name(one, other):
    first, last = min(one, other), max(one, other)
    later = date.fromordinal(last.toordinal() + 1)
    assert period(first, last) != period(first, later)


def test_a_date_is_stated_only_with_words_bounds_and_one_reading(at):
    stated = at("2025-10-31")
    assert not inferred(stated)
    assert inferred(stated.model_copy(update={"words": ""}))
    assert inferred(stated.model_copy(update={"earliest": None}))
    assert inferred(stated.model_copy(update={"alternatives": (stated,)}))


def test_a_when_keeps_its_reasons_and_names_its_alternatives(at):
    other = at("2024-10-31")
    seen = compose_when(at("2025-10-31", words="10月31日", anchor="2025-11-07", rule="nearest", alternatives=(other,)))
    assert (seen.first, seen.last, seen.words, seen.anchor, seen.rule, seen.alternatives) == (
        20392,
        20392,
        "10月31日",
        "2025-11-07",
        "nearest",
        ("2024-10-31",),
    )


def test_days_count_from_1970():
    assert [day(date(1970, 1, 1)), day(date(1969, 12, 31)), day(None)] == [0, -1, None]
