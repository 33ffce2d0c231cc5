"""A real Chromium that opens exported files with the network cut, and a scene full of hostile text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from graph.scene import Scene, compose

HOSTILE = (
    "</script><script>window.hit=1</script>",
    "<img src=x onerror=window.hit=1>",
    "javascript:window.hit=1",
    '<a href="https://evil.example/">href</a>',
    "{{ 7 * 7 }}${window.hit=1}",
    "]]><!-- --!> -->",
    "null\x00 and \u202ebidi\u2066",
    "line\u2028separator\u2029",
    '=HYPERLINK("https://evil.example")',
    "'\"&lt;\\u003c",
    "x" * 10_000,
)


@dataclass
class Opened:
    """A page that was opened, and what it tried: requests beside its own file, dialogs, errors, console messages."""

    page: Page
    tried: list[str] = field(default_factory=list)


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Callable[[str], Opened]]:
    """Write a page to disk and open it from there."""
    context = browser.new_context(viewport={"width": 1280, "height": 720}, offline=True)

    def open_(html: str) -> Opened:
        file = tmp_path / "page.html"
        file.write_text(html, encoding="utf-8")
        seen = Opened(context.new_page())
        seen.page.on("request", lambda request: seen.tried.append(request.url))
        seen.page.on("dialog", lambda dialog: (seen.tried.append(dialog.message), dialog.dismiss()))
        seen.page.on("pageerror", lambda error: seen.tried.append(str(error)))
        seen.page.on("console", lambda message: seen.tried.append(message.text))
        seen.page.goto(file.as_uri())
        assert seen.tried.pop(0) == file.as_uri()
        return seen

    yield open_
    context.close()


@pytest.fixture
def hostile(draft, at) -> Scene:
    """A scene in which every text is hostile."""
    for i, text in enumerate(HOSTILE):
        draft.actor(f"a{i}", name=text, en=text)
        draft.event({f"a{i}": "agent", "a0": "partner"}, quote=text, title=text, titles={"en": text}, reasons=(text,))
        draft.relation(f"a{i}", "a1" if i != 1 else "a2", reasons=(text,), when=at("2025-10-31", words=text, rule=text))
    return compose(draft.timeline(), HOSTILE[0])


@pytest.fixture
def scene(sample) -> Scene:
    """The five articles."""
    return compose(sample, "韓國 AI 三強")
