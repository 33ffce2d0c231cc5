"""Nothing in the project points at one machine, at a place to fetch things from, or at its neighbours on a disk."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

FORBIDDEN = {
    "a path of a machine": re.compile(r"(?<![\w.$}/-])/(?:work|root|home|opt|tmp|Users)/\w"),
    "a neighbour on the disk": re.compile(r"\.\./(?:shared|main)\b"),
    "a registry": re.compile(r"https?://(?:[\w.-]*\.)?(?:registry\.|pypi\.org/simple|files\.pythonhosted|npmjs\.org)"),
    "a content delivery network": re.compile(r"https?://[\w.-]*(?:cdn|unpkg|jsdelivr|googleapis|gstatic)[\w.-]*"),
    "an option of pip": re.compile(r"--(?:extra-)?index-url|--find-links|--trusted-host"),
}
SELF = {"tests/house/test_stands_alone.py"}


def tracked(root: Path) -> list[str]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, check=True, capture_output=True, encoding="utf-8")
    return [name for name in listed.stdout.split("\0") if name and (root / name).is_file()]


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_tracked_file_holds(root: Path, what: str) -> None:
    found = []
    for name in sorted(set(tracked(root)) - SELF):
        try:
            text = (root / name).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{name}: {match[0]}" for match in FORBIDDEN[what].finditer(text)]
    assert found == []


def test_the_rules_see_what_they_forbid() -> None:
    examples = {
        "a path of a machine": 'open("/home/ann/x")',
        "a neighbour on the disk": "../shared/gold",
        "a registry": "https://registry.npmjs.org/x",
        "a content delivery network": "https://cdn.jsdelivr.net/npm/x",
        "an option of pip": "--find-links wheels",
    }
    assert [what for what, text in examples.items() if not FORBIDDEN[what].search(text)] == []
