"""The forms of every English verb that the trigger lists name."""

from collections.abc import Iterator

import pytest

from timeline.events.inflect import forms
from timeline.events.lexicon import read_data

VOWELS = "aeiou"


def _verbs(value: object) -> Iterator[str]:
    """Every phrase under a key `verbs`, at any depth."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from inner if key == "verbs" else _verbs(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _verbs(inner)


def _doubles(verb: str) -> bool:
    """True for one syllable that ends in a consonant after a single vowel: `ban`, `stop`, but not `fix` or `show`."""
    syllables = sum(letter in VOWELS for letter in verb)
    return syllables == 1 and len(verb) > 2 and verb[-2] in VOWELS and verb[-1] not in VOWELS + "wxy"


DATA = read_data("en")
IRREGULAR = {verb: tuple(rest) for verb, rest in DATA["irregular"].items()}


def test_verbs_that_double_their_last_letter_are_listed_with_their_forms() -> None:
    missing = {verb for phrase in _verbs(DATA) if _doubles(verb := phrase.split()[0]) and verb not in IRREGULAR}

    assert missing == set()


@pytest.mark.parametrize(
    ("verb", "past"),
    [("flee", "fled"), ("run for", "ran for"), ("swear in", "sworn in"), ("spin off", "spun off"), ("seek", "sought")],
)
def test_the_shipped_list_knows_the_past_of_irregular_verbs(verb: str, past: str) -> None:
    assert past in forms(verb, IRREGULAR)


def test_both_spellings_of_a_doubled_l_are_read() -> None:
    assert {"cancelled", "canceled"} <= set(forms("cancel", IRREGULAR))
