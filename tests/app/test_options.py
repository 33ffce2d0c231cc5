from __future__ import annotations

from pathlib import Path

import pytest

from graph.views.options import Options, parse
from timeline.errors import InputError


def test_without_words_the_app_opens_nothing() -> None:
    assert parse([]) == Options(open=None)


def test_the_file_to_open_is_passed_explicitly() -> None:
    assert parse(["--open", "build/sample.json"]) == Options(open=Path("build/sample.json"))


@pytest.mark.parametrize("arguments", [["--opne", "x"], ["x.json"], ["--open"]])
def test_a_word_the_app_does_not_know_is_refused_with_the_way_out(arguments: list[str]) -> None:
    with pytest.raises(InputError, match="the app takes `-- --open FILE`"):
        parse(arguments)
