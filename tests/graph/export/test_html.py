from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from graph.export.html import COLUMNS, chronology, render
from graph.scene import Scene


def embedded(page) -> Scene:
    return Scene.model_validate_json(page.locator("#scene").text_content())


def test_the_page_opens_from_disk_without_asking_for_anything(scene, opened):
    seen = opened(render(scene))
    expect(seen.page.locator("#view canvas").first).to_be_visible()
    assert seen.tried == []


def test_the_browser_reads_back_the_scene_that_was_written(scene, opened):
    assert embedded(opened(render(scene)).page) == scene


def test_hostile_text_runs_nothing_asks_for_nothing_and_reads_back(hostile, opened):
    seen = opened(render(hostile))
    expect(seen.page.locator("#view canvas").first).to_be_visible()
    assert (seen.tried, seen.page.evaluate("window.hit")) == ([], None)
    assert embedded(seen.page) == hostile


def test_without_scripts_the_chronology_stands_in_the_page(scene, browser, tmp_path):
    (tmp_path / "page.html").write_text(render(scene), encoding="utf-8")
    context = browser.new_context(java_script_enabled=False, offline=True)
    page = context.new_page()
    page.goto((tmp_path / "page.html").as_uri())
    expect(page.locator(".paper tbody tr")).to_have_count(len(scene.events))
    expect(page.locator(".paper")).to_be_visible()
    context.close()


def test_on_paper_the_chronology_replaces_the_view(scene, opened):
    page = opened(render(scene)).page
    expect(page.locator(".paper")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator(".paper")).to_be_visible()
    expect(page.locator("#view")).to_be_hidden()


def test_the_chronology_is_in_order_of_time_with_the_undated_last(scene, draft, at):
    draft.event({"a": "agent"}, at(None, None), title="Third")
    draft.event({"a": "agent"}, at("2025-10-31"), title="Second")
    draft.event({"a": "agent"}, at("2024-02-29"), title="First")
    from graph.scene import compose

    table = chronology(compose(draft.timeline()))
    assert re.findall("First|Second|Third", table) == ["First", "Second", "Third"]
    assert all(f">{column}</th>" in table for column in COLUMNS)


def test_the_same_scene_gives_the_same_bytes(scene):
    assert render(scene) == render(scene)


def test_nothing_in_the_page_points_outside(scene):
    html = render(scene)
    assert re.findall(r"(?:src|href|action)\s*=\s*[\"']?(?!data:)[a-z]+:", html.partition("<script>")[0]) == []
    assert "default-src 'none'" in html
    assert "unsafe-" not in html


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
def test_the_view_fills_the_window(scene, opened, size):
    page = opened(render(scene)).page
    page.set_viewport_size({"width": size[0], "height": size[1]})
    box = page.locator("#view").bounding_box()
    assert (box["width"], box["height"]) == size
    assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")
