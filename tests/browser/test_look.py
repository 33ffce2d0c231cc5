"""Nothing is cut off, nothing scrolls twice, and the frame and the view are of one colour, in both themes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from graph.views.words import say

SIZES = {"small": (1280, 720), "usual": (1440, 900), "large": (2560, 1440)}


@pytest.fixture
def theme() -> str:
    """The system's theme; a test may ask for the other one."""
    return "light"


@pytest.fixture
def page(browser: Browser, theme: str) -> Iterator[Page]:
    """A tab on a system of this theme."""
    context = browser.new_context(color_scheme="dark" if theme == "dark" else "light")
    yield context.new_page()
    context.close()


both_themes = pytest.mark.parametrize("theme", ["light", "dark"])


def resize(page: Page, width: int, height: int) -> None:
    """Give the window a size."""
    page.set_viewport_size({"width": width, "height": height})


def cut(page: Page, *elements: Locator) -> list[str]:
    """Those elements that are not wholly inside the window, with their boxes."""
    size = page.viewport_size
    assert size is not None
    boxes = [(str(each), each.bounding_box()) for each in elements]
    return [
        f"{name}: {box}"
        for name, box in boxes
        if box is None
        or min(box["x"], box["y"]) < -0.5
        or box["x"] + box["width"] > size["width"] + 0.5
        or box["y"] + box["height"] > size["height"] + 0.5
    ]


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_the_views_fill_the_window_and_none_is_cut(page: Page, sample_app: str, size: tuple[int, int]) -> None:
    resize(page, *size)
    page.goto(sample_app)
    view = page.get_by_test_id("whowhen")
    expect(view).to_be_visible()
    buttons = [page.get_by_role("button", name=say(name)) for name in ("add", "export")]
    panes = [view.get_by_test_id(name) for name in ("title", "search", "legend", "timeline", "graph", "evidence")]
    assert cut(page, view, *panes, *buttons) == []
    box = view.bounding_box()
    assert box is not None
    assert (box["width"], box["y"] + box["height"]) == size


def test_a_narrow_window_stacks_the_views(page: Page, sample_app: str) -> None:
    resize(page, 800, 1000)
    page.goto(sample_app)
    view = page.get_by_test_id("whowhen")
    expect(view).to_be_visible()
    timeline, graph = (view.get_by_test_id(name).bounding_box() for name in ("timeline", "graph"))
    assert timeline is not None
    assert graph is not None
    assert timeline["y"] + timeline["height"] <= graph["y"] + 0.5
    assert max(timeline["x"] + timeline["width"], graph["x"] + graph["width"]) <= 800
    assert cut(page, view.get_by_test_id("title"), view.get_by_test_id("search")) == []
    evidence = view.get_by_test_id("evidence")
    evidence.scroll_into_view_if_needed()
    expect(evidence).to_be_in_viewport()


def test_nothing_but_the_view_scrolls(page: Page, sample_app: str) -> None:
    resize(page, 1280, 720)
    page.goto(sample_app)
    expect(page.get_by_test_id("whowhen")).to_be_visible()
    overflow = page.evaluate(
        """() => [document.documentElement, document.querySelector('[data-testid="stMain"]')]
            .map(each => [each.scrollWidth - each.clientWidth, each.scrollHeight - each.clientHeight])"""
    )
    assert overflow == [[0, 0], [0, 0]]


def test_the_empty_state_fits_a_small_window(page: Page, empty_app: str) -> None:
    resize(page, 1280, 720)
    page.goto(empty_app)
    sample = page.get_by_role("button", name=say("sample"))
    expect(sample).to_be_visible()
    assert cut(page, page.get_by_role("heading", name=say("tagline")), sample) == []


@both_themes
def test_frame_and_view_are_of_one_colour(page: Page, sample_app: str, theme: str) -> None:
    page.goto(sample_app)
    view = page.get_by_test_id("whowhen")
    expect(view).to_have_attribute("data-theme", theme)
    paper = view.evaluate("each => getComputedStyle(each).backgroundColor")
    expect(page.get_by_test_id("stHeader")).to_have_css("background-color", paper)


@both_themes
def test_the_view_s_theme_button_turns_the_frame_too(page: Page, sample_app: str, theme: str) -> None:
    page.goto(sample_app)
    view = page.get_by_test_id("whowhen")
    header = page.get_by_test_id("stHeader")
    expect(view).to_have_attribute("data-theme", theme)
    before = header.evaluate("each => getComputedStyle(each).backgroundColor")
    view.get_by_test_id("theme").click()
    expect(header).not_to_have_css("background-color", before)
    paper = view.evaluate("each => getComputedStyle(each).backgroundColor")
    expect(header).to_have_css("background-color", paper)
