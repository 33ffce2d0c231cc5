"""Run a benchmark: `python -m benchmarks dates` or `actors`; status 1 where a figure that is asked for is missed."""

from __future__ import annotations

import argparse
import json
import logging
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks import actors, dates, table


def main(arguments: Sequence[str]) -> int:
    """Measure, print the tables, and write the figures where that is asked for."""
    options = _parser().parse_args(arguments)
    logging.disable(logging.CRITICAL)  # JioNLP logs a traceback for each span that it cannot parse
    if options.what == "dates":
        report: dates.Report | actors.Report
        report = dates.measure(dates.installed(), size=options.size, count=options.rounds, say=_say)
        print(table.written(report))
    else:
        report = actors.measure(size=options.size, count=options.rounds, say=_say)
        print(table.actors_written(report))
    if options.json:
        options.json.write_text(json.dumps(asdict(report), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return 1 if report.missed else 0


def _say(what: str) -> None:
    """Tell on a terminal what is being measured, in one line that the next one overwrites."""
    if sys.stderr.isatty():
        print(f"\r\033[Kmeasuring {what}\r", end="", file=sys.stderr, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("what", choices=("dates", "actors"))
    parser.add_argument("--size", type=int, default=100_000, help="characters of each text (default: 100000)")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is measured (default: 5)")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
