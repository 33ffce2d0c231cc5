"""A real Chromium and the real app. A test that uses `page` also fails on a script's error or a call to the network."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect

from tools.screenshots import serving

SECOND = 1_000
expect.set_options(timeout=30 * SECOND)  # a busy machine of two cores; what is ready is not waited for


@pytest.fixture(scope="session")
def sample_app(sample_json: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an app that opens on the sample."""
    with serving("--open", str(sample_json), log=tmp_path_factory.mktemp("sample-app") / "log") as address:
        yield address


@pytest.fixture(scope="session")
def empty_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an app that opens on nothing."""
    with serving(log=tmp_path_factory.mktemp("empty-app") / "log") as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser's profile of its own."""
    opened = browser.new_context(viewport={"width": 1280, "height": 720})
    opened.set_default_timeout(30 * SECOND)
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A tab; closing it checks that nothing went wrong and nothing went out."""
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(f"error: {error}"))
    opened.on("console", lambda said: faults.append(f"console: {said.text}") if said.type == "error" else None)
    opened.on("request", lambda request: faults.append(f"request: {request.url}") if _goes_out(request) else None)
    yield opened
    opened.close()
    assert faults == []


def _goes_out(request: Request) -> bool:
    address = urlsplit(request.url)
    return address.scheme not in {"data", "blob", "file"} and address.hostname != "localhost"
