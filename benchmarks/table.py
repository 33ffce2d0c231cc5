"""A report as text, at most 110 columns wide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unicodedata import east_asian_width

from benchmarks import actors
from benchmarks.dates import ASKED_GROWTH, ASKED_SECONDS, HOSTILE_TO_PEERS, Rate, Report, Worst
from benchmarks.measure import Spread

_PEERS = ("JioNLP", "dateparser")


def written(report: Report) -> str:
    """Both tables, what is missing, and a last line that says whether every asked figure is reached."""
    absent = [f"{each.name} is not installed: {each.install}" for each in report.missing]
    return "\n".join([*_rates(report), "", *_worst(report), "", *absent, _last(report.missed)])


def _rates(report: Report) -> Iterator[str]:
    yield f"Prose: characters per CPU second, median (least-most) of {report.rounds} rounds in turns, warm"
    yield _line(_RATE, ("text", "reader", "given", "first call", "warm", "", "ours is", "asked"))
    yield from (_line(_RATE, _rate(row)) for row in report.rates)


def _rate(row: Rate) -> Sequence[str]:
    return (
        row.text,
        row.reader,
        f"{row.characters:,}",
        f"{row.first_call:,.0f}",
        f"{row.rate.median:,.0f}",
        f"({_thousands(row.rate)})",
        f"{row.ours.median:.1f} x" if row.ours else "",
        "" if row.asked is None else f"{row.asked:.0f} x{' MISSED' if row.missed else ''}",
    )


def _worst(report: Report) -> Iterator[str]:
    yield f"Hostile texts: CPU seconds on {report.size:,} characters of one unit, and how much longer twice that takes"
    yield f"Asked: {ASKED_SECONDS} s and a growth below {ASKED_GROWTH:.0f} (linear is 2). Peers: seconds on"
    yield f"{min(report.size, HOSTILE_TO_PEERS)} characters, since on some a thousand would take them minutes"
    yield _line(_WORST, ("unit", "seconds", "growth", "found", *_PEERS, ""))
    yield from (_line(_WORST, _cost(row)) for row in report.worst)


def _cost(row: Worst) -> Sequence[str]:
    theirs = ["".join(f"{took:.3f}" for who, took in row.peers.items() if who.startswith(peer)) for peer in _PEERS]
    growth = "" if row.growth is None else f"{row.growth:.1f}"
    return (repr(row.unit), f"{row.seconds:.3f}", growth, f"{row.found:,}", *theirs, "MISSED" if row.missed else "")


def actors_written(report: actors.Report) -> str:
    """The tables of the actors, the peak of memory, and a last line that says whether every asked figure is reached."""
    peak = f"Peak of memory with both models: {report.peak / 1e6:.0f} MB, asked {actors.ASKED_PEAK / 1e6:.0f}"
    told = f"{peak}{' MISSED' if report.peak > actors.ASKED_PEAK else ''}"
    return "\n".join([*_shares(report), "", *_growths(report), "", told, _last(report.missed)])


def _shares(report: actors.Report) -> Iterator[str]:
    yield f"Prose: characters per CPU second, median (least-most) of {report.rounds} rounds in turns, warm"
    yield _line(_SHARE, ("text", "reader", "rate", "", "ours is", "asked"))
    for row in report.rates:
        asked = "" if row.asked is None else f"{row.asked:.1f} x{' MISSED' if row.missed else ''}"
        ours = f"{row.ours.median:.2f} x" if row.ours else ""
        rate = f"{row.rate.median:,.0f}"
        yield _line(_SHARE, (row.text, row.reader, rate, f"({_thousands(row.rate)})", ours, asked))


def _growths(report: actors.Report) -> Iterator[str]:
    yield f"Hostile texts: CPU seconds, and how much longer twice as much takes (asked: below {ASKED_GROWTH:.0f})"
    yield _line(_GROWTH, ("unit", "", "size", "seconds", "growth", ""))
    for row in report.growths:
        growth = "" if row.growth is None else f"{row.growth:.1f}"
        missed = "MISSED" if row.missed else ""
        yield _line(_GROWTH, (repr(row.what), row.how, f"{row.size:,}", f"{row.seconds:.3f}", growth, missed))


def _last(missed: int) -> str:
    return f"{missed} asked figures missed" if missed else "every asked figure reached"


_SHARE = (-16, -25, 11, -18, 8, -12)
_GROWTH = (-28, -10, 8, 9, 8, -8)
_RATE = (-16, -24, 8, 10, 10, -15, 8, -11)
_WORST = (-30, 9, 8, 9, 9, 11, -8)


def _line(widths: Sequence[int], cells: Sequence[str]) -> str:
    """Cells in columns; a negative width is aligned to the left."""
    return " ".join(_padded(cell, width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def _padded(cell: str, width: int) -> str:
    """A cell filled up to its width on a terminal, where Han characters take two columns."""
    space = " " * (abs(width) - sum(1 + (east_asian_width(each) in "WF") for each in cell))
    return cell + space if width < 0 else space + cell


def _thousands(spread: Spread) -> str:
    return f"{spread.least / 1000:,.0f}-{spread.most / 1000:,.0f} k"
