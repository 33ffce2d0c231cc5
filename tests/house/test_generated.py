"""What is generated and committed is what its sources make."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator

from tools.architecture import BAD, imports, layers, picture, rooms
from tools.generate import generated

GENERATED = generated()


@pytest.mark.parametrize("path", GENERATED, ids=lambda path: path.name)
def test_a_generated_file_is_current(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == GENERATED[path], "run `make docs`"


def test_the_sample_fits_the_published_schema(root: Path, sample_json: Path) -> None:
    schema = json.loads((root / "docs" / "schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    errors = Draft202012Validator(schema).iter_errors(json.loads(sample_json.read_text(encoding="utf-8")))
    assert [f"{error.json_path}: {error.message}" for error in errors] == []


def test_the_picture_shows_every_room_and_every_import_between_rooms() -> None:
    drawn = ElementTree.fromstring(picture())
    titles = {title.text for title in drawn.iter("{http://www.w3.org/2000/svg}title")}
    known = rooms(layers())
    assert titles == {f"{source} imports {target}" for source, target in imports(known)}
    texts = {text.text for text in drawn.iter("{http://www.w3.org/2000/svg}text")}
    assert {name.partition(".")[2] for name in known} <= texts


def test_no_import_in_the_picture_runs_against_the_contracts() -> None:
    assert BAD not in picture()


def test_every_room_of_both_wings_has_a_docstring() -> None:
    assert [name for name, room in rooms(layers()).items() if not room.says] == []
