import contextlib
import hashlib
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.errors import InputError, NameClash, NothingReadable
from timeline.read import load_manifest, read_bytes, read_paths
from timeline.read.plain import read
from timeline.read.result import Unreadable

CHINESE = (
    "韓國總統李在明11月4日在國會施政演說中強調，明年是開啟AI時代的歷史性起點。必須全力追趕，以躍升為三大強國之一為目標。"
    * 4
)


def write(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def test_ids_are_paths_relative_to_the_folder_given(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "two")
    write(tmp_path, "deep/a.md", "one")

    documents, problems = read_paths([tmp_path])

    assert [d.id for d in documents] == ["b.txt", "deep/a.md"]
    assert problems == ()


def test_a_single_file_is_called_by_its_name(tmp_path: Path) -> None:
    documents, _ = read_paths([write(tmp_path, "deep/a.txt", "one")])

    assert documents[0].id == "a.txt"
    assert documents[0].sha256 == hashlib.sha256(b"one").hexdigest()


def test_line_ends_stay_and_the_mark_goes(tmp_path: Path) -> None:
    documents, _ = read_paths([write(tmp_path, "a.txt", "\ufeffone\r\ntwo\n")])

    assert documents[0].text == "one\r\ntwo\n"


def test_bytes_are_read_as_the_file_of_that_name_would_be(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", CHINESE.encode("gb18030"))
    documents, problems = read_paths([path], {"a.txt": date(2024, 3, 8)})

    assert read_bytes("a.txt", path.read_bytes(), date(2024, 3, 8)) == (documents[0], problems)


@pytest.mark.parametrize(("name", "data"), [("a.txt", b""), ("a.txt", b"\x89PNG\0"), ("a.xyz", b"text")])
def test_bytes_that_cannot_be_used_are_a_problem(name: str, data: bytes) -> None:
    document, problems = read_bytes(name, data)

    assert (document, [p.document for p in problems]) == (None, [name])


def test_two_folders_that_hold_the_same_name_clash(tmp_path: Path) -> None:
    write(tmp_path, "x/a.txt", "one")
    write(tmp_path, "y/a.txt", "two")

    with pytest.raises(NameClash, match=r"a\.txt"):
        read_paths([tmp_path / "x", tmp_path / "y"])


def test_the_same_file_given_twice_is_one_document(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", "one")

    documents, _ = read_paths([path, path])

    assert len(documents) == 1


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("empty.txt", b"", "empty file"),
        ("blank.txt", b" \n\t ", "empty file"),
        ("binary.txt", b"\x89PNG\r\n\x00\x00", "not a text file"),
        ("control.txt", bytes(range(1, 32)) * 9, "not a text file"),
        ("photo.xyz", b"text", "unknown kind of file"),
        ("README", b"text", "unknown kind of file"),
    ],
)
def test_what_cannot_be_read_is_a_problem_and_the_rest_goes_on(
    tmp_path: Path, name: str, data: bytes, what: str
) -> None:
    write(tmp_path, "good.txt", "good")
    write(tmp_path, name, data)

    documents, problems = read_paths([tmp_path])

    assert [d.id for d in documents] == ["good.txt"]
    assert [(p.document, p.what) for p in problems] == [(name, what)]


def test_hidden_files_are_left_out(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "one")
    write(tmp_path, ".hidden/b.txt", "two")

    documents, problems = read_paths([tmp_path])

    assert ([d.id for d in documents], problems) == (["a.txt"], ())


def test_nothing_readable_says_what_was_wrong_with_each(tmp_path: Path) -> None:
    write(tmp_path, "empty.txt", b"")

    with pytest.raises(NothingReadable, match=r"empty\.txt: empty file"):
        read_paths([tmp_path])


def test_a_path_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nowhere"):
        read_paths([tmp_path / "nowhere"])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-32"])
def test_byte_order_marks_decide(tmp_path: Path, encoding: str) -> None:
    documents, problems = read_paths([write(tmp_path, "a.txt", CHINESE.encode(encoding))])

    assert (documents[0].text, problems) == (CHINESE, ())


@pytest.mark.parametrize("encoding", ["gb18030", "big5hkscs"])
def test_a_guessed_encoding_is_right_and_said_to_be_a_guess(tmp_path: Path, encoding: str) -> None:
    documents, problems = read_paths([write(tmp_path, "a.txt", CHINESE.encode(encoding))])

    assert documents[0].text == CHINESE
    assert documents[0].source == f"text/plain; charset={encoding}"
    assert [p.what for p in problems] == ["encoding guessed"]


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_unreadable(data: bytes) -> None:
    with contextlib.suppress(Unreadable):
        assert read(data).text.strip()


def test_the_manifest_gives_known_dates_by_id(tmp_path: Path) -> None:
    manifest = write(
        tmp_path, "m.json", '[{"file": "a.txt", "known_date": "2024-03-08"}, {"file": "b.txt", "known_date": null}]'
    )
    write(tmp_path, "in/a.txt", "one")

    known = load_manifest(manifest)
    documents, _ = read_paths([tmp_path / "in"], known)

    assert known == {"a.txt": date(2024, 3, 8)}
    assert documents[0].known_date == date(2024, 3, 8)


def test_a_broken_manifest_names_the_row(tmp_path: Path) -> None:
    manifest = write(tmp_path, "m.json", '[{"file": "a.txt", "known_date": "yesterday"}]')

    with pytest.raises(InputError, match=r"0\.known_date"):
        load_manifest(manifest)


def test_a_file_name_that_is_no_text_becomes_an_id_that_can_be_written(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"bad\xffname.txt")).write_text("A text.", encoding="utf-8")

    (document,), _ = read_paths([tmp_path])

    assert document.id == "bad\\udcffname.txt"
