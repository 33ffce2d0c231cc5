"""Take the pictures of docs/images from the real app: `python -m tools.screenshots [FOLDER]`.

The window, its scale and the sample are fixed, so that a picture changes only where the app does. `serving` starts the
app for the browser tests too.
"""

from __future__ import annotations

import argparse
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Literal
from urllib.error import URLError
from urllib.request import urlopen

from PIL import Image
from playwright.sync_api import Browser, Page, expect, sync_playwright

from graph.export import FORMATS
from graph.scene import compose
from timeline import contract

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "build" / "sample.json"
IMAGES = ROOT / "docs" / "images"
ACTOR = "英偉達"
"""Whom the pictures select; any name that the actor goes by."""

DEADLINE = 60.0
"""Seconds that a cold server may take on a busy machine before it counts as broken."""
PAUSE = 0.05
"""Seconds between two questions after its health."""
DRAWN = """async () => {
  await document.fonts.ready;
  for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
}"""
CHROMIUM = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")


@contextmanager
def serving(*arguments: str, log: Path) -> Iterator[str]:
    """Serve `streamlit run app.py -- ARGUMENTS` on a free port and give its address; its words go to `log`.

    Raises `RuntimeError` where it does not become healthy.
    """
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port), "--", *arguments]
    with log.open("wb") as out, subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT) as server:
        try:
            address = f"http://localhost:{port}"
            _await_health(server, address, log)
            yield address
        finally:
            server.terminate()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return int(probe.getsockname()[1])


def _await_health(server: subprocess.Popen[bytes], address: str, log: Path) -> None:
    deadline = time.monotonic() + DEADLINE
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urlopen(f"{address}/_stcore/health", timeout=5):  # noqa: S310 - an address of ours
                return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(PAUSE)
    raise RuntimeError(f"{address} did not become healthy in {DEADLINE:.0f} s:\n{log.read_text(errors='replace')}")


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, without its own calls to the network; raises `RuntimeError` where it is missing."""
    path = shutil.which("chromium")
    if path is None:
        raise RuntimeError("no chromium on the PATH; `make setup-dev` installs it, or: sudo apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(CHROMIUM))
        yield browser
        browser.close()


@contextmanager
def tab(browser: Browser, theme: Literal["light", "dark"] = "light") -> Iterator[Page]:
    """A tab of 1440×900 at scale 1, with motion reduced."""
    size = {"width": 1440, "height": 900}
    context = browser.new_context(viewport=size, color_scheme=theme, reduced_motion="reduce", locale="en-GB")  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


def shoot(page: Page, path: Path) -> None:
    """Save the window as it is once its fonts are there and two frames have been drawn."""
    page.evaluate(DRAWN)
    taken = Image.open(BytesIO(page.screenshot(animations="disabled"))).convert("RGB")
    # 256 colours make the file a third; an octree keeps the few pixels of a rare colour, a median cut does not.
    taken.quantize(256, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(path, optimize=True)


def of_the_app(browser: Browser, folder: Path, log: Path) -> None:
    """The linked views with one actor selected, in both themes; the sources; the empty state."""
    chosen = called(contract.load(SAMPLE), ACTOR).id
    with serving("--open", str(SAMPLE), log=log) as address:
        for name, theme in (("app.png", "light"), ("app-dark.png", "dark")):
            with tab(browser, theme) as page:  # type: ignore[arg-type]
                page.goto(f"{address}/?actor={chosen}")
                expect(page.get_by_test_id("whowhen")).to_have_attribute("data-selected", f"actor:{chosen}")
                shoot(page, folder / name)
        with tab(browser) as page:
            page.goto(f"{address}/sources")
            expect(page.get_by_role("row").nth(1)).to_be_visible()
            shoot(page, folder / "sources.png")
    with serving(log=log) as address, tab(browser) as page:
        page.goto(address)
        expect(page.get_by_role("button", name="Load the sample")).to_be_visible()
        shoot(page, folder / "empty.png")


def of_the_exports(browser: Browser, folder: Path, scratch: Path) -> None:
    """Every exported page, opened from disk with the network cut."""
    scene = compose(contract.load(SAMPLE))
    for format_ in FORMATS.values():
        file = scratch / f"{format_.name}{format_.suffix}"
        file.write_text(format_.render(scene), encoding="utf-8")
        with tab(browser) as page:
            page.context.set_offline(True)
            page.goto(file.as_uri())
            expect(page.locator("canvas").first).to_be_visible()
            shoot(page, folder / f"export-{format_.name}.png")


def called(timeline: contract.Timeline, name: str) -> contract.Actor:
    """The actor that goes by a name or alias; raises `LookupError` where none does."""
    for actor in timeline.actors:
        if name in {actor.name, *actor.names.values(), *(alias.text for alias in actor.aliases)}:
            return actor
    raise LookupError(f"no actor goes by {name!r}")


def main() -> None:
    """Take every picture."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=IMAGES)
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    expect.set_options(timeout=DEADLINE * 1_000)
    with tempfile.TemporaryDirectory() as scratch, chromium() as browser:
        of_the_app(browser, folder, Path(scratch) / "log")
        of_the_exports(browser, folder, Path(scratch))


if __name__ == "__main__":
    main()
