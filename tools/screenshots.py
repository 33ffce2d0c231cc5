"""Take the pictures of docs/images from the real app and exported page: `python -m tools.screenshots TIMELINE`."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from graph.export import FORMATS
from graph.scene import compose
from timeline import contract
from tools.serving import serving

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
SIZE = {"width": 1440, "height": 900}
SETTLED = 1_500
"""Milliseconds after the last change, so that no transition is caught half way."""


@contextmanager
def _tab() -> Iterator[Page]:
    """A tab of the system's Chromium."""
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=arguments)
        yield browser.new_page(viewport={"width": SIZE["width"], "height": SIZE["height"]})
        browser.close()


def take(page: Page, address: str, name: str) -> None:
    """Open an address, wait until the views have settled, and keep the picture."""
    page.goto(address)
    page.get_by_test_id("whowhen").wait_for(timeout=60_000)
    page.wait_for_timeout(SETTLED)
    IMAGES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=IMAGES / f"{name}.png")
    print(f"wrote docs/images/{name}.png")


def _busiest(timeline: contract.Timeline) -> str:
    """The id of the actor with the most events."""
    members = [
        member.actor for event in timeline.events for member in {each.actor: each for each in event.actors}.values()
    ]
    return max(sorted(set(members)), key=members.count)


def _best_attested(timeline: contract.Timeline) -> str:
    """The id of the event that the most documents report."""
    return max(timeline.events, key=lambda event: len({claim.document for claim in event.claims})).id


def main(path: Path) -> None:
    """The app with an actor selected, and the exported page with an event."""
    timeline = contract.load(path)
    with tempfile.TemporaryDirectory() as folder, _tab() as page:
        with serving(ROOT, "--open", str(path), log=Path(folder) / "log") as address:
            take(page, f"{address}/?actor={_busiest(timeline)}", "app")
        exported = Path(folder) / "talk.html"
        exported.write_text(FORMATS["html"].render(compose(timeline)), encoding="utf-8")
        take(page, f"{exported.as_uri()}#sel=e{_best_attested(timeline)}", "export")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
