from __future__ import annotations

import json
from itertools import pairwise

import pytest

from graph.scene import Scene, compose
from timeline.contract import Alias, Conflict, ConflictValue


def test_a_scene_reads_back_as_it_was_written(sample):
    scene = compose(sample, "The sample")
    assert Scene.model_validate_json(scene.model_dump_json(by_alias=True)) == scene


def test_the_same_timeline_gives_the_same_bytes(sample):
    assert compose(sample).model_dump_json(by_alias=True) == compose(sample).model_dump_json(by_alias=True)


def test_everything_in_the_timeline_is_in_the_scene(sample):
    scene = compose(sample)
    assert [event.id for event in scene.events] == [event.id for event in sample.events]
    assert [actor.id for actor in scene.actors] == [actor.id for actor in sample.actors]
    assert sum(len(relation.claims) for relation in scene.relations) == sum(
        len(relation.claims) for relation in sample.relations
    )
    assert {row.kind for row in scene.kinds} == {actor.kind for actor in sample.actors}


def test_every_known_bound_of_the_sample_lies_on_the_axis(sample):
    scene = compose(sample)
    bounds = {bound for event in scene.events for bound in (event.when.first, event.when.last) if bound is not None}
    assert all(any(s.first <= bound <= s.last for s in scene.axis.stretches) for bound in bounds)


def test_in_order_gives_each_dated_event_a_slot_by_time(draft, at):
    draft.event({"a": "agent"}, at("2025-10-31"))
    draft.event({"a": "agent"}, at("2024-02-26", "2024-03-03"))
    draft.event({"a": "agent"}, at("2024-02-26"))
    draft.event({"a": "agent"}, at(None, None))
    scene = compose(draft.timeline())
    assert [event.slot for event in scene.events] == [2, 1, 0, -1]
    assert scene.axis.slots == 3


def test_an_undated_event_is_called_so_and_inferred(draft, at):
    draft.event({"a": "agent"}, at(None, None))
    (event,) = compose(draft.timeline()).events
    assert (event.when.first, event.when.last, event.when.label, event.when.inferred) == (None, None, "undated", True)


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_parallel_edges_fan_out_evenly(draft, count):
    types = ["supplies", "met", "owns", "criticises", "invests in"][:count]
    for type_ in types:
        draft.relation("a", "b", type_)
    bends = sorted(relation.bend for relation in compose(draft.timeline()).relations)
    assert sum(bends) == pytest.approx(0)
    assert all(other - one == pytest.approx(2 / count, abs=1e-3) for one, other in pairwise(bends))


def test_opposite_edges_bow_to_opposite_sides_of_the_line(draft):
    """A bend counts from an edge's own source, so two that run against each other have the same one."""
    draft.relation("a", "b")
    draft.relation("b", "a")
    bends = [relation.bend for relation in compose(draft.timeline()).relations]
    assert bends[0] == bends[1] != 0


@pytest.mark.parametrize(("claims", "width"), [(1, 1), (2, 2), (3, 2), (4, 3), (9, 3)])
def test_an_edge_is_as_wide_as_its_claims_in_three_steps(draft, claims, width):
    for _ in range(claims):
        draft.relation("a", "b")
    (relation,) = compose(draft.timeline()).relations
    assert relation.width == width


def test_an_edge_of_several_dates_spans_them_and_tells_its_claims_in_order_of_time(draft, at):
    draft.relation("a", "b", "met", when=at("2025-11-01"))
    draft.relation("a", "b", "met")
    draft.relation("a", "b", "met", when=at("2024-02-29"))
    (relation,) = compose(draft.timeline()).relations
    assert relation.when.label == "29 Feb 2024 – 1 Nov 2025"
    assert [claim.when and claim.when.label for claim in relation.claims] == ["2024-02-29", "2025-11-01", None]


def test_an_edge_with_an_open_date_stays_open(draft, at):
    draft.relation("a", "b", "owns", when=at("2025-11-01"))
    draft.relation("a", "b", "owns", when=at("2025-11-07").model_copy(update={"earliest": None}))
    (relation,) = compose(draft.timeline()).relations
    assert (relation.when.label, relation.inferred) == ("by 7 Nov 2025", True)


@pytest.mark.parametrize(("basis", "dashed"), [("told", False), ("listed", True)])
def test_a_relation_that_only_a_list_knows_is_drawn_dashed(draft, basis, dashed):
    draft.relation("a", "b", "part of", basis=basis)
    assert [relation.inferred for relation in compose(draft.timeline()).relations] == [dashed]


def test_events_point_at_their_conflicts(draft):
    one, other = draft.event({"a": "agent"}), draft.event({"a": "agent"})
    value = ConflictValue(value="2027", document="a.txt", start=0, end=4)
    draft.conflicts.append(Conflict(kind="number", field="amount", events=(one,), values=(value,), note=""))
    draft.conflicts.append(Conflict(kind="date", field="target", events=(other, one), values=(value,), note=""))
    assert [event.conflicts for event in compose(draft.timeline()).events] == [(0, 1), (1,)]


def test_a_timeline_without_a_title_is_named_by_sources_and_years(draft, at):
    assert compose(draft.timeline()).title == "1 source"
    draft.event({"a": "agent"}, at("1962-01-01", "1962-12-31"))
    assert compose(draft.timeline()).title == "1 source, 1962"
    draft.event({"a": "agent"}, at("2025-10-31"))
    assert compose(draft.timeline()).title == "1 source, 1962–2025"
    assert compose(draft.timeline(), "Summit").title == "Summit"


def test_every_other_name_keeps_the_reason_why_it_is_one(draft):
    draft.actor("x", name="Nvidia")
    names = (
        Alias(text="輝達", why="gazetteer"),
        Alias(text="英偉達", why="same person"),
        Alias(text="輝達", why="again"),
    )
    draft.actors["x"] = draft.actors["x"].model_copy(update={"aliases": names})
    (actor,) = compose(draft.timeline()).actors
    assert [(alias.text, alias.why) for alias in actor.aliases] == [("輝達", "gazetteer"), ("英偉達", "same person")]


def test_an_empty_timeline_is_an_empty_scene(draft):
    scene = compose(draft.timeline())
    assert (scene.events, scene.actors, scene.axis.stretches, scene.axis.slots) == ((), (), (), 0)


def test_hostile_text_is_shown_as_text(draft):
    draft.actor("x", name="</script>\x00\u202e" + "n" * 10_000)
    draft.event({"x": "agent"}, title="<img src=x onerror=alert(1)>")
    scene = compose(draft.timeline(), "\u202etitle")
    assert scene.actors[0].name.startswith("</script>��nnn")
    assert len(scene.actors[0].name) == 200
    assert (scene.events[0].title, scene.title) == ("<img src=x onerror=alert(1)>", "�title")


def test_the_schema_names_every_field_of_the_value(sample):
    schema = Scene.model_json_schema(by_alias=True)
    assert set(json.loads(compose(sample).model_dump_json(by_alias=True))) == set(schema["properties"])
