"""Extraction of the five articles holds its floors; see README.md here."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from timeline import contract
from tools import scores

FLOORS = scores.floors()


@pytest.fixture(scope="session")
def measured(sample_json: Path) -> scores.Scores:
    return scores.score(sample_json)


def labels() -> list[dict[str, Any]]:
    """The hand-labelled events."""
    rows = (scores.GOLD / "seeds" / "gold_events.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(row) for row in rows]


def covers(claim: contract.EventClaim, span: dict[str, Any]) -> bool:
    return claim.document == span["file"] and claim.start <= span["start"] and span["end"] <= claim.end


@pytest.mark.parametrize("floor", FLOORS.figures, ids=lambda floor: floor.path)
def test_a_figure_holds_its_floor(measured: scores.Scores, floor: scores.Floor) -> None:
    assert floor.path in dict(scores.leaves(measured))
    assert floor.holds(measured), f"{floor.name}: {floor.value(measured)}"


@pytest.mark.parametrize("label", FLOORS.named)
def test_an_event_that_the_user_named_is_found(measured: scores.Scores, label: str) -> None:
    assert label not in scores.missed(measured), FLOORS.named[label]


@pytest.mark.parametrize("label", FLOORS.merged)
def test_one_event_of_several_articles_keeps_a_claim_of_each(measured: scores.Scores, label: str) -> None:
    assert (label, *FLOORS.merged[label]) not in scores.unmerged(measured)


def test_a_year_that_no_text_states_is_shown_as_inferred_with_the_other_years(sample: contract.Timeline) -> None:
    (label,) = (each for each in labels() if each["id"] == "E87")
    (day,) = (each for each in label["date"]["expression"])
    claimed = [event for event in sample.events for claim in event.claims if covers(claim, day)]
    assert claimed
    for event in claimed:
        assert "inferred" in event.when.rule
        assert event.when.words == day["text"]
        assert len({each.earliest.year for each in event.when.alternatives if each.earliest}) > 1


@pytest.mark.parametrize("excerpt", FLOORS.excerpts, ids=lambda excerpt: f"{excerpt.set}:{excerpt.line}")
def test_an_excerpt_of_a_public_set_holds_its_floor(excerpt: scores.Excerpt) -> None:
    assert excerpt.measured(excerpt.scored()) >= excerpt.least


def test_the_scorer_sees_a_timeline_without_events(tmp_path: Path, sample: contract.Timeline) -> None:
    empty = sample.model_copy(update={"events": (), "relations": (), "conflicts": ()})
    out = tmp_path / "empty.json"
    out.write_text(empty.to_json(), encoding="utf-8")
    short = scores.failures(scores.score(out), FLOORS)
    assert [line for line in short if line.startswith("not found")] == [
        f"not found: {label}, {what}" for label, what in FLOORS.named.items()
    ]


def test_the_labels_lie_in_the_articles(seeds: Path) -> None:
    evidence = [each for label in labels() for each in label["evidence"]]
    texts = {path.name: path.read_bytes().decode() for path in seeds.glob("*.txt")}
    assert [each["text"] for each in evidence] == [
        texts[each["file"]][each["start"] : each["end"]] for each in evidence
    ]
