"""What the README and CONTRIBUTING tell a newcomer to type works as written."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = (
    "README.md",
    "CONTRIBUTING.md",
    "tests/gold/README.md",
    *sorted(f"docs/{path.name}" for path in ROOT.glob("docs/*.md")),
)
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)[^)]*\)")


def blocks(page: Path, language: str) -> list[str]:
    return [body for name, body in BLOCK.findall(page.read_text(encoding="utf-8")) if name == language]


def commands(page: Path) -> list[str]:
    return [line for block in blocks(page, "sh") for line in block.splitlines()]


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """A folder that looks like the project to a command, so that what commands write stays out of the project."""
    folder = tmp_path_factory.mktemp("checkout")
    for name in ("seeds", "timeline", "graph"):
        (folder / name).symlink_to(root / name)
    (folder / ".venv").symlink_to(sys.prefix)
    return folder


def test_every_make_command_that_is_named_exists(root: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (root / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {
        name for page in PAGES for name in re.findall(r"make ([a-z-]+)`", (root / page).read_text(encoding="utf-8"))
    }
    typed = {line.split()[1] for page in PAGES for line in commands(root / page) if line.startswith("make ")}
    assert {"app", "test"} <= typed
    assert (named | typed) - targets == set()


def test_the_readme_s_commands_write_the_timeline_and_the_pages(root: Path, checkout: Path) -> None:
    script = "\n".join(line for line in commands(root / "README.md") if not line.startswith("make "))
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=checkout,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert {"out.json", "talk.html", "graph.html"} <= {path.name for path in checkout.iterdir()}


def test_the_readme_s_python_reads_what_its_commands_wrote(root: Path, tmp_path: Path, sample_json: Path) -> None:
    (tmp_path / "out.json").write_bytes(sample_json.read_bytes())
    (program,) = blocks(root / "README.md", "python")
    environment = os.environ | {"PYTHONPATH": str(root), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env=environment,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()


def test_the_modules_that_contributors_run_exist(root: Path) -> None:
    modules = {shlex.split(line)[2] for line in commands(root / "CONTRIBUTING.md") if line.startswith("python -m ")}
    assert modules == {"tools.check", "pytest"}


@pytest.mark.parametrize("page", PAGES)
def test_every_link_to_a_file_leads_somewhere(root: Path, page: str) -> None:
    links = LINK.findall((root / page).read_text(encoding="utf-8"))
    assert [link for link in links if not (root / page).parent.joinpath(link).exists()] == []


def test_every_page_of_the_documentation_is_in_its_index(root: Path) -> None:
    links = set(LINK.findall((root / "docs" / "index.md").read_text(encoding="utf-8")))
    assert {path.name for path in (root / "docs").glob("*.md")} - {"index.md"} - links == set()


def test_continuous_integration_runs_the_readme_s_command(root: Path) -> None:
    script = (root / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert script[0] == "#!/usr/bin/env bash"
    assert "set -euo pipefail" in script
    assert script[-1] == "exec make test"
    assert os.access(root / ".ci" / "run", os.X_OK)
