"""The page of the command line, from what `--help` says."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from typer.core import TyperGroup
from typer.main import get_command

from graph.cli import app

ROOT = Path(__file__).parents[1]
PLAIN = {"TYPER_USE_RICH": "0", "COLUMNS": "100"}
HEAD = """# The command line

Generated from `--help` by `make docs`; do not edit. Each is `whowhen COMMAND` where the package is installed, and
`python -m graph COMMAND` in this folder; `python -m timeline` knows those that need no pictures.
"""


def _help(command: str) -> str:
    """What a command says of itself, in plain text."""
    line = [sys.executable, "-m", "graph", command, "--help"]
    done = subprocess.run(line, cwd=ROOT, env=os.environ | PLAIN, check=True, capture_output=True, encoding="utf-8")
    return done.stdout.strip().replace("python -m graph", "whowhen")


def page() -> str:
    """docs/cli.md, whole."""
    group = get_command(app)
    names = sorted(group.commands) if isinstance(group, TyperGroup) else []
    return "\n\n".join([HEAD.strip(), *(f"## {name}\n\n```\n{_help(name)}\n```" for name in names)]) + "\n"
