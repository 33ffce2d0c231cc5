from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.layout.axis import EPOCH, LEAST, MOST, axis, position

DAYS = st.lists(st.integers(-60_000, 40_000), min_size=1, max_size=120)


def days(*dates: str) -> list[int]:
    return [(date.fromisoformat(text) - EPOCH).days for text in dates]


NEWS = [*days("1962-01-01", "1966-06-01"), *days("2024-02-26", "2024-02-29", "2024-03-08", "2024-12-01", "2025-01-20")]
BURST = [day + i for i, day in enumerate(days("2025-10-28") * 14)]


@given(DAYS)
def test_every_bound_lies_in_exactly_one_stretch(bounds):
    stretches = axis(bounds)
    assert all(sum(stretch.first <= day <= stretch.last for stretch in stretches) == 1 for day in bounds)


@given(DAYS)
def test_stretches_rise_in_time_and_fill_the_unit_interval(bounds):
    stretches = axis(bounds)
    assert len(stretches) <= MOST
    assert all(one.last < other.first and one.end == other.start for one, other in pairwise(stretches))
    assert (stretches[0].start, stretches[-1].end) == pytest.approx((0, 1), abs=1e-3)


@given(DAYS)
def test_positions_rise_with_the_days(bounds):
    stretches = axis(bounds)
    places = [position(stretches, day) for day in sorted(set(bounds))]
    assert all(one < other for one, other in pairwise(places))


@given(DAYS)
def test_within_a_stretch_equal_times_are_equally_wide(bounds):
    for stretch in axis(bounds):
        wide = (stretch.end - stretch.start) / (stretch.last - stretch.first + 1)
        step = position([stretch], stretch.last) - position([stretch], stretch.first)
        assert step == pytest.approx(wide * (stretch.last - stretch.first))


def test_1962_does_not_flatten_2025():
    stretches = axis(NEWS + BURST)
    recent = [position(stretches, day) for day in days("2024-01-01", "2025-12-01")]
    assert recent[1] - recent[0] > 0.7


def test_a_burst_of_two_weeks_gets_readable_room():
    stretches = axis(NEWS + BURST)
    assert position(stretches, BURST[-1]) - position(stretches, BURST[0]) > 0.3


def test_years_in_which_nothing_happens_are_left_out():
    stretches = axis(NEWS + BURST)
    left_out = [other.first - one.last for one, other in pairwise(stretches)]
    assert max(left_out) > 50 * 365


@given(DAYS)
def test_no_stretch_is_too_narrow_to_read(bounds):
    assert all(stretch.end - stretch.start > LEAST - 1e-3 for stretch in axis(bounds))


def test_a_burst_keeps_its_room_whatever_comes_after():
    stretches = axis(NEWS + BURST + days("2025-12-18", "2026-01-31", "2030-12-31"))
    assert position(stretches, BURST[-1]) - position(stretches, BURST[0]) > 0.3


def test_an_even_flow_is_one_stretch_of_whole_months():
    (stretch,) = axis(range(*days("2025-03-05", "2025-09-20"), 5))
    assert [stretch.first, stretch.last] == days("2025-03-01", "2025-09-30")


def test_one_day_alone_has_a_stretch_around_it():
    (stretch,) = axis(days("2025-10-31"))
    assert [stretch.first, stretch.last] == days("2025-10-30", "2025-11-01")


def test_no_dates_no_axis():
    assert axis([]) == ()
