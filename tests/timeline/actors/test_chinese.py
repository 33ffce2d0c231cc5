"""The decoder against the original program's output (expected.jsonl: 52 sentences written for it, Apache-2.0)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.actors.models import chinese
from timeline.actors.models.chinese import HOME, ChineseModel
from timeline.errors import ModelError

LINES = Path(__file__).with_name("expected.jsonl").read_text(encoding="utf-8").strip("\n").split("\n")
ROWS = [json.loads(line) for line in LINES]
OUTSIDE = 48
"""The label `O`."""


@pytest.fixture(scope="module")
def model() -> ChineseModel:
    return ChineseModel(extra=False)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:12])
def test_units_are_those_of_the_original(model: ChineseModel, row: dict[str, list[int]]) -> None:
    units = model.units(str(row["text"]))
    lengths = [end - start for start, end in zip([0, *units.ends], units.ends, strict=False)]
    assert (units.ids, lengths) == (row["ids"], row["unit_len"])


def test_labels_are_those_of_the_original_but_for_one_in_a_hundred(model: ChineseModel) -> None:
    told = [(model.labels([model.units(row["text"])])[0], row["tag_ids"]) for row in ROWS if row["ids"]]
    units = sum(len(expected) for _, expected in told)
    apart = sum(mine != theirs for labels, expected in told for mine, theirs in zip(labels, expected, strict=True))
    assert units > 500
    assert apart <= units / 100


def test_a_text_is_read_alike_alone_and_in_a_batch(model: ChineseModel) -> None:
    texts = [row["text"] for row in ROWS]
    alone = [next(model.words([text])) for text in texts]
    assert list(model.words(texts)) == alone


@given(st.lists(st.integers(1, 1_500), max_size=80))
def test_batches_hold_every_text_once_and_neither_much_padding_nor_too_much_text(lengths: list[int]) -> None:
    order = sorted(range(len(lengths)), key=lambda number: -lengths[number])
    batches = list(chinese.batches(order, lengths))
    assert [number for batch in batches for number in batch] == order
    for batch in batches:
        longest = lengths[batch[0]]
        assert len(batch) == 1 or len(batch) * longest <= chinese.BUDGET
        assert sum(longest - lengths[number] for number in batch) <= chinese.PADDING


def test_words_cover_the_text_without_gap_or_overlap(model: ChineseModel) -> None:
    texts = [row["text"] for row in ROWS]
    for text, words in zip(texts, model.words(texts), strict=True):
        assert "".join(text[word.start : word.end] for word in words) == text


def test_what_the_model_does_not_know_is_a_word_of_its_own_without_tag(model: ChineseModel) -> None:
    rows = [row for row in ROWS if OUTSIDE in row["tag_ids"]]
    assert rows
    for row, words in zip(rows, model.words(row["text"] for row in rows), strict=True):
        ends = model.units(row["text"]).ends
        outside = {end for end, label in zip(ends, row["tag_ids"], strict=True) if label == OUTSIDE}
        assert outside <= {word.end for word in words if word.tag == ""}


def test_a_missing_file_is_said_with_a_way_out(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="is missing; install the package anew"):
        list(ChineseModel(tmp_path).words(["韩国"]))


def test_notices_travel_with_the_weights() -> None:
    assert "Baidu" in (HOME / "NOTICE").read_text(encoding="utf-8")
    assert "Apache License" in (HOME / "LICENSE").read_text(encoding="utf-8")
