from __future__ import annotations

import pytest

from timeline.actors.models import english
from timeline.actors.models.english import EnglishModel
from timeline.errors import ModelError

TEXTS = [f"Angela Merkel spoke in Berlin about report number {number}." for number in range(40)]


def _names(texts: list[str]) -> list[list[tuple[str, str]]]:
    return [[(name.text, name.label_) for name in doc.ents] for doc in EnglishModel().names(texts)]


def test_names_come_text_by_text_in_the_order_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(english, "BATCH", 200)
    found = [dict(names) for names in _names([*TEXTS, "", "Boeing hired Maria Lopez."])]
    assert all(names["Angela Merkel"] == "PERSON" for names in found[:40])
    assert found[40:] == [{}, {"Boeing": "ORG", "Maria Lopez": "PERSON"}]


def test_spacy_is_given_no_more_than_a_batch_at_once() -> None:
    taken = 0

    def texts() -> object:
        nonlocal taken
        for _ in range(10):
            taken += 1
            yield "Oslo lies in Norway. " * 300

    next(EnglishModel().names(texts()))  # type: ignore[arg-type]
    assert taken == 2


def test_a_missing_package_is_told_with_the_way_out() -> None:
    with pytest.raises(ModelError, match="'no_such_package' is missing; install the package anew"):
        list(EnglishModel("no_such_package").names(["Oslo"]))
