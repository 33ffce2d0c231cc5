"""Run every check, or those named: `python -m tools.check [NAME...]`.

All of them run, also after one has failed, so that one run tells everything; the exit status is 1 where any failed. The
tests come last: pytest's own closing line stands right above the summary.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
WEB = ROOT / "graph" / "web"


@dataclass(frozen=True, slots=True)
class Check:
    """One check: what it is called, the command, and the folder it runs in."""

    name: str
    command: tuple[str, ...]
    folder: Path = ROOT


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a check ended, and how many seconds it took."""

    name: str
    passed: bool
    seconds: float


def _python(*arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-m", *arguments)


CHECKS = (
    Check("format", _python("ruff", "format", "--check", ".")),
    Check("lint", _python("ruff", "check", ".")),
    Check("types", _python("mypy")),
    Check("imports", (str(Path(sys.executable).with_name("lint-imports")),)),
    Check("renderer types", ("npm", "run", "--silent", "check"), WEB),
    Check("renderer tests", ("npm", "run", "--silent", "test"), WEB),
    Check("renderer bundle", ("npm", "run", "--silent", "verify"), WEB),
    Check("gold scores", _python("tools.scores")),
    Check("tests", _python("pytest", "--durations=5")),
)


def run(check: Check) -> Outcome:
    """Run one check, letting its output through."""
    print(f"\n── {check.name}", flush=True)
    began = time.monotonic()
    try:
        status = subprocess.run(check.command, cwd=check.folder, check=False).returncode
    except OSError as error:
        print(f"{check.command[0]}: {error}", flush=True)
        status = 1
    return Outcome(check.name, status == 0, time.monotonic() - began)


def summary(outcomes: Sequence[Outcome]) -> str:
    """A table of outcomes, and a last line that says what failed."""
    rows = [f"  {'ok    ' if each.passed else 'FAILED'} {each.name:<16}{each.seconds:6.1f} s" for each in outcomes]
    failed = [each.name for each in outcomes if not each.passed]
    total = sum(each.seconds for each in outcomes)
    last = f"failed: {', '.join(failed)}" if failed else f"all {len(outcomes)} checks passed in {total:.0f} s"
    return "\n".join(["", "── summary", *rows, "", last])


def main(names: Sequence[str]) -> int:
    """Run the checks called `names`, or all; 0 where all passed, 2 where a name is unknown."""
    known = {check.name: check for check in CHECKS}
    if unknown := [name for name in names if name not in known]:
        print(f"no check called {', '.join(unknown)}; there are: {', '.join(known)}", file=sys.stderr)
        return 2
    outcomes = [run(known[name]) for name in names or known]
    print(summary(outcomes), flush=True)
    return 0 if all(each.passed for each in outcomes) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
