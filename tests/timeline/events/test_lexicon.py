"""The trigger files: complete, checked, extended by adding words."""

import pytest

from timeline.errors import DataFileError
from timeline.events.inflect import forms
from timeline.events.lexicon import LANGUAGES, lexicon, parse, read_data
from timeline.events.relations import rules


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_programs_own_files_fit_their_schema(language: str) -> None:
    assert lexicon(language).language == language


def test_relation_rules_fit_their_schema() -> None:
    assert {rule.type for rule in rules().described} >= {"depends on", "competes with", "supplies"}


def test_a_wrong_type_is_named_with_its_place() -> None:
    data = dict(read_data("zh"), triggers=[{"type": "visits", "frame": "act", "strength": 3, "words": ["访问"]}])

    with pytest.raises(DataFileError, match=r"events/data/zh\.yaml: triggers\.0\.type: .*'visits'"):
        parse("zh", data)


def test_yaml_truth_values_among_words_are_refused() -> None:
    data = dict(read_data("en"), connectives=[True])

    with pytest.raises(DataFileError, match="connectives"):
        parse("en", data)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("visit", ("visit", "visits", "visited", "visiting")),
        ("hold talks", ("hold talks", "holds talks", "held talks", "holding talks")),
        ("supply", ("supply", "supplies", "supplied", "supplying")),
        ("agree", ("agree", "agrees", "agreed", "agreeing")),
        ("launch", ("launch", "launches", "launched", "launching")),
    ],
)
def test_verbs_are_inflected(phrase: str, expected: tuple[str, ...]) -> None:
    assert forms(phrase, {"hold": ("holds", "held", "holding")}) == expected
