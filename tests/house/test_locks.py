"""The lock files pin everything that pyproject.toml asks for, by hash, and name no place to fetch it from."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

from tools.licences import ROOT, pinned

TABLE = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUN = [Requirement(each) for each in TABLE["project"]["dependencies"]]
DEV = [Requirement(each) for each in TABLE["dependency-groups"]["dev"]]
BENCHMARK = [Requirement(each) for each in TABLE["dependency-groups"]["benchmark"]]
LOCKS = {"requirements.txt": RUN, "requirements-dev.txt": RUN + DEV, "requirements-benchmark.txt": BENCHMARK}


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_pins_versions_that_the_project_asks_for(root: Path, name: str) -> None:
    pins = pinned(root / name)
    wrong = [
        str(each)
        for each in LOCKS[name]
        if not pins.get(each.name) or not all(version in each.specifier for version in pins[each.name])
    ]
    assert wrong == [], "run `make lock`"


@pytest.mark.parametrize("name", LOCKS)
def test_each_pin_has_hashes_and_nothing_else_stands_in_the_lock(root: Path, name: str) -> None:
    text = (root / name).read_text(encoding="utf-8").replace("\\\n", "")
    lines = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    pin = re.compile(r"[a-z0-9.-]+==[^ ;]+( ; [^#]+?)?(\s+--hash=sha256:[0-9a-f]{64})+")
    assert [line[:80] for line in lines if not pin.fullmatch(line.strip())] == []


def test_the_checks_run_on_the_versions_that_the_app_runs_on(root: Path) -> None:
    run, dev = pinned(root / "requirements.txt"), pinned(root / "requirements-dev.txt")
    assert {name: dev.get(name) for name in run} == run


def test_the_peers_change_no_version_that_the_app_runs_on(root: Path) -> None:
    run, peers = pinned(root / "requirements.txt"), pinned(root / "requirements-benchmark.txt")
    assert {name: versions for name, versions in peers.items() if run.get(name, versions) != versions} == {}


def test_the_peers_are_in_no_other_list(root: Path) -> None:
    assert {"jionlp", "jiojio"} & {*pinned(root / "requirements.txt"), *pinned(root / "requirements-dev.txt")} == set()


def test_python_3_11_gets_the_last_networkx_that_supports_it(root: Path) -> None:
    versions = [Version(each) for each in pinned(root / "requirements.txt")["networkx"]]
    assert versions[0] == Version("3.6.1")
    assert versions[-1] >= Version("3.7")


def test_each_dependency_says_why_it_is_there(root: Path) -> None:
    rows = re.findall(r'^  "([a-z0-9-]+)[<>=][^"]*",(.*)$', (root / "pyproject.toml").read_text(encoding="utf-8"), re.M)
    assert {name for name, _ in rows} == {each.name for each in RUN + DEV + BENCHMARK}
    assert [name for name, why in rows if not re.fullmatch(r" +# .+ - [A-Z0-9][A-Za-z0-9.]*[^ ]*.*", why)] == []


def test_the_renderer_s_lock_names_every_platform_s_package(root: Path) -> None:
    """An index that holds a part of them makes npm write a lock that `npm ci` then refuses."""
    packages = json.loads((root / "graph" / "web" / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    wanted = {name for each in packages.values() for name in each.get("optionalDependencies", {})}
    assert [name for name in sorted(wanted) if f"node_modules/{name}" not in packages] == []
