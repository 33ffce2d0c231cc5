from __future__ import annotations

import pytest
from typer.testing import CliRunner

from graph.cli import UNUSABLE, app


@pytest.fixture
def run():
    return lambda *arguments: CliRunner().invoke(app, [str(argument) for argument in arguments])


def test_export_writes_both_pages(run, sample_json, tmp_path):
    talk, graph = tmp_path / "talk.html", tmp_path / "graph.html"
    result = run("export", sample_json, "--html", talk, "--pyvis", graph, "--title", "韓國 AI")
    assert result.exit_code == 0, result.output
    assert "<title>韓國 AI</title>" in talk.read_text(encoding="utf-8")
    assert "<title>韓國 AI</title>" in graph.read_text(encoding="utf-8")


@pytest.mark.parametrize("content", ["", "not json", "[]", '{"schema": "whowhen/1"}'])
def test_what_is_no_timeline_is_said_with_its_place_and_nothing_is_written(run, tmp_path, content):
    bad = tmp_path / "bad.json"
    bad.write_text(content, encoding="utf-8")
    result = run("export", bad, "--html", tmp_path / "talk.html")
    assert result.exit_code == UNUSABLE
    assert "bad.json: not a whowhen/1 timeline" in result.output
    assert not (tmp_path / "talk.html").exists()


def test_a_timeline_of_another_version_is_refused(run, sample_json, tmp_path):
    newer = tmp_path / "newer.json"
    newer.write_text(sample_json.read_text(encoding="utf-8").replace("whowhen/1", "whowhen/9", 1), encoding="utf-8")
    result = run("export", newer, "--html", tmp_path / "talk.html")
    assert result.exit_code == UNUSABLE
    assert "whowhen/9" in result.output


def test_bytes_that_are_no_text_are_said(run, tmp_path):
    (tmp_path / "bad.json").write_bytes(b"\xff\xfe\x00")
    result = run("export", tmp_path / "bad.json", "--html", tmp_path / "talk.html")
    assert result.exit_code == UNUSABLE
    assert "error: " in result.output


def test_a_missing_file_and_a_missing_folder_are_said(run, sample_json, tmp_path):
    assert run("export", tmp_path / "none.json", "--html", tmp_path / "talk.html").exit_code == UNUSABLE
    assert run("export", sample_json, "--html", tmp_path / "none" / "talk.html").exit_code == UNUSABLE


def test_export_without_a_format_says_what_to_give(run, sample_json):
    result = run("export", sample_json)
    assert result.exit_code == UNUSABLE
    assert "--html" in result.output


def test_too_many_actors_for_pyvis_are_drawn_and_another_format_is_named(run, draft, tmp_path):
    for i in range(1001):
        draft.actor(f"a{i}")
    (tmp_path / "many.json").write_text(draft.timeline().to_json(), encoding="utf-8")
    result = run("export", tmp_path / "many.json", "--pyvis", tmp_path / "graph.html")
    assert (result.exit_code, (tmp_path / "graph.html").exists()) == (0, True)
    assert "more than 1,000 actors are slow to draw through pyvis; --html is not" in result.output


def test_the_text_wings_commands_are_mounted(run):
    listed = run("--help").output
    assert all(command in listed for command in ("extract", "label", "export"))
