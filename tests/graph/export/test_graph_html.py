from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from graph.export.graph_html import render
from graph.export.vis import LABEL, STYLES, describe
from graph.layout.force import advance
from graph.scene import compose


@pytest.fixture
def ring(draft):
    """A thousand actors and three thousand relations, all with Chinese names and several claims."""
    for i in range(1000):
        draft.actor(f"a{i}", name=f"韓國電子通信研究院第{i}分院")
        for step in (1, 7, 31):
            draft.relation(f"a{i}", f"a{(i + step) % 1000}", ("supplies", "met", "owns")[step % 3])
    return compose(draft.timeline(), "一千")


def test_the_page_opens_from_disk_without_asking_for_anything(scene, opened):
    seen = opened(render(scene))
    expect(seen.page.locator("#graph canvas")).to_be_visible()
    assert seen.tried == []


def test_hostile_text_runs_nothing_and_asks_for_nothing_even_when_chosen(hostile, opened):
    seen = opened(render(hostile))
    canvas = seen.page.locator("#graph canvas")
    expect(canvas).to_be_visible()
    box = canvas.bounding_box()
    for x in range(20, int(box["width"]), 110):
        for y in range(20, int(box["height"]), 110):
            canvas.hover(position={"x": x, "y": y}, force=True)
            seen.page.mouse.down()
            seen.page.mouse.up()
    assert (seen.tried, seen.page.evaluate("window.hit")) == ([], None)


def test_choosing_a_relation_tells_its_words_as_text(draft, opened):
    draft.actor("a", name="<b>Nvidia</b>")
    draft.relation("a", "b")
    seen = opened(render(compose(draft.timeline())))
    seen.page.locator("#graph canvas").click()
    expect(seen.page.locator("#panel")).to_contain_text("<b>Nvidia</b> → b")
    expect(seen.page.locator("#panel")).to_contain_text("“a supplies b.” — a.txt")
    assert seen.tried == []


def test_choosing_an_actor_tells_its_names_and_counts(draft, opened):
    draft.actor("a", name="英偉達", en="Nvidia")
    seen = opened(render(compose(draft.timeline())))
    seen.page.locator("#graph canvas").click()
    expect(seen.page.locator("#panel")).to_contain_text("also Nvidia")


def test_every_relation_is_an_edge_and_every_related_actor_a_node(scene):
    nodes, edges, _ = describe(scene)
    related = {end for relation in scene.relations for end in (relation.source, relation.target)}
    assert {node["id"] for node in nodes} == related
    assert [edge["id"] for edge in edges] == [relation.id for relation in scene.relations]


def test_without_relations_all_actors_are_drawn(draft):
    draft.actor("a")
    draft.actor("b")
    nodes, edges, _ = describe(compose(draft.timeline()))
    assert ([node["id"] for node in nodes], edges) == (["a", "b"], [])


def test_an_empty_scene_is_a_page_too(draft, opened):
    seen = opened(render(compose(draft.timeline())))
    expect(seen.page.locator("header")).to_contain_text("actors: 0")
    assert seen.tried == []


def test_lines_say_how_sure_a_relation_is(draft, at):
    draft.relation("a", "b", "owns")
    draft.relation("a", "b", "leads", state="former")
    draft.relation("a", "b", "supplies", state="claimed")
    draft.relation("a", "b", "met", directed=False)
    _, edges, _ = describe(compose(draft.timeline()))
    drawn = {edge["label"]: edge for edge in edges}
    assert "dashes" not in drawn["owns"]
    assert drawn["supplies"]["dashes"] == [6, 5]
    assert drawn["leads"]["color"] != drawn["owns"]["color"]
    assert (drawn["met"]["arrows"], "arrows" in drawn["owns"]) == ("", False)


def test_parallel_edges_do_not_lie_on_one_another(draft):
    for type_ in ("owns", "leads", "supplies"):
        draft.relation("a", "b", type_)
    _, edges, _ = describe(compose(draft.timeline()))
    curves = [json.dumps(edge.get("smooth")) for edge in edges]
    assert len(set(curves)) == 3


def test_positions_are_given_and_physics_is_off(scene):
    nodes, _, options = describe(scene)
    assert options["physics"] == {"enabled": False}
    assert len({(node["x"], node["y"]) for node in nodes}) == len(nodes)
    assert {node["group"] for node in nodes} <= set(STYLES) == set(options["groups"])


def test_labels_are_cut_by_their_width_and_titles_are_whole(draft):
    names = ("Nvidia", "Korea Advanced Institute of Science and Technology", "上海社會科學院國際問題研究所", "韓國")
    for name in names:
        draft.actor(name)
    nodes, _, _ = describe(compose(draft.timeline()))
    assert [node["label"] for node in nodes] == ["Nvidia", "Korea Advanced Inst…", "上海社會科學院國際問…", "韓國"]
    assert all(sum(map(advance, node["label"])) <= LABEL for node in nodes)
    assert [node["title"].splitlines()[0] for node in nodes] == list(names)


def test_a_thousand_actors_fit_in_an_e_mail(ring):
    assert len(render(ring).encode()) < 1_300_000


def test_the_same_scene_gives_the_same_bytes(scene):
    assert render(scene) == render(scene)
