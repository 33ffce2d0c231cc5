from __future__ import annotations

import subprocess
import sys
from math import ceil, floor

import networkx as nx
import numpy as np
import pytest

from graph.layout.force import FULL, HEIGHT, LABEL, LINE, WIDTH, boxes, place


def club(size: int, extra: int = 0) -> nx.Graph[str]:
    """A growing network with hubs, as graphs of actors are, plus `extra` actors that nothing ties."""
    graph = nx.relabel_nodes(nx.barabasi_albert_graph(size, 1, seed=3), str)
    nx.set_edge_attributes(graph, {edge: {"weight": 1.0, "stated": True} for edge in graph.edges})
    graph.add_nodes_from(f"x{i}" for i in range(extra))
    return graph


def names(graph: nx.Graph[str]) -> dict[str, str]:
    return dict.fromkeys(graph, "Ministry of Science and ICT")


def overlaps(places: dict[str, tuple[float, float]], width: float, height: float) -> int:
    """How many pairs of label boxes overlap in a pane of this size."""
    at = [((x + 1) / 2 * width, (y + 1) / 2 * height) for x, y in places.values()]
    pairs = ((one, other) for i, one in enumerate(at) for other in at[:i])
    return sum(abs(a[0] - b[0]) < LABEL - 1 and abs(a[1] - b[1]) < LINE - 1 for a, b in pairs)


@pytest.mark.parametrize("size", [2, 3, 8, 20, 28])
def test_no_label_boxes_overlap_in_the_pane(size):
    graph = club(size)
    assert overlaps(place(graph, names(graph)), WIDTH, HEIGHT) == 0


@pytest.mark.parametrize("size", [40, 50, 60])
def test_more_labels_than_the_pane_holds_stay_apart_in_one_grown_to_their_area(size):
    graph = club(size)
    grow = (size * LABEL * LINE / FULL / (WIDTH * HEIGHT)) ** 0.5
    assert overlaps(place(graph, names(graph)), WIDTH * grow, HEIGHT * grow) == 0


@pytest.mark.parametrize("size", [20, 60])
def test_the_pane_is_filled(size):
    """Of a grid of 4 × 3 cells over the pane, hardly one is empty."""
    graph = club(size)
    cells = {(floor((x + 1) / 2 * 4), floor((y + 1) / 2 * 3)) for x, y in place(graph, names(graph)).values()}
    assert len(cells) >= 11


def test_every_place_lies_in_the_square():
    graph = club(60, extra=40)
    assert all(-1 <= value <= 1 for place_ in place(graph, names(graph)).values() for value in place_)


def test_neighbours_lie_nearer_than_strangers():
    graph = club(50)
    places = place(graph, names(graph))
    apart = {pair: float(np.hypot(*np.subtract(places[pair[0]], places[pair[1]]))) for pair in nx.non_edges(graph)}
    near = [float(np.hypot(*np.subtract(places[a], places[b]))) for a, b in graph.edges]
    assert np.mean(near) < 0.6 * np.mean(list(apart.values()))


def test_the_hub_lies_further_in_than_its_spokes():
    graph = nx.relabel_nodes(nx.star_graph(20), str)
    nx.set_edge_attributes(graph, {edge: {"weight": 1.0, "stated": True} for edge in graph.edges})
    places = place(graph, names(graph))
    out = {actor: max(map(abs, xy)) for actor, xy in places.items()}
    assert out["0"] < np.median(list(out.values())) / 2


def test_actors_that_nothing_ties_stand_below_all_others():
    graph = club(20, extra=30)
    places = place(graph, names(graph))
    tied = [places[actor][1] for actor in graph if graph.degree(actor)]
    loose = [places[actor][1] for actor in graph if not graph.degree(actor)]
    assert max(tied) < min(loose)
    assert len(set(loose)) == ceil(30 / 16)


def with_guests(size: int, guests: int) -> nx.Graph[str]:
    """A club, and as many who only shared an event with a member each."""
    graph = club(size)
    for i in range(guests):
        graph.add_edge(f"g{i}", str(i % size), weight=0.25, stated=False)
    return graph


def test_those_whom_only_shared_events_tie_move_nobody_and_hide_nobody():
    alone, visited = club(15), with_guests(15, 8)
    places = place(visited, names(visited))
    assert {actor: places[actor] for actor in alone} == place(alone, names(alone))
    assert overlaps(places, WIDTH, HEIGHT) == 0


def test_a_guest_sits_nearer_to_its_host_than_most_do():
    graph = with_guests(15, 8)
    places = place(graph, names(graph))
    for i in range(8):
        away = sorted(np.hypot(*np.subtract(places[f"g{i}"], places[actor])) for actor in map(str, range(15)))
        assert np.hypot(*np.subtract(places[f"g{i}"], places[str(i)])) <= away[7]


def test_more_guests_than_seats_all_find_a_place_in_the_pane():
    graph = with_guests(20, 200)
    places = place(graph, names(graph))
    assert len(set(places.values())) == 220
    assert all(-1 <= value <= 1 for at in places.values() for value in at)


def test_where_nothing_is_stated_shared_events_make_the_picture():
    graph = club(20)
    nx.set_edge_attributes(graph, values=False, name="stated")
    assert place(graph, names(graph)) == place(club(20), names(graph))


def test_only_untied_actors_share_the_whole_pane():
    graph = nx.Graph()
    graph.add_nodes_from("abcdefgh")
    places = place(graph, names(graph))
    assert len(set(places.values())) == 8
    assert min(y for _, y in places.values()) < 0 < max(y for _, y in places.values())


def test_nobody_is_nowhere():
    assert place(nx.Graph(), {}) == {}


def test_a_large_graph_has_places_for_all():
    graph = club(1500)
    places = place(graph, names(graph))
    assert len(set(places.values())) == 1500
    assert np.isfinite(list(places.values())).all()


def test_another_process_places_everything_alike():
    """Sets of strings are walked in another order under another hash seed; the picture must not care."""
    program = (
        "import networkx as nx; from graph.layout.force import place;"
        "g = nx.relabel_nodes(nx.barabasi_albert_graph(30, 2, seed=1), str);"
        "nx.set_edge_attributes(g, {e: {'weight': 1.0, 'stated': True} for e in g.edges});"
        "print(place(g, {a: a for a in g}))"
    )
    runs = [
        subprocess.run([sys.executable, "-c", program], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True)
        for seed in ("1", "2")
    ]
    assert runs[0].stdout == runs[1].stdout


def test_a_chinese_name_needs_the_room_of_its_wide_characters():
    narrow, wide, cut = boxes(["SK", "三星電子", "x" * 100])[:, 0]
    assert (narrow, wide, cut) == (14 + 2 * 6.6, 14 + 4 * 12, LABEL)
