"""Reading the data files: tab-separated tables with a header, checked on the way in.

Lines that begin with `#` and empty lines are notes. A cell may hold several values, parted by ` | `.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.errors import DataFileError

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table; `cells` by column name, every column present."""

    path: Path
    line: int
    cells: dict[str, str]

    def values(self, column: str) -> tuple[str, ...]:
        """The values of a cell with several."""
        return tuple(value for part in self.cells[column].split("|") if (value := part.strip()))

    def need(self, column: str) -> str:
        """A cell that must not be empty."""
        return self.cells[column] or self.fail(f"column {column!r} is empty", "fill it in")

    def choice(self, column: str, allowed: Sequence[str]) -> str:
        """A cell that must be one of `allowed`."""
        value = self.need(column)
        if value not in allowed:
            self.fail(f"{column} {value!r} is not known", f"use one of {', '.join(allowed)}")
        return value

    def fail(self, what: str, way_out: str) -> str:
        """Raise `DataFileError` with this row's place."""
        raise DataFileError(f"{self.path}:{self.line}: {what}; {way_out}")


def read_rows(path: Path, columns: Sequence[str]) -> Iterator[Row]:
    """The rows of a table whose header must be exactly `columns`.

    Raises `DataFileError` with file, line and way out where the header or a row's number of cells differs.
    """
    header: tuple[str, ...] | None = None
    for number, line in _lines(path):
        cells = tuple(cell.strip() for cell in line.rstrip("\t").split("\t"))
        if header is None:
            header = cells
            if header != tuple(columns):
                raise DataFileError(f"{path}:{number}: columns are {list(header)}; they must be {list(columns)}")
        elif len(cells) > len(header):
            raise DataFileError(f"{path}:{number}: {len(cells)} cells, {len(header)} columns; remove the extra tabs")
        else:
            padded = (*cells, *[""] * (len(header) - len(cells)))
            yield Row(path, number, dict(zip(header, padded, strict=True)))
    if header is None:
        raise DataFileError(f"{path}: no header; the first line must name the columns {list(columns)}")


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines that are no notes, numbered from 1, without trailing blanks."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise DataFileError(f"{path}: cannot be read as UTF-8 text ({error}); give a readable table") from error
    for number, line in enumerate(text.split("\n"), 1):
        line = line.rstrip("\r\n ")
        if line.strip() and not line.startswith("#"):
            yield number, line
