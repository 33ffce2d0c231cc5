"""What the app is started with: `streamlit run app.py -- --open FILE`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from timeline.errors import InputError


@dataclass(frozen=True, slots=True)
class Options:
    """`open` is what each session begins with: a timeline in JSON, a document or a folder of documents."""

    open: Path | None = None


class _Parser(argparse.ArgumentParser):
    """A parser that raises instead of ending the server."""

    def error(self, message: str) -> NoReturn:
        raise InputError(f"{message}; the app takes `-- --open FILE`")


def parse(arguments: Sequence[str]) -> Options:
    """Read the words after `--`; raises `InputError` for what the app does not know."""
    parser = _Parser(prog="app.py", add_help=False)
    parser.add_argument("--open", type=Path)
    return Options(parser.parse_args(arguments).open)
