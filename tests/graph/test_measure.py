from __future__ import annotations

from math import sqrt

from graph.build import build, together
from graph.measure import communities, measure, ties


def measured(timeline):
    graph = build(timeline)
    return measure(graph, ties(graph, together(timeline.events, graph)))


def test_size_grows_with_events_and_the_largest_is_one(draft):
    for _ in range(3):
        draft.event({"a": "agent"})
    draft.event({"b": "agent"})
    draft.actor("c")
    assert measured(draft.timeline()).size == {"a": 1.0, "b": sqrt(2 / 4), "c": sqrt(1 / 4)}


def test_a_stated_relation_ties_more_firmly_than_a_shared_event(draft):
    draft.relation("a", "b")
    draft.event({"c": "agent", "d": "partner"})
    strength = measured(draft.timeline()).strength
    assert (strength["a"], strength["c"]) == (1.0, 0.25)


def test_communities_are_the_groups_that_keep_to_themselves_the_largest_first(draft):
    for one, other in (("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("x", "y")):
        draft.relation(one, other)
    draft.actor("alone")
    found = measured(draft.timeline()).community
    assert {found[actor] for actor in "abcd"} == {0}
    assert (found["x"], found["y"], found["alone"]) == (1, 1, 2)


def test_without_any_tie_all_are_in_one_community(draft):
    draft.actor("a")
    draft.actor("b")
    assert communities(ties(build(draft.timeline()), ())) == {"a": 0, "b": 0}


def test_no_actors_measure_as_nothing(draft):
    found = measured(draft.timeline())
    assert (found.size, found.strength, found.community) == ({}, {}, {})
