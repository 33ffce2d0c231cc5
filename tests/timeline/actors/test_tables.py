from __future__ import annotations

from pathlib import Path

import pytest

from timeline.actors.lists import gazetteer
from timeline.actors.tables import read_rows
from timeline.errors import DataFileError

HEADER = "id\tkind\ten\tzh-Hant\tzh-Hans\tko\tja\tfacts\n"


def _table(folder: Path, text: str) -> Path:
    path = folder / "mine.tsv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_users_table_adds_an_actor_and_names_to_a_known_one(tmp_path: Path) -> None:
    mine = _table(tmp_path, f"# ours\n{HEADER}novara\tcompany\tNovara\t諾瓦拉\nnvidia\tcompany\tTeam Green\n")
    entries = gazetteer.load([mine]).entries
    assert entries["novara"].shown() == {"en": "Novara", "zh-Hant": "諾瓦拉", "zh-Hans": "诺瓦拉"}
    assert entries["nvidia"].names[-1].text == "Team Green"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("id\tkind\n", r"mine\.tsv:1: columns are .* they must be"),
        (f"{HEADER}x\tfirm\tX\n", r"mine\.tsv:2: kind 'firm' is not known; use one of person"),
        (f"{HEADER}x\tcompany\n", r"mine\.tsv:2: 'x' has no name; give one"),
        (f"{HEADER}\tcompany\tX\n", r"mine\.tsv:2: column 'id' is empty"),
        (f"{HEADER}x\tcompany\tX\t\t\t\t\tsells y\n", r"mine\.tsv:2: fact 'sells y' begins with no known relation"),
        (f"{HEADER}x\tcompany\tX\t\t\t\t\tpart of nobody\n", r"'x' is part of 'nobody', which no table has"),
        (f"{HEADER}kr\tcompany\tX\n", r"mine\.tsv:2: 'kr' is a country elsewhere"),
        (f"{HEADER}{'x' + chr(9) * 9 + 'y'}\n", r"mine\.tsv:2: .* cells, 8 columns; remove the extra tabs"),
        ("", r"mine\.tsv: no header"),
    ],
)
def test_what_does_not_fit_is_said_with_place_and_way_out(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(DataFileError, match=message):
        gazetteer.load([_table(tmp_path, text)])


def test_a_table_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "mine.tsv"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DataFileError, match="cannot be read as UTF-8"):
        list(read_rows(path, ["id"]))
