"""What the app hands out opens from disk with the network cut, and the same selection works in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from graph.views.words import say
from timeline import contract
from tools.screenshots import called


def download(page: Page, name: str, folder: Path) -> Path:
    """Press a button of the download menu and save what comes."""
    page.get_by_role("button", name=say("export"), exact=False).click()
    with page.expect_download() as coming:
        page.get_by_role("button", name=say(f"export_{name}")).click()
    file = folder / coming.value.suggested_filename
    coming.value.save_as(file)
    return file


@pytest.fixture
def talk(page: Page, sample_app: str, tmp_path: Path) -> Path:
    """The page for a talk, as the user saves it."""
    page.goto(sample_app)
    expect(page.get_by_test_id("whowhen")).to_be_visible()
    return download(page, "html", tmp_path)


def opened(browser: Browser, file: Path, asked: list[str]) -> Locator:
    """The page from disk, in a browser that has no network; every request but the file itself goes to `asked`."""
    context = browser.new_context(viewport={"width": 1280, "height": 720}, offline=True)
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url) if request.url != file.as_uri() else None)
    page.route(re.compile("^(?!file:)"), lambda route: route.abort())
    page.goto(file.as_uri())
    view = page.get_by_test_id("whowhen")
    expect(view).to_be_visible()
    return view


def test_the_talk_shows_the_same_selection_with_no_request(
    browser: Browser, talk: Path, sample: contract.Timeline
) -> None:
    nvidia = called(sample, "英偉達")
    asked: list[str] = []
    view = opened(browser, talk, asked)
    view.locator(f'[data-testid="lane"][data-id="{nvidia.id}"]').click()
    expect(view).to_have_attribute("data-selected", f"actor:{nvidia.id}")
    expect(view.get_by_test_id("evidence").get_by_test_id("actor-name")).to_be_visible()
    view.page.context.close()
    assert asked == []


def test_the_data_are_the_timeline_that_is_shown(
    page: Page, sample_app: str, tmp_path: Path, sample: contract.Timeline
) -> None:
    page.goto(sample_app)
    expect(page.get_by_test_id("whowhen")).to_be_visible()
    assert contract.load(download(page, "json", tmp_path)) == sample
