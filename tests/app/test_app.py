"""The app's script run without a browser: what it shows in each state, and that it lives on after bad input.

A cold run imports the app's rooms; 60 seconds are what a slow machine may take for that.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graph.views.words import say

COLD = 60
ARTICLE = "2024-05-06\n\nOn Monday, Acme Corp. signed an agreement with the Ministry of Health in Paris.\n"


def run(root: Path, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> AppTest:
    """The app as `streamlit run app.py -- ARGUMENTS` starts it."""
    monkeypatch.setattr("sys.argv", ["app.py", *arguments])
    return AppTest.from_file(str(root / "app.py"), default_timeout=COLD).run()


def shown(app: AppTest) -> str:
    """All words on the page."""
    kinds = ("title", "subheader", "markdown", "caption", "error", "text")
    return "\n".join(element.value for kind in kinds for element in app.get(kind))


def test_without_a_file_the_app_shows_the_way_in(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(root, monkeypatch)
    assert [title.value for title in app.title] == [say("tagline")]
    assert [tab.label for tab in app.tabs] == [say("files"), say("folder"), say("paste")]
    assert app.button(key="sample").label == say("sample")


def test_a_misspelt_option_is_said_and_the_way_in_stays(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(root, monkeypatch, "--opne", "x.json")
    assert "the app takes" in app.error[0].value
    assert [title.value for title in app.title] == [say("tagline")]


@pytest.mark.parametrize(
    ("name", "content"),
    [("missing.json", None), ("broken.json", "{"), ("other.json", '{"schema": "whowhen/0"}'), ("empty.txt", "")],
)
def test_a_file_that_cannot_be_opened_is_said(
    root: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, content: str | None
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_text(content, encoding="utf-8")
    app = run(root, monkeypatch, "--open", str(path))
    assert "could not be opened" in app.error[0].value
    assert not app.exception


def test_a_timeline_opens_straight_on_the_views(root: Path, monkeypatch: pytest.MonkeyPatch, sample_json: Path) -> None:
    app = run(root, monkeypatch, "--open", str(sample_json))
    assert not app.exception
    assert not app.title
    assert len(app.get("bidi_component")) == 2


def test_pasted_text_is_read_and_shown(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(root, monkeypatch)
    app.text_area[0].set_value(ARTICLE)
    next(button for button in app.button if button.label == say("read")).click().run()
    assert not app.exception
    assert [document.text for document in app.session_state["whowhen"].timeline.documents] == [ARTICLE]


def test_the_sample_is_read_document_by_document(root: Path, monkeypatch: pytest.MonkeyPatch, seeds: Path) -> None:
    app = run(root, monkeypatch)
    app.button(key="sample").click().run()
    held = app.session_state["whowhen"]
    assert [document.id for document in held.documents] == sorted(path.name for path in seeds.glob("*.txt"))
    assert held.timeline.events


def test_bad_uploads_are_rows_and_the_way_in_stays(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(root, monkeypatch)
    bad = [("photo.txt", b"\x00\x01" * 99, "text/plain"), ("a.exe", b"MZ", ""), ("empty.txt", b"", "text/plain")]
    app.get("file_uploader")[0].set_value(bad).run()
    assert not app.exception
    assert [title.value for title in app.title] == [say("tagline")]
    assert [each.document for each in app.session_state["whowhen"].problems] == ["photo.txt", "a.exe", "empty.txt"]
    assert all(each.why for each in app.session_state["whowhen"].problems)
    assert not any("/" in each.why.split("no document")[0] for each in app.session_state["whowhen"].problems)


def test_the_same_text_is_read_once_and_a_taken_name_gets_a_number(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(root, monkeypatch)
    second = f"{ARTICLE} It was a second one."
    for batch in ([ARTICLE, ARTICLE], [ARTICLE], [second]):
        app.get("file_uploader")[0].set_value([("news.txt", text.encode(), "text/plain") for text in batch]).run()
    assert not app.exception
    held = app.session_state["whowhen"]
    assert [each.id for each in held.documents] == ["news.txt", "news (2).txt"]
    assert len(held.timeline.documents) == 2
