"""Files and folders to documents: which files, under which ids, and what went wrong with the others."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from timeline.errors import InputError, NameClash, NothingReadable
from timeline.read import plain
from timeline.read.result import Read, Unreadable
from timeline.types import Document, Problem

_Reader = Callable[[bytes], Read]
_READERS: Mapping[str, _Reader] = dict.fromkeys(plain.EXTENSIONS, plain.read)
"""The registry: extension → reader."""


def read_paths(
    paths: Sequence[Path], known: Mapping[str, date] = MappingProxyType({})
) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """Read files and folders (all levels, hidden ones left out), in the order of their ids.

    A document's id is its path relative to the folder given (POSIX), or a single file's name; `known` gives dates by
    id. Raises `NameClash` where two files would share an id, `NothingReadable` where no document came out.
    """
    documents: list[Document] = []
    problems: list[Problem] = []
    for name, path in sorted(_named(paths).items()):
        document, found = _read(name, path, known.get(name))
        documents.extend([document] if document else [])
        problems.extend(found)
    if not documents:
        raise NothingReadable(_nothing(paths, problems))
    return tuple(documents), tuple(problems)


def read_bytes(name: str, data: bytes, known_date: date | None = None) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read one file's bytes under the id `name`, whose extension says the format.

    The document is None where the bytes cannot be used; problems say why, or what to look at all the same.
    """
    try:
        read = _reader(name)(data)
    except Unreadable as error:
        return None, (Problem(name, error.what, error.why),)
    document = Document(name, read.text, hashlib.sha256(data).hexdigest(), read.media_type, known_date)
    return document, tuple(Problem(name, what, why) for what, why in read.warnings)


def _named(paths: Sequence[Path]) -> dict[str, Path]:
    """Files by id; raises `NameClash`, `InputError`."""
    files: dict[str, Path] = {}
    for name, path in (pair for given in paths for pair in _walk(given)):
        other = files.setdefault(name, path)
        if other != path:
            raise NameClash(f"{path} and {other} would both be called {name!r}; give the folder that holds both")
    return files


def _walk(given: Path) -> Iterator[tuple[str, Path]]:
    if given.is_file():
        yield _printable(given.name), given
    elif given.is_dir():
        for path in given.rglob("*"):
            relative = path.relative_to(given)
            if path.is_file() and not any(part.startswith(".") for part in relative.parts):
                yield _printable(relative.as_posix()), path
    else:
        raise InputError(f"{given}: no such file or folder; check the path")


def _printable(name: str) -> str:
    """A file's name as an id: bytes that are no UTF-8 (surrogates, as the file system hands them on) written out."""
    return name.encode("utf-8", errors="backslashreplace").decode("utf-8")


def _read(name: str, path: Path, known_date: date | None) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read one file; one of an unknown kind, however large, is not even opened."""
    try:
        _reader(name)
        data = path.read_bytes()
    except Unreadable as error:
        return None, (Problem(name, error.what, error.why),)
    except OSError as error:
        return None, (Problem(name, "cannot be opened", error.strerror or str(error)),)
    return read_bytes(name, data, known_date)


def _reader(name: str) -> _Reader:
    """The reader of a file's format; raises `Unreadable`."""
    extension = PurePosixPath(name).suffix
    reader = _READERS.get(extension.lower())
    if reader is None:
        raise Unreadable("unknown kind of file", f"{extension or 'no extension'!r} is not among {', '.join(_READERS)}")
    return reader


def _nothing(paths: Sequence[Path], problems: Sequence[Problem]) -> str:
    where = ", ".join(map(str, paths)) or "no path given"
    reasons = "; ".join(f"{p.document}: {p.what} ({p.why})" for p in problems[:5]) or "no files there"
    return f"{where}: no document could be read: {reasons}"
