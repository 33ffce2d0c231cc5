from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.views import words

patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A busy machine is no fault of the code, nor is the first run, which builds Hypothesis' tables of characters."""

SPOKEN = re.compile(r'\bsay\("(\w+)"')


def test_every_word_that_the_app_says_is_in_the_table(root: Path) -> None:
    sources = [root / "app.py", *(root / "graph" / "views").rglob("*.py")]
    said = {name for path in sources for name in SPOKEN.findall(path.read_text(encoding="utf-8"))}
    assert said - words.tables()["en"].keys() == set()


def test_a_word_that_no_table_has_is_an_error() -> None:
    with pytest.raises(KeyError, match="no such word"):
        words.say("no such word")


def test_values_are_filled_in() -> None:
    assert words.say("reading", done=1, total=5) == "1 of 5 documents read"


def test_a_value_may_hold_braces() -> None:
    assert words.say("reading_now", name="{0}.txt") == "Reading {0}.txt"


@patient
@given(st.text())
def test_plain_text_is_one_line_with_every_sign_of_markdown_escaped(text: str) -> None:
    escaped = words.plain(text)
    assert "\n" not in escaped
    assert re.search(r"(?<!\\)(?:\\\\)*[<>*_`$:\[\]]", escaped) is None


@patient
@given(st.text(alphabet=st.characters(categories=["L", "N"]), min_size=1))
def test_plain_text_leaves_letters_alone(text: str) -> None:
    assert words.plain(text) == text
