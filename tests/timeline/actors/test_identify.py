from __future__ import annotations

import pytest

from timeline.actors import Identities, Recognisers, find_actors, identify


@pytest.fixture(scope="module")
def identities(recognisers: Recognisers, read):
    def run(*texts: str) -> tuple[Identities, dict[str, str]]:
        documents = [(reading, find_actors(reading, recognisers)) for reading in map(read, texts, _names())]
        found = identify(documents)
        names = {mention.text: found.of[mention.id] for _, mentions in documents for mention in mentions}
        return found, names

    return run


def _names():
    yield from (f"{number}.txt" for number in range(100))


def test_one_company_is_one_actor_across_scripts_and_languages(identities) -> None:
    found, of = identities("英偉達發布新產品。", "英伟达发布新产品。", "Nvidia released a product.")
    assert of["英偉達"] == of["英伟达"] == of["Nvidia"]
    actor = next(actor for actor in found.actors if actor.id == of["Nvidia"])
    assert (actor.names["en"], actor.names["zh-Hans"], actor.kind) == ("Nvidia", "英伟达", "company")
    assert all(alias.why for alias in actor.aliases)


def test_brackets_teach_a_name_to_other_documents(identities) -> None:
    _, of = identities("道爾頓投資公司（Dalton Investments）表示樂觀。", "Dalton Investments sold its shares.")
    assert of["道爾頓投資公司"] == of["Dalton Investments"]


def test_a_surname_is_the_only_bearer_of_its_document(identities) -> None:
    _, of = identities("Maria Rossi spoke in Rome. Rossi was pleased.")
    assert of["Rossi"] == of["Maria Rossi"]


def test_a_surname_of_two_is_neither(identities) -> None:
    _, of = identities("Maria Rossi and Paolo Rossi spoke in Rome. Rossi was pleased.")
    assert len({of["Maria Rossi"], of["Paolo Rossi"], of["Rossi"]}) == 3


def test_a_surname_does_not_reach_into_another_document(identities) -> None:
    _, of = identities("Maria Rossi spoke in Rome.", "Rossi said that the police in Milan were pleased.")
    assert of["Rossi"] != of["Maria Rossi"]


def test_a_korean_name_is_known_by_its_reading(identities) -> None:
    found, of = identities("韓國部長裴慶勛發表演說。", "South Korean minister Bae Kyung-hoon gave a speech.")
    assert of["裴慶勛"] == of["Bae Kyung-hoon"]
    whys = [alias.why for actor in found.actors for alias in actor.aliases]
    assert any("배경훈" in why for why in whys)


def test_two_korean_spellings_of_one_reading_are_only_suggested(identities) -> None:
    found, of = identities(
        "韓國部長裴慶勛發表演說。", "Minister Bae Kyung-hoon spoke in Seoul.", "Bae Gyeong-hun sang in Busan."
    )
    assert of["裴慶勛"] not in (of["Bae Kyung-hoon"], of["Bae Gyeong-hun"])
    assert found.suggestions


def test_companies_of_one_group_stay_apart(identities) -> None:
    _, of = identities("三星電子、三星SDI與三星集團出席。")
    assert len({of["三星電子"], of["三星SDI"], of["三星集團"]}) == 3


def test_country_and_government_stay_apart(identities) -> None:
    _, of = identities("韓國政府表示，韓國將擴大投資。")
    assert of["韓國政府"] != of["韓國"]


def test_every_mention_has_an_actor_and_every_actor_a_mention(identities) -> None:
    found, _ = identities("韓國總統李在明會見黃仁勛（Jensen Huang）。", "中美簽署協議。")
    assert set(found.of.values()) == {actor.id for actor in found.actors}


def test_ids_do_not_depend_on_the_order_of_documents(identities) -> None:
    texts = ["道爾頓投資公司（Dalton Investments）表示樂觀。", "Nvidia and Dalton Investments met."]
    _, one = identities(*texts)
    _, other = identities(*reversed(texts))
    assert one == other


def test_traditional_and_simplified_are_derived_from_each_other(identities) -> None:
    found, of = identities("裴慶勛發表演說，裴慶勛說。")
    actor = next(actor for actor in found.actors if actor.id == of["裴慶勛"])
    assert actor.names == {"zh-Hant": "裴慶勛", "zh-Hans": "裴庆勋"}


def test_the_beginning_of_one_longer_name_is_its_short_form(identities) -> None:
    _, of = identities("Halden Robotics Inc opened a plant. Analysts said Halden Robotics would hire.")
    assert of["Halden Robotics Inc"] == of["Halden Robotics"]


def test_the_name_shown_is_one_that_the_documents_write(identities) -> None:
    found, of = identities("英偉達發布新產品，英偉達股價上漲。")
    assert next(actor for actor in found.actors if actor.id == of["英偉達"]).names["zh-Hant"] == "英偉達"
