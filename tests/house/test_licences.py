"""Everything that the program stands on is permissive, and its notices travel with it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tools.licences import Package, pinned, rules

RULES = rules()


@pytest.mark.parametrize(
    "licence",
    ["MIT", "Apache-2.0 OR BSD-2-Clause", "BSD-3-Clause AND 0BSD AND MIT AND Zlib AND CC0-1.0"],
)
def test_permissive_licences_are_allowed(licence: str) -> None:
    assert RULES.allows(Package("any", ("1",), licence))


@pytest.mark.parametrize(
    "licence", ["GPL-3.0-only", "AGPL-3.0", "LGPL-2.1", "MPL-2.0", "MIT AND GPL-2.0", "Proprietary", ""]
)
def test_other_licences_are_refused(licence: str) -> None:
    assert not RULES.allows(Package("any", ("1",), licence))


def test_weak_copyleft_is_accepted_only_under_the_name_and_licence_that_were_judged() -> None:
    assert RULES.allows(Package("certifi", ("1",), "MPL-2.0"))
    assert not RULES.allows(Package("certifi", ("1",), "GPL-3.0"))
    assert not RULES.allows(Package("requests", ("1",), "MPL-2.0"))


def test_each_exception_is_about_a_package_that_is_pinned(root: Path) -> None:
    names = set(pinned(root / "requirements.txt"))
    exceptions = {*RULES.table["accepted"], *RULES.table["stated"]}
    assert exceptions - names == set()


def test_the_licence_is_the_whole_apache_text(root: Path) -> None:
    digest = hashlib.sha256((root / "LICENSE").read_bytes()).hexdigest()
    assert digest == "cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30"


def test_the_name_model_travels_with_its_licence_and_notice(root: Path) -> None:
    model = root / "timeline" / "actors" / "models" / "zh_lac"
    assert "Baidu" in (model / "NOTICE").read_text(encoding="utf-8")
    assert "Apache License" in (model / "LICENSE").read_text(encoding="utf-8")
