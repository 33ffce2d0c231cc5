"""A timeline that does not hold together cannot exist, and one that is read says where it is wrong."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline import contract
from timeline.errors import SchemaError
from timeline.pipeline import extract
from timeline.settings import Settings

TEXT = "2025-03-04\n\nOn 3 March 2025 Nvidia signed an agreement with Samsung Electronics in Seoul.\n"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> str:
    """One document's timeline as JSON."""
    folder = tmp_path_factory.mktemp("documents")
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    return extract([folder], Settings(models="none")).to_json()


def _quote(value: dict) -> None:
    value["events"][0]["claims"][0]["quote"] = "Samsung paid"


def _offset(value: dict) -> None:
    value["mentions"][0]["start"] = -5


def _document(value: dict) -> None:
    value["events"][0]["claims"][0]["document"] = "nope.txt"


def _actor(value: dict) -> None:
    value["events"][0]["actors"][0]["actor"] = "ghost"


def _bounds(value: dict) -> None:
    value["events"][0]["when"].update(earliest="2025-03-04", latest="2025-03-03")


def _field(value: dict) -> None:
    value["events"][0]["mood"] = "glad"


def _schema(value: dict) -> None:
    value["schema"] = "whowhen/2"


def test_what_was_written_is_read_back_the_same(written: str) -> None:
    assert contract.from_json(written).to_json() == written


@pytest.mark.parametrize(
    ("forge", "said"),
    [
        (_quote, "'Samsung paid' is not the text of 'a.txt'"),
        (_offset, "is not the text of 'a.txt'"),
        (_document, "'nope.txt', which is not among the documents"),
        (_actor, "actor 'ghost' is named but not listed"),
        (_bounds, "2025-03-04 is after 2025-03-03"),
        (_field, "mood"),
        (_schema, "'whowhen/2'"),
    ],
)
def test_a_forged_timeline_is_refused_with_the_reason(
    written: str, forge: Callable[[dict], None], said: str, tmp_path: Path
) -> None:
    value = json.loads(written)
    forge(value)
    file = tmp_path / "forged.json"
    file.write_text(json.dumps(value), encoding="utf-8")

    with pytest.raises(SchemaError, match=r"forged\.json") as raised:
        contract.load(file)

    assert said in str(raised.value)
