"""The texts that are measured on are what they say: as long as asked, different enough, and the same in every run."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from benchmarks.hostile import ACTORS, hostile
from benchmarks.prose import Language, language_of, sample, varied

HOSTILE = hostile() | hostile(ACTORS)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("prose", [sample, varied])
def test_prose_is_as_long_as_asked_and_the_same_each_time(
    prose: Callable[[Language, int], str], language: Language
) -> None:
    assert len(prose(language, 12_345)) == 12_345
    assert prose(language, 12_345) == prose(language, 12_345)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("prose", [sample, varied])
def test_every_paragraph_is_in_the_language(prose: Callable[[Language, int], str], language: Language) -> None:
    whole = prose(language, 20_000).splitlines()[:-1]
    assert {language_of(line) for line in whole} == {language}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_varied_prose_fills_every_field_and_hardly_repeats_a_dated_paragraph(language: Language) -> None:
    text = varied(language, 20_000)
    assert re.findall(r"[{}]", text) == []
    dated = [line for line in text.splitlines() if re.search(r"\d.*\d", line)]
    assert len(set(dated)) > 0.9 * len(dated)


@pytest.mark.parametrize("unit", HOSTILE)
def test_a_hostile_text_is_its_unit_over_and_over(unit: str) -> None:
    text = HOSTILE[unit](1_000)
    assert len(text) == 1_000
    once = re.escape(unit).replace(re.escape("{count}"), r"\d{4}")
    assert re.match(f"(?:{once})+", text)[0] == text[: len(text) - len(text) % len(unit.replace("{count}", "2000"))]


def test_counting_runs_through_the_years() -> None:
    assert HOSTILE["{count} "](15) == "1900 1901 1902 "


def test_the_texts_that_every_release_is_held_to_are_among_them() -> None:
    assert {"{count} ", "12月18日", "7", "一", "1:"} <= set(HOSTILE)
