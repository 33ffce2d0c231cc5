"""The house's own tools tell the truth about what they ran and measured."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tools import check, scores


def python(name: str, program: str) -> check.Check:
    return check.Check(name, (sys.executable, "-c", program))


def test_a_check_that_ends_with_another_status_has_failed() -> None:
    assert check.run(python("good", "")).passed
    assert not check.run(python("bad", "raise SystemExit(3)")).passed


def test_a_check_whose_command_is_missing_has_failed() -> None:
    assert not check.run(check.Check("gone", ("no-such-command-anywhere",))).passed


def test_all_checks_run_after_one_has_failed(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    checks = (python("first", "raise SystemExit(1)"), python("second", "print('still ran')"))
    monkeypatch.setattr(check, "CHECKS", checks)
    assert check.main([]) == 1
    output = capfd.readouterr().out
    assert "still ran" in output
    assert output.splitlines()[-1] == "failed: first"


def test_a_check_that_is_not_known_is_refused() -> None:
    assert check.main(["speling"]) == 2


def test_the_tests_are_the_last_check() -> None:
    assert check.CHECKS[-1].command[2] == "pytest"


@pytest.mark.parametrize(
    ("least", "most", "holds"), [(0.8, None, True), (0.81, None, False), (None, 0.8, True), (None, 0.7, False)]
)
def test_a_floor_holds_on_its_bound_and_not_beyond(least: float | None, most: float | None, holds: bool) -> None:
    assert scores.Floor("dates", "dates.F", least, most).holds({"dates": {"F": 0.8}}) is holds


def test_a_failed_step_says_so_and_keeps_its_status(root: Path) -> None:
    done = subprocess.run(
        [root / "tools" / "timed", "a step", "bash", "-c", "exit 4"], check=False, capture_output=True, text=True
    )
    assert done.returncode == 4
    assert "a step: FAILED" in done.stderr


def test_what_may_not_be_installed_is_told_in_one_line(root: Path, tmp_path: Path) -> None:
    for name in ("bash", "env"):
        (tmp_path / name).symlink_to(Path("/usr/bin") / name)
    bare = {"PATH": str(tmp_path)}
    done = subprocess.run([root / "tools" / "system", "browser"], env=bare, check=False, capture_output=True, text=True)
    assert done.returncode == 1
    assert "apt-get install -y --no-install-recommends chromium fontconfig fonts-noto-cjk" in done.stderr
