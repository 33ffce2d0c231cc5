"""The benchmark of dates counts, compares and tells what it could not measure. No figure is held to a time here."""

from __future__ import annotations

import importlib
import json
from pathlib import Path

import pytest

from benchmarks import __main__ as command
from benchmarks import dates, readers, table
from benchmarks.dates import Peers, Rate, Report, Worst
from benchmarks.measure import Spread, rounds

NOBODY = Peers({"zh": (), "en": ()}, {"zh": (), "en": ()}, (readers.Missing("JioNLP"),))
SLOW = readers.Reader("JioNLP 0", lambda text: sum(ord(each) for each in text * 50), asked=1e-9)


def rate(times: float, asked: float | None) -> Rate:
    return Rate("Chinese", "JioNLP 1", 100, 1.0, Spread(1, 1, 1), Spread(times, times, times), asked)


def worst(seconds: float, doubled: float) -> Worst:
    return Worst("一", seconds, doubled, 0, {})


def test_without_peers_the_tables_are_printed_and_say_what_installs_them() -> None:
    printed = table.written(dates.measure(NOBODY, size=300, count=1))
    assert "JioNLP is not installed: make benchmark" in printed
    assert {"Chinese, sample", "Chinese, varied", "English, sample", "English, varied"} <= {
        line[:15].rstrip() for line in printed.splitlines()
    }
    assert "'12月18日'" in printed
    assert max(len(line) for line in printed.splitlines()) <= 110


def test_a_peer_stands_beside_us_with_its_ratio_and_what_is_asked() -> None:
    report = dates.measure(Peers({"zh": (SLOW,), "en": ()}, {"zh": (SLOW,), "en": ()}), size=300, count=2)
    assert [row.reader for row in report.rates if row.text == "Chinese, varied"] == ["whowhen", "JioNLP 0"]
    row = next(row for row in report.rates if row.reader == "JioNLP 0")
    assert (row.ours is not None, row.asked, row.missed) == (True, 1e-9, False)
    assert all(
        (row.peers.keys() == {"JioNLP 0"}) == (row.unit > "\u3000") for row in report.worst if len(row.unit) == 1
    )


def test_a_peer_is_given_no_more_prose_than_it_can_bear() -> None:
    lengths: list[int] = []
    little = readers.Reader("slow", lambda text: lengths.append(len(text)) or 0, most=40)
    report = dates.measure(Peers({"zh": (little,), "en": ()}, {"zh": (), "en": ()}), size=300, count=1)
    assert {row.characters for row in report.rates if row.reader == "slow"} == {40}
    assert 40 in lengths


@pytest.mark.parametrize(("times", "asked", "missed"), [(10, 10, False), (9.9, 10, True), (0.1, None, False)])
def test_a_ratio_is_missed_below_what_is_asked(times: float, asked: float | None, missed: bool) -> None:
    assert rate(times, asked).missed is missed


@pytest.mark.parametrize(
    ("seconds", "doubled", "missed"), [(0.5, 1.0, False), (0.51, 1.0, True), (0.1, 0.4, True), (0.001, 0.1, False)]
)
def test_a_hostile_text_misses_by_its_time_or_by_a_growth_that_can_be_told(
    seconds: float, doubled: float, missed: bool
) -> None:
    assert worst(seconds, doubled).missed is missed


@pytest.mark.parametrize(
    ("row", "status", "last"),
    [(worst(0.1, 0.2), 0, "every asked figure reached"), (worst(1, 2), 1, "1 asked figures missed")],
)
def test_the_command_ends_with_1_where_a_figure_is_missed(
    row: Worst,
    status: int,
    last: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    report = Report(100, 1, [rate(12, 10)], [row], ())
    monkeypatch.setattr(dates, "installed", lambda: NOBODY)
    monkeypatch.setattr(dates, "measure", lambda *_, **__: report)
    out = tmp_path / "figures.json"
    assert command.main(["dates", "--json", str(out)]) == status
    assert capsys.readouterr().out.splitlines()[-1] == last
    assert json.loads(out.read_text(encoding="utf-8"))["rates"][0]["ours"]["median"] == 12


def test_jionlp_may_be_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> None:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(readers, "import_module", absent)
    assert readers.jionlp() == readers.Missing("JioNLP")


def test_dateparser_and_we_count_what_is_found() -> None:
    sentence = "She was born on May 5, 1984."
    assert readers.ours().read(sentence) == 1
    assert readers.dateparser("en").read(sentence) == 1
    assert importlib.import_module("dateparser.search").search_dates(sentence, languages=["en"])


def test_what_comes_next_is_told() -> None:
    told: list[str] = []
    dates.measure(NOBODY, size=50, count=1, say=told.append)
    assert told[:4] == ["English, sample", "English, varied", "Chinese, sample", "Chinese, varied"]
    assert repr("12月18日") in told


def test_readers_take_turns() -> None:
    order: list[str] = []
    seconds = rounds({"a": lambda: order.append("a"), "b": lambda: order.append("b")}, 2)
    assert order == ["a", "b", "a", "b"]
    assert [len(each) for each in seconds.values()] == [2, 2]
