from __future__ import annotations

from typing import get_args

import pytest

from graph.scene.schema import Group
from graph.scene.weigh import GROUPS, in_words, independent, kinds, weight
from timeline.contract import EventClaim
from timeline.types import ActorKind

LONG = "韓國總統李在明在慶州會見了中國國家主席習近平,雙方談了一小時。"


def claim(document: str, quote: str) -> EventClaim:
    return EventClaim(document=document, start=0, end=len(quote), quote=quote, when=None, attributed_to=None)


def test_every_kind_of_actor_has_one_of_the_six_groups():
    assert set(GROUPS) == set(get_args(ActorKind))
    assert set(GROUPS.values()) == set(get_args(Group))


def test_the_legend_lists_the_kinds_that_occur_each_once():
    assert [(row.kind, row.group) for row in kinds(["media", "country", "media", "person"])] == [
        ("person", "person"),
        ("country", "government"),
        ("media", "media"),
    ]


@pytest.mark.parametrize(
    ("value", "word"), [(1.0, "high"), (0.75, "high"), (0.74, "medium"), (0.5, "medium"), (0.49, "low"), (0.0, "low")]
)
def test_confidence_in_words(value, word):
    assert in_words(value) == word


def test_a_copied_quote_is_no_second_source():
    copied = [
        claim("a", LONG),
        claim("b", f" {LONG} "),
        claim("c", "Lee met Xi in Gyeongju, officials said on Saturday."),
    ]
    assert independent(copied, {}) == 2


def test_the_same_document_under_two_names_is_one_source():
    same = [claim("a", LONG), claim("b", "他們談了一小時。")]
    assert independent(same, {"a": "digest", "b": "digest"}) == 1


def test_short_words_that_happen_to_agree_are_two_sources():
    assert independent([claim("a", "they met"), claim("b", "they met")], {}) == 2


def test_several_claims_of_one_document_are_one_source():
    assert independent([claim("a", LONG), claim("a", "他們談了一小時。")], {}) == 1


def test_labels_rank_by_salience_then_by_sources(draft):
    for salience in ("background", "minor", "major", "core"):
        draft.event({"a": "agent"}, salience=salience)
    ranks = [weight(event, 1) for event in draft.events]
    assert ranks == sorted(ranks)
    assert weight(draft.events[0], 1) < weight(draft.events[0], 2) < ranks[1]
    assert all(0 <= rank <= 1 for rank in ranks)
