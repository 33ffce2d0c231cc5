"""Names in English text that no list holds; all sentences and most names are invented."""

from __future__ import annotations

import pytest

from timeline.actors import Recognisers
from timeline.actors.en.borders import pieces
from timeline.actors.en.surroundings import described
from timeline.actors.models.likeness import Likely
from timeline.types import ActorMention


def said(mentions: list[ActorMention]) -> set[tuple[str, str]]:
    return {(mention.text, mention.kind) for mention in mentions}


@pytest.mark.parametrize(
    ("span", "names"),
    [
        ("the Novara Group", ["Novara Group"]),
        ("Novara's New Kitchen", ["Novara"]),
        ("- Ada Brandt", ["Ada Brandt"]),
        ("Ada Brandt / Lena Moor", ["Ada Brandt", "Lena Moor"]),
        ("Ada Brandt@NOVARA", ["Ada Brandt", "NOVARA"]),
        ("Brandt & Moor &", ["Brandt & Moor"]),
        ("Novara Foods Inc.", ["Novara Foods Inc."]),
        ("Portland, L.A.", ["Portland, L.A."]),
        ("“Novara”,", ["Novara"]),
        ("Novara said it", ["Novara"]),
        ("Ada\nBrandt", ["Ada", "Brandt"]),
        ("Novara FC 2-1", ["Novara FC"]),
        ("Novara Q3", ["Novara"]),
        ("Ada Brandt 30349", ["Ada Brandt"]),
        ("Studio 54", ["Studio 54"]),
        ("- / –", []),
    ],
)
def test_a_models_span_is_cut_to_the_names_in_it(span: str, names: list[str]) -> None:
    assert [span[start:end] for start, end in pieces(span, 0, len(span))] == names


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("", ", an Italian food maker based in Turin, fell", "company"),
        ("", " is a small town on the coast", "place"),
        ("", ", the company's former president, agreed", "person"),
        ("", ", a retired teacher, said", "person"),
        ("according to the think tank ", ", it", "research institute"),
        ("near the town of ", " on Friday", "place"),
        ("The daily ", " reported", "media"),
        ("", ", which owns a company in Peru", None),
        ("a company in ", " said", None),
        ("the director of ", " said", None),
    ],
)
def test_the_words_beside_a_name_tell_its_kind(before: str, after: str, kind: str | None) -> None:
    assert described(before, after, full=False) == kind


def test_a_trade_before_a_full_name_makes_no_company_of_its_bearer() -> None:
    assert described("said the operator ", " on Friday", full=True) is None


@pytest.mark.parametrize(
    ("word", "kind"),
    [("Gonzalez", "person"), ("GONZALEZ", "person"), ("Leicester", "place"), ("Ericsson", "organisation")],
)
def test_a_word_is_like_the_known_names_of_its_kind(recognisers: Recognisers, word: str, kind: str) -> None:
    assert recognisers.likeness is not None
    assert isinstance(likely := recognisers.likeness.of(word), Likely)
    assert likely.kind == kind


def test_of_a_word_without_a_vector_nothing_is_said(recognisers: Recognisers) -> None:
    assert recognisers.likeness is not None
    assert recognisers.likeness.of("Qzvrtolemix") is None


@pytest.mark.parametrize(("word", "plain"), [("Success", True), ("KEEP", True), ("Smith", False), ("London", False)])
def test_a_word_is_plain_that_is_commoner_in_small_letters(recognisers: Recognisers, word: str, *, plain: bool) -> None:
    assert recognisers.likeness is not None
    assert recognisers.likeness.plain(word) is plain


@pytest.mark.parametrize(
    "text",
    [
        "GREAT NEWS for everyone who waited!",
        "Customer Service was slow again.",
        "She won the Best Picture Award last year.",
        "New Rules Have Put the Whole Town on Hold",
    ],
)
def test_plain_words_with_capitals_are_no_organisations(find, text: str) -> None:
    assert said(find(text)) == set()


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("The village lies near Oakhollow, and it rained.", ("Oakhollow", "place")),
        ("Brasmer, a German chip maker, will hire 300 people.", ("Brasmer", "company")),
        ("Story by Deborah Hanlon / The Weekly Lantern", ("Deborah Hanlon", "person")),
        ("Officials from the White House met reporters.", ("White House", "government body")),
        ("The Bank of Finland's forecast was cut.", ("Bank of Finland", "company")),
        ("Brentano Drake, LLC, was fined.", ("Brentano Drake, LLC", "company")),
        ("The NBQR (National Board for Quarry Rescue) met.", ("National Board for Quarry Rescue", "organisation")),
        ("Aides said President Tokwe was ill.", ("Tokwe", "person")),
        ("Dr. White was not in.", ("White", "person")),
        ("President George H.W. Bush wrote letters.", ("George H.W. Bush", "person")),
        ("Deborah Hanlon's and Maria Lopez's books", ("Deborah Hanlon", "person")),
        ("Floods closed Oakhollow Valley on Monday.", ("Oakhollow Valley", "place")),
        ("DEBORAH HANLON JOINS BOARD AS ADVISER", ("DEBORAH HANLON", "person")),
    ],
)
def test_an_unknown_name_is_found_with_its_kind_and_borders(find, text: str, mention: tuple[str, str]) -> None:
    assert mention in said(find(text))


def test_a_surname_with_its_particle_is_the_person_named_in_full(find) -> None:
    found = said(find("Joost van Meerbeke limped off. Fans of Van Meerbeke hope that Van Meerbeke returns."))
    assert found == {("Joost van Meerbeke", "person"), ("Van Meerbeke", "person")}


def test_a_surname_with_accents_is_found_again(find) -> None:
    found = said(find("The mayor, José Muñoz, resigned. Friends of Muñoz were surprised."))
    assert {("José Muñoz", "person"), ("Muñoz", "person")} <= found


def test_a_word_that_begins_a_companys_name_is_the_company_unless_a_person_bears_it(find) -> None:
    assert ("Zorvane", "company") in said(
        find("Zorvane Foods sued Maria Rossi in Milan. Yesterday Zorvane declined to comment.")
    )
    names = said(find("Dale Foods sued Peter Dale in Milan. Yesterday Dale declined to comment."))
    assert ("Dale", "company") not in names
