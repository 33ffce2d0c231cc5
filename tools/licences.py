"""What the program stands on and under which licences: writes THIRD_PARTY.md, or refuses.

Read are the packages that requirements.txt pins (by their installed metadata), the browser modules that go into the
renderer's bundle (graph/web/package-lock.json), and tools/notices.md for data that was copied in. A package under a
licence that tools/licences.yaml does not allow raises `LicenceError`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[1]
_PIN = re.compile(r"^([a-z0-9][a-z0-9.-]*)==([^ ;\\]+)", re.MULTILINE)


class LicenceError(Exception):
    """A package's licence is unknown or not allowed; the message names both and the way out."""


@dataclass(frozen=True, slots=True)
class Package:
    """A package, the versions that are pinned (by Python), and its licence as an SPDX expression."""

    name: str
    versions: tuple[str, ...]
    licence: str


@dataclass(frozen=True)
class Rules:
    """What tools/licences.yaml holds."""

    table: Mapping[str, Any]

    @cached_property
    def permissive(self) -> frozenset[str]:
        """Licences that a dependency may be under."""
        return frozenset(self.table["permissive"])

    def spelled(self, words: str) -> str:
        """A licence as SPDX writes it."""
        return str(self.table["spelling"].get(words, words))

    def allows(self, package: Package) -> bool:
        """True where every part of the expression is permissive, or the package is accepted by name under it."""
        accepted = self.table["accepted"].get(package.name)
        parts = set(re.split(r" (?:AND|OR) ", package.licence))
        return parts <= self.permissive or (accepted is not None and accepted["licence"] == package.licence)


def rules() -> Rules:
    """Read the rules."""
    return Rules(yaml.safe_load((ROOT / "tools" / "licences.yaml").read_text(encoding="utf-8")))


def pinned(lock: Path) -> dict[str, tuple[str, ...]]:
    """The names that a lock file pins, each with its versions (one for each fork by Python)."""
    found: dict[str, tuple[str, ...]] = {}
    for name, version in _PIN.findall(lock.read_text(encoding="utf-8")):
        found[name] = (*found.get(name, ()), version)
    return found


def _written(about: PackageMetadata) -> Iterator[str]:
    """What metadata say of the licence, the most exact first."""
    for key in ("License-Expression", "License"):
        words = (about[key] or "").strip() if key in about else ""
        if words and "\n" not in words and words != "UNKNOWN":
            yield words
    for classifier in about.get_all("Classifier") or []:
        if classifier.startswith("License :: "):
            yield classifier.rpartition(" :: ")[2]


def licence_of(name: str, known: Rules) -> str:
    """A package's licence; raises `LicenceError` where none is stated."""
    if stated := known.table["stated"].get(name):
        return str(stated["licence"])
    try:
        words = next(_written(metadata(name)), None)
    except PackageNotFoundError:
        words = None
    if words is None:
        raise LicenceError(
            f"{name}: no licence in its metadata; read it in the package and add it to tools/licences.yaml"
        )
    return known.spelled(words)


def packages(known: Rules) -> list[Package]:
    """The run-time packages with their licences; raises `LicenceError` for the first that is not allowed."""
    found = []
    for name, versions in sorted(pinned(ROOT / "requirements.txt").items()):
        package = Package(name, versions, licence_of(name, known))
        if not known.allows(package):
            raise LicenceError(
                f"{name}: {package.licence} is not permissive; replace it, or accept it by name with a reason"
            )
        found.append(package)
    return found


def modules(known: Rules) -> list[Package]:
    """The browser modules of the renderer's bundle; raises `LicenceError` for the first that is not allowed."""
    lock = json.loads((ROOT / "graph" / "web" / "package-lock.json").read_text(encoding="utf-8"))
    found = []
    for path, entry in sorted(lock["packages"].items()):
        if not path or entry.get("dev") or entry.get("devOptional"):
            continue
        name = path.rpartition("node_modules/")[2]
        package = Package(name, (entry["version"],), known.spelled(entry.get("license", "")))
        if not known.allows(package):
            raise LicenceError(f"{name} (npm): {package.licence or 'no licence'} is not permissive; replace it")
        found.append(package)
    return found


def _table(rows: list[Package]) -> list[str]:
    lines = [f"| {each.name} | {', '.join(each.versions)} | {each.licence} |" for each in rows]
    return ["| package | version | licence |", "|---|---|---|", *lines]


INSTALLED = "Everything that `requirements.txt` pins; where two versions stand, the later is for Python 3.12 and newer."


def notices() -> str:
    """THIRD_PARTY.md, whole."""
    known = rules()
    accepted = [f"- **{name}** ({each['licence']}): {each['why']}" for name, each in known.table["accepted"].items()]
    stated = [f"- **{name}**: {each['licence']}, from {each['where']}." for name, each in known.table["stated"].items()]
    inside = [f"- **{name}**: {words}." for name, words in known.table["inside"].items()]
    copied = (ROOT / "tools" / "notices.md").read_text(encoding="utf-8").strip()
    parts = [
        ["# Third-party software and data", "", "Generated by `make docs`; do not edit. whowhen itself is Apache-2.0."],
        ["## In this repository", "", copied],
        ["## Built into the renderer", "", *_table(modules(known))],
        ["## Installed beside it", "", INSTALLED, "", *_table(packages(known))],
        ["### Weak copyleft, accepted", "", *accepted],
        ["### Where the licence was read, if not in the metadata", "", *stated],
        ["### Inside the packages", "", *inside],
    ]
    return "\n\n".join("\n".join(part) for part in parts) + "\n"
