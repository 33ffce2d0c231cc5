"""The user's own knowledge of document dates: a JSON list of {"file", "known_date"}."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from pydantic import BaseModel, TypeAdapter, ValidationError

from timeline.errors import InputError


class _Row(BaseModel):
    """One line of a manifest; other keys are the user's own and are left alone."""

    file: str
    known_date: date | None = None


_ROWS = TypeAdapter(list[_Row])


def load_manifest(path: Path) -> dict[str, date]:
    """Known dates by document id; raises `InputError` with the place of the first row that does not fit."""
    try:
        rows = _ROWS.validate_json(path.read_bytes())
    except OSError as error:
        raise InputError(f"{path}: the manifest cannot be opened ({error.strerror}); check the path") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "top level"
        raise InputError(
            f'{path}: not a manifest ({where}: {first["msg"]}); it is a JSON list of {{"file", "known_date"}}'
        ) from error
    return {row.file: row.known_date for row in rows if row.known_date}
