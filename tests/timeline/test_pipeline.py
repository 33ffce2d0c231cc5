"""The whole walk over the five articles: grounded, stable, explained."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from timeline import actors, contract
from timeline.errors import NothingReadable
from timeline.pipeline import extract, extract_document, join
from timeline.read import read_paths
from timeline.settings import Settings

PLAIN = Settings(models="none")


def test_every_quote_is_the_text_at_its_offsets(sample: contract.Timeline) -> None:
    text = {document.id: document.text for document in sample.documents}
    event_claims = [claim for event in sample.events for claim in event.claims]
    relation_claims = [claim for relation in sample.relations for claim in relation.claims]
    wrong = [c for c in (*event_claims, *relation_claims) if text[c.document][c.start : c.end] != c.quote]
    wrong_words = [m for m in (*sample.dates, *sample.mentions) if text[m.document][m.start : m.end] != m.text]

    assert (wrong, wrong_words) == ([], [])


def test_everything_named_exists(sample: contract.Timeline) -> None:
    actors = {actor.id for actor in sample.actors}
    events = {event.id for event in sample.events}

    assert len(events) == len(sample.events)
    assert {each.actor for event in sample.events for each in event.actors} <= actors
    assert {end for tie in sample.relations for end in (tie.source, tie.target)} <= actors
    assert {id_ for tie in sample.relations for id_ in tie.events} <= events
    assert {id_ for conflict in sample.conflicts for id_ in conflict.events} <= events


def test_every_event_says_why_it_is_one_and_why_it_is_then(sample: contract.Timeline) -> None:
    assert [event.title for event in sample.events if not event.reasons or not event.when.rule] == []


def test_no_event_of_a_dated_document_is_open_on_both_sides(sample: contract.Timeline) -> None:
    dated = {document.id for document in sample.documents if document.published is not None}
    open_ = [
        event.title
        for event in sample.events
        if event.when.earliest is None
        and event.when.latest is None
        and not event.when.alternatives
        and {claim.document for claim in event.claims} & dated
    ]

    assert open_ == []


def test_the_same_input_gives_the_same_value(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("三星\n\n2024-03-08\n\n三星3月5日与英伟达签署协议。", encoding="utf-8")

    assert extract([tmp_path], PLAIN) == extract([tmp_path], PLAIN)


def test_a_known_date_moves_what_depends_on_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("三星3月5日与英伟达签署协议。", encoding="utf-8")
    timeline = extract([tmp_path], PLAIN, {"a.txt": date(2021, 3, 8)})

    assert [str(event.when.earliest) for event in timeline.events] == ["2021-03-05"]


def test_progress_names_each_document(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("平静。", encoding="utf-8")
    lines: list[str] = []
    extract([tmp_path], PLAIN, progress=lines.append)

    assert lines == ["1/1 a.txt", "bringing 1 documents together"]


def test_nothing_to_read_is_an_error_that_names_the_path(tmp_path: Path) -> None:
    with pytest.raises(NothingReadable, match=tmp_path.name):
        extract([tmp_path], PLAIN)


def test_documents_read_one_by_one_join_into_the_same_timeline(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("三星3月5日与英伟达签署协议。", encoding="utf-8")
    (tmp_path / "b.txt").write_text("三星2024年3月5日与英伟达签署协议。", encoding="utf-8")
    documents, problems = read_paths([tmp_path])
    recognisers = actors.load(PLAIN)

    joined = join([extract_document(document, recognisers) for document in documents], problems)

    assert joined == extract([tmp_path], PLAIN)


def test_a_tie_that_only_the_gazetteer_knows_is_told_as_listed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("三星電子公布財報。三星集團沒有回應。", encoding="utf-8")
    [tie] = extract([tmp_path], PLAIN).relations

    assert (tie.type, tie.basis, [claim.quote for claim in tie.claims]) == (
        "part of",
        "listed",
        ["三星電子", "三星集團"],
    )


def test_what_a_document_tells_is_not_listed_again(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("OpenAI的ChatGPT很受歡迎。", encoding="utf-8")
    ties = extract([tmp_path], PLAIN).relations

    assert [(tie.type, tie.basis) for tie in ties] == [("product of", "told")]
