from __future__ import annotations

from pathlib import Path

import pytest

from graph.views import tables
from graph.views.words import plain, say
from timeline import contract
from timeline.types import Problem


@pytest.fixture(scope="module")
def rows(sample: contract.Timeline) -> list[tables.Row]:
    return tables.documents(sample)


def test_every_document_has_a_row(rows: list[tables.Row], seeds: Path) -> None:
    assert [row[say("column_name")] for row in rows] == sorted(plain(path.name) for path in seeds.glob("*.txt"))


def test_each_row_says_why_its_date(rows: list[tables.Row]) -> None:
    assert all(row[say("column_why")] for row in rows)


def test_a_document_without_a_date_is_called_undated(sample: contract.Timeline) -> None:
    undated = sample.model_copy(
        update={"documents": tuple(each.model_copy(update={"published": None}) for each in sample.documents)}
    )
    assert {row[say("column_date")] for row in tables.documents(undated)} == {say("undated")}


def test_the_counts_are_those_of_the_claims(rows: list[tables.Row], sample: contract.Timeline) -> None:
    held = {(claim.document, event.id) for event in sample.events for claim in event.claims}
    assert sum(int(row[say("column_events")]) for row in rows) == len(held)


def test_a_problem_keeps_its_file_and_its_reason() -> None:
    row = tables.problems([Problem("a", "empty file", "it has no bytes")])[0]
    assert list(row.values()) == ["a", "empty file", "it has no bytes"]


def test_a_hostile_name_is_text_in_its_cell() -> None:
    row = tables.problems([Problem("<b>[x](http://y)</b>", "", "")])[0]
    assert row[say("column_name")] == r"\<b\>\[x\]\(http\:\/\/y\)\<\/b\>"
