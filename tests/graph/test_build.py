from __future__ import annotations

from itertools import combinations

from graph.build import build, edges, together


def test_every_actor_is_a_node_with_its_counts(draft):
    draft.event({"nvidia": "agent", "samsung": "partner"})
    draft.event({"nvidia": "agent"})
    draft.actor("bystander")
    graph = build(draft.timeline())
    assert {actor: node["events"] for actor, node in graph.nodes(data=True)} == {
        "nvidia": 2,
        "samsung": 1,
        "bystander": 0,
    }


def test_relations_of_one_type_and_state_are_one_bond_with_all_claims(draft):
    first, second = draft.event({"nvidia": "agent"}), draft.event({"samsung": "agent"})
    draft.relation("nvidia", "samsung", events=(first,))
    draft.relation("nvidia", "samsung", events=(second, first))
    (bond,) = edges(build(draft.timeline()))
    assert (bond.type, bond.claims, bond.events) == ("supplies", 2, (first, second))


def test_other_types_states_and_directions_stay_parallel_edges(draft):
    draft.relation("nvidia", "samsung", "supplies")
    draft.relation("nvidia", "samsung", "supplies", state="former")
    draft.relation("nvidia", "samsung", "competes with")
    draft.relation("samsung", "nvidia", "supplies")
    graph = build(draft.timeline())
    assert len({bond.id for bond in edges(graph)}) == graph.number_of_edges() == 4


def test_a_relation_without_direction_is_one_edge_whichever_end_is_named_first(draft):
    draft.relation("xi", "lee", "met", directed=False)
    draft.relation("lee", "xi", "met", directed=False)
    (bond,) = edges(build(draft.timeline()))
    assert (bond.source, bond.target, bond.directed, bond.claims) == ("lee", "xi", False, 2)


def test_a_relation_to_itself_is_left_out(draft):
    draft.relation("nvidia", "nvidia")
    assert list(edges(build(draft.timeline()))) == []


def test_mixed_polarity_is_none(draft):
    draft.relation("a", "b", polarity="+")
    draft.relation("a", "b", polarity="-")
    draft.relation("a", "c", polarity="-")
    assert [bond.polarity for bond in edges(build(draft.timeline()))] == ["0", "-"]


def test_the_id_of_a_bond_depends_on_its_ends_type_and_state_only(draft):
    draft.relation("a", "b")
    (alone,) = edges(build(draft.timeline()))
    draft.relation("c", "d")
    draft.relation("a", "b", confidence=0.1)
    assert next(edges(build(draft.timeline()))).id == alone.id


def test_two_or_three_in_an_event_are_tied_pairwise(draft):
    draft.event({"lee": "agent", "xi": "partner", "huang": "partner"})
    pairs = together(draft.events, draft.actors)
    assert {(pair.source, pair.target) for pair in pairs} == set(combinations(["huang", "lee", "xi"], 2))


def test_a_list_of_ten_makes_no_ties(draft):
    draft.event({f"member {i}": "agent" for i in range(10)})
    assert together(draft.events, draft.actors) == ()


def test_one_who_faces_many_is_tied_to_each_but_they_are_not_tied_to_one_another(draft):
    draft.event({"nvidia": "agent"} | {f"buyer {i}": "partner" for i in range(10)})
    pairs = together(draft.events, draft.actors)
    assert len(pairs) == 10
    assert all("nvidia" in (pair.source, pair.target) for pair in pairs)


def test_venues_and_reporting_media_tie_nobody(draft):
    draft.event({"lee": "agent", "seoul": "venue", "yonhap": "source"})
    draft.event({"xi": "speaker", "reuters": "source"})
    assert together(draft.events, draft.actors) == ()


def test_pairs_rank_by_how_much_they_share(draft):
    draft.event({"a": "agent", "b": "partner"})
    draft.event({"a": "agent", "b": "partner"})
    draft.event({"a": "agent", "c": "partner"})
    pairs = together(draft.events, draft.actors)
    assert [(pair.source, pair.target, pair.weight, pair.events) for pair in pairs] == [
        ("a", "b", 2.0, ("e0", "e1")),
        ("a", "c", 1.0, ("e2",)),
    ]
