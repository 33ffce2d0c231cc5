"""The benchmark of actors compares, counts and tells what is missed. No figure is held to a time here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import __main__ as command
from benchmarks import actors, peak, table
from benchmarks.actors import Growth, Rate, Report
from benchmarks.corpus import LENGTH, documents
from benchmarks.hostile import ACTORS, hostile
from benchmarks.measure import Spread
from benchmarks.prose import sample


def rate(share: float, asked: float | None) -> Rate:
    return Rate("Chinese", "Chinese model", Spread(1, 1, 1), Spread(share, share, share), asked)


def growth(seconds: float, doubled: float) -> Growth:
    return Growth("王", "models", 100, seconds, doubled)


def test_everything_is_measured_and_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    units = {unit: hostile(ACTORS)[unit] for unit in ("中美", "A(B)")}
    monkeypatch.setattr(actors, "hostile", lambda _: units)
    told: list[str] = []
    report = actors.measure(size=400, count=1, say=told.append)
    assert [row.reader for row in report.rates if row.text == "Chinese, sample"] == [
        "gazetteer, patterns",
        "scan, our words",
        "scan, 100,000 words more",
        "with models",
        "Chinese model",
    ]
    assert [(row.what, row.how) for row in report.growths] == [
        ("中美", "no models"),
        ("A(B)", "no models"),
        ("中美", "models"),
        ("A(B)", "models"),
        ("identities of new names", "documents"),
    ]
    assert all(row.ours for row in report.rates if row.asked)
    assert report.peak > 50_000_000
    assert told[:2] == ["memory", "English, sample"]
    printed = table.actors_written(report)
    assert "spaCy's recogniser" in printed
    assert max(len(line) for line in printed.splitlines()) <= 110


@pytest.mark.parametrize(("share", "asked", "missed"), [(0.8, 0.8, False), (0.79, 0.8, True), (0.1, None, False)])
def test_a_share_is_missed_below_what_is_asked(share: float, asked: float | None, missed: bool) -> None:
    assert rate(share, asked).missed is missed


@pytest.mark.parametrize(("seconds", "doubled", "missed"), [(1.0, 2.5, False), (1.0, 4.0, True), (0.001, 0.01, False)])
def test_a_growth_is_missed_where_it_can_be_told(seconds: float, doubled: float, missed: bool) -> None:
    assert growth(seconds, doubled).missed is missed


@pytest.mark.parametrize(
    ("row", "held", "status", "last"),
    [
        (growth(1, 2), 400_000_000, 0, "every asked figure reached"),
        (growth(1, 4), 700_000_000, 1, "2 asked figures missed"),
    ],
)
def test_the_command_ends_with_1_where_a_figure_is_missed(
    row: Growth,
    held: int,
    status: int,
    last: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    report = Report(100, 1, [rate(0.9, 0.8)], [row], held)
    monkeypatch.setattr(actors, "measure", lambda **_: report)
    out = tmp_path / "figures.json"
    assert command.main(["actors", "--json", str(out)]) == status
    assert capsys.readouterr().out.splitlines()[-1] == last
    assert json.loads(out.read_text(encoding="utf-8"))["peak"] == held


def test_documents_are_the_text_in_parts_of_an_articles_length() -> None:
    text = sample("zh", 10_000)
    parts = documents(text)
    assert "".join(each.document.text for each in parts) == text
    assert all(len(each.document.text) <= LENGTH for each in parts)
    assert len({each.document.id for each in parts}) == len(parts)


def test_the_peak_is_that_of_reading_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    peak.main(200)
    assert int(capsys.readouterr().out) > 50_000_000
