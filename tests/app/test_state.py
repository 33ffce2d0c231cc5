from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.views.state import Selection, Session

patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A busy machine is no fault of the code, nor is the first run, which builds Hypothesis' tables of characters."""

ids = st.lists(st.text(min_size=1, max_size=12), max_size=12).map(tuple)
selections = st.builds(Selection, ids, ids, ids)


@patient
@given(selections)
def test_a_selection_survives_the_url(selection: Selection) -> None:
    assert Selection.from_query(selection.to_query()) == selection


@patient
@given(selections)
def test_a_selection_survives_the_renderer(selection: Selection) -> None:
    assert Selection.of(json.loads(json.dumps(selection.to_json()))) == selection


@patient
@given(
    st.recursive(
        st.none() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_whatever_a_browser_sends_gives_a_selection_of_strings(value: object) -> None:
    selection = Selection.of({"actors": value, "more": True})
    assert all(isinstance(each, str) for each in selection.actors)


def test_nothing_selected_leaves_the_url_bare() -> None:
    assert Selection().to_query() == {}


def test_a_lasso_over_everything_stays_below_two_kilobytes_in_the_url() -> None:
    everything = tuple(f"e{number:08x}" for number in range(100_000))
    selection = Selection.of({"actors": everything, "events": everything, "relations": everything})
    assert len(urlencode(selection.to_query(), doseq=True)) <= 2_048


def said(session: Session, *actors: str) -> dict[str, Any]:
    """What the view says after a click, having seen every imposed selection."""
    return {**Selection(actors).to_json(), "serial": session.serial}


def test_what_the_view_repeats_at_a_rerun_is_no_news() -> None:
    session = Session()
    nvidia = said(session, "nvidia")
    assert [session.hear(nvidia), session.hear(nvidia)] == [True, False]


def test_a_link_outlives_the_view_s_older_word() -> None:
    session = Session()
    nvidia = said(session, "nvidia")
    session.hear(nvidia)
    session.impose(Selection(actors=("openai",)))
    session.hear(nvidia)
    assert session.selection == Selection(actors=("openai",))


def test_choosing_again_what_the_way_back_took_away_is_news() -> None:
    session = Session()
    session.hear(said(session, "nvidia"))
    session.impose(Selection())
    assert session.hear(said(session, "nvidia"))
    assert session.selection == Selection(actors=("nvidia",))


def test_each_imposed_selection_has_a_number_of_its_own() -> None:
    session = Session()
    session.impose(Selection(actors=("nvidia",)))
    first = session.serial
    session.impose(Selection(actors=("nvidia",)))
    assert session.serial > first


def test_a_page_is_entered_once() -> None:
    session = Session()
    entered = []
    for page in ("explore", "explore", "sources", "explore"):
        session.enter(page)
        entered.append(session.entered)
    assert entered == [True, False, True, True]
