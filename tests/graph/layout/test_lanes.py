from __future__ import annotations

from collections import Counter
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from graph.layout.lanes import SIFTED, order

EVENTS = st.lists(st.lists(st.sampled_from("abcdefghijkl"), max_size=5), max_size=30)


def length(events: list[list[str]], lanes: dict[str, int]) -> int:
    """How many lanes the ties of the events span in all."""
    spans = [[lanes[actor] for actor in event] for event in events if event]
    return sum(max(span) - min(span) for span in spans)


@given(EVENTS)
def test_each_actor_has_a_lane_of_its_own(events):
    activity = Counter(dict.fromkeys("abcdefghijkl", 1)) + Counter(chain(*events))
    assert sorted(order(events, activity).values()) == list(range(12))


def test_actors_of_one_event_lie_side_by_side():
    events = [["a", "x"], ["a", "x"], ["b", "y"], ["b", "y"], ["c", "z"], ["c", "z"]]
    assert length(events, order(events, dict.fromkeys("abcxyz", 1))) == len(events)


def test_a_chain_of_meetings_comes_out_in_its_order():
    chain_ = [["a", "b"], ["b", "c"], ["c", "d"], ["d", "e"], ["e", "f"]]
    lanes = order(chain_, dict.fromkeys("fdbeca", 1))
    assert sorted(lanes, key=lanes.__getitem__) in (list("abcdef"), list("fedcba"))


def test_ties_are_shorter_than_in_the_order_of_the_names(sample):
    events = [list(dict.fromkeys(m.actor for m in event.actors)) for event in sample.events]
    activity = Counter(chain(*events))
    top = {actor for actor, _ in activity.most_common(SIFTED)}
    drawn = [[actor for actor in event if actor in top] for event in events]
    lanes = order(events, activity)
    ranks = {actor: i for i, actor in enumerate(sorted(top, key=lanes.__getitem__))}
    assert length(drawn, ranks) < 0.8 * length(drawn, {actor: i for i, actor in enumerate(sorted(top))})


def test_the_order_depends_on_nothing_but_the_events():
    events = [["a", "b", "c"], ["c", "d"], ["a", "d"]]
    activity = dict.fromkeys("abcd", 2)
    assert order(events, activity) == order(events, dict(reversed(activity.items())))


def test_many_actors_all_get_lanes_the_most_active_first():
    activity = {f"{i:04}": 1000 - i for i in range(1000)}
    lanes = order([[f"{i:04}", f"{i + 1:04}"] for i in range(999)], activity)
    assert max(lanes[f"{i:04}"] for i in range(300)) == 299
    assert lanes["0999"] == 999


def test_no_actors_no_lanes():
    assert order([], {}) == {}
