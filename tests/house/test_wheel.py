"""The package that is built holds what the program needs at run time, and nothing of how it is made."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def held(root: Path, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=root, check=True, capture_output=True,
    )  # fmt: skip
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_every_data_file_of_both_wings_is_in_the_package(root: Path, held: set[str]) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "timeline", "graph"], cwd=root, check=True, capture_output=True, encoding="utf-8"
    )
    wanted = {
        name
        for name in listed.stdout.splitlines()
        if not name.startswith("graph/web/") or name.startswith("graph/web/dist/") or name.endswith(".py")
    }
    assert {name for name in wanted if (root / name).exists()} - held == set()


def test_the_renderer_travels_as_its_bundle_only(held: set[str]) -> None:
    assert {"graph/web/dist/export.js", "graph/web/dist/streamlit.js", "graph/web/dist/style.css"} <= held
    assert [name for name in held if Path(name).suffix in {".ts", ".mjs"} or "node_modules" in name] == []


def test_licence_and_notices_travel_with_it(held: set[str]) -> None:
    names = {Path(name).name for name in held if ".dist-info/licenses/" in name}
    assert names == {"LICENSE", "NOTICE", "THIRD_PARTY.md", "Unicode-3.0.txt", "ISC-d3.txt"}
