"""The interface's own words: one table per language in words.yaml, looked up by name."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import yaml
from pydantic import TypeAdapter, ValidationError

from timeline.errors import DataFileError

_TABLES = TypeAdapter(dict[str, dict[str, str]])
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


@cache
def tables() -> dict[str, dict[str, str]]:
    """Every table by language; raises `DataFileError` where the file is not of tables with the same keys."""
    try:
        read = _TABLES.validate_python(yaml.safe_load(files(__package__).joinpath("words.yaml").read_text("utf-8")))
    except (yaml.YAMLError, ValidationError) as error:
        raise DataFileError(f"graph/views/words.yaml: not tables of words by language: {error}") from error
    for language, table in read.items():
        if odd := table.keys() ^ read["en"].keys():
            raise DataFileError(f"graph/views/words.yaml: {language!r} and 'en' differ in {', '.join(sorted(odd))}")
    return read


def say(key: str, /, language: str = "en", **values: object) -> str:
    """The words called `key`, with `values` filled in; raises `KeyError` for a key that no table has."""
    return tables()[language][key].format(**values)


def plain(text: str) -> str:
    """Foreign text for a place that takes Markdown: on one line, every character that Markdown could read escaped."""
    return _PUNCTUATION.sub(r"\\\1", " ".join(text.split()))
