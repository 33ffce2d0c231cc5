"""The commands as a user types them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from timeline import contract
from timeline.cli import app, write_atomically

runner = CliRunner()
TEXT = "三星\n\n2024-03-08\n\n三星3月5日与英伟达签署协议。"


def test_extract_writes_the_contract_and_reports_on_standard_error(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "in" / "b.xyz").write_bytes(b"\0")
    out = tmp_path / "out.json"
    result = runner.invoke(app, ["extract", str(tmp_path / "in"), "--json", str(out)])

    assert result.exit_code == 0
    assert result.stdout == ""
    assert "b.xyz" in result.stderr
    assert "1 documents" in result.stderr
    assert [document.id for document in contract.load(out).documents] == ["a.txt"]


def test_only_where_nothing_could_be_read_the_exit_code_is_one(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    result = runner.invoke(app, ["extract", str(tmp_path), "--json", str(out)])

    assert result.exit_code == 1
    assert result.stderr.startswith("error: ")
    assert not out.exists()


@pytest.mark.parametrize(("options", "day"), [([], "2024-03-04"), (["--day-first"], "2024-04-03")])
def test_the_order_of_dates_in_numbers_is_an_option(tmp_path: Path, options: list[str], day: str) -> None:
    (tmp_path / "a.txt").write_text("Deal\n\nSamsung signed a deal with Nvidia on 03/04/2024.", encoding="utf-8")
    out = tmp_path / "out.json"
    runner.invoke(app, ["extract", str(tmp_path / "a.txt"), "--json", str(out), *options])

    assert [
        date.when.earliest.isoformat() for date in contract.load(out).dates if date.when and date.when.earliest
    ] == [day]


HEADER = "id\tkind\ten\tzh-Hant\tzh-Hans\tko\tja\tfacts\n"


def test_names_of_the_users_own_are_known(tmp_path: Path) -> None:
    (tmp_path / "names.tsv").write_text(f"{HEADER}korbel\tcompany\tKorbel\t柯貝爾\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("柯贝尔3月5日公布财报。", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Korbel reported its results.", encoding="utf-8")
    out = tmp_path / "out.json"
    paths = [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
    runner.invoke(app, ["extract", *paths, "--json", str(out), "--names", str(tmp_path / "names.tsv")])

    assert [actor.names["en"] for actor in contract.load(out).actors] == ["Korbel"]


def test_a_table_of_names_that_does_not_fit_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "names.tsv").write_text(f"{HEADER}korbel\tfirm\tKorbel\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("平静。", encoding="utf-8")
    out = tmp_path / "out.json"
    options = ["--json", str(out), "--names", str(tmp_path / "names.tsv")]
    result = runner.invoke(app, ["extract", str(tmp_path / "a.txt"), *options])

    assert result.exit_code == 1
    assert "names.tsv:2: kind 'firm' is not known" in result.stderr


def test_label_dates_gives_both_bounds(tmp_path: Path) -> None:
    texts, out = tmp_path / "set.jsonl", tmp_path / "out.jsonl"
    row = {"id": "1", "text": "我们2024年3月5日见面", "dct": "2024-03-08"}
    texts.write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")
    runner.invoke(app, ["label", "dates", str(texts), "--out", str(out)])

    assert json.loads(out.read_text(encoding="utf-8")) == {
        "id": "1",
        "dates": [{"start": 2, "end": 11, "earliest": "2024-03-05", "latest": "2024-03-05"}],
    }


def test_label_names_gives_spans_and_types(tmp_path: Path) -> None:
    texts, out = tmp_path / "set.jsonl", tmp_path / "out.jsonl"
    texts.write_text(json.dumps({"text": "Nvidia signed a contract."}) + "\n", encoding="utf-8")
    runner.invoke(app, ["label", "names", str(texts), "--out", str(out)])

    assert json.loads(out.read_text(encoding="utf-8"))["ents"] == [[0, 6, "ORG"]]


def test_a_line_that_is_no_object_is_named(tmp_path: Path) -> None:
    texts = tmp_path / "set.jsonl"
    texts.write_text('{"text": "a"}\n[]\n', encoding="utf-8")
    result = runner.invoke(app, ["label", "dates", str(texts), "--out", str(tmp_path / "out.jsonl")])

    assert result.exit_code == 1
    assert "set.jsonl:2" in result.stderr


def test_a_file_is_whole_or_not_there(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(UnicodeEncodeError):
        write_atomically(path, "\ud800")

    assert [(each.name, each.read_text(encoding="utf-8")) for each in tmp_path.iterdir()] == [("out.json", "old")]
