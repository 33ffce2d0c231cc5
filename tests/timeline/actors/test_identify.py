from __future__ import annotations

import pytest

from timeline.actors import Identities, Recognisers, Suggestion, find_actors, identify
from timeline.actors.identity.links import SURE
from timeline.actors.identity.suggestions import EACH, MOST, few
from timeline.types import ActorMention, Span


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


def test_a_surname_of_east_asia_stands_first(identities) -> None:
    _, of = identities("Prosecutors accused Cheung Wing-hang of theft. Police arrested Mr Cheung in May.")
    assert of["Cheung"] == of["Cheung Wing-hang"]
    _, of = identities("Minister Kim Do-yeon met minister Kim Young-hoon in Busan. Then Mr Kim resigned.")
    assert len({of["Kim"], of["Kim Do-yeon"], of["Kim Young-hoon"]}) == 3


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
    actors = {of["裴慶勛"], of["Bae Kyung-hoon"], of["Bae Gyeong-hun"]}
    assert {each for pair in found.suggestions for each in (pair.first, pair.second)} == actors
    assert all(pair.score < SURE and pair.why for pair in found.suggestions)


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


@pytest.mark.parametrize(
    ("texts", "first", "second"),
    [
        (("星河電子董事長黃志明說，市場樂觀。黃董事長強調品質。",), "黃志明", "黃董事長"),
        (("韓國總統文在寅昨日發表演說。文總統說，政府將改革。",), "文在寅", "文總統"),
        (("Peter J. Novak met reporters in Prague. Peter Novak was pleased.",), "Peter J. Novak", "Peter Novak"),
        (("Andrés Núñez spoke in Madrid.", "Andres Nunez spoke in Lisbon."), "Andrés Núñez", "Andres Nunez"),
        (("維拉·桑托斯部長發表演說。", "Minister Vera Santos gave a speech."), "維拉·桑托斯", "Vera Santos"),
        (("Bae Kyung-hoon spoke in Seoul.", "Kyunghoon Bae sang in Busan."), "Bae Kyung-hoon", "Kyunghoon Bae"),
        (("韓國部長裴慶勛發表演說。", "배경훈 장관은 웃었다."), "裴慶勛", "배경훈"),
        (("배경훈 장관은 웃었다.", "Minister Bae Kyung-hoon spoke in Seoul."), "배경훈", "Bae Kyung-hoon"),
        (
            ("立委謝長宏昨日質詢。", "Lawmaker Hsieh Chang-hung asked a question in Taipei."),
            "謝長宏",
            "Hsieh Chang-hung",
        ),
    ],
)
def test_two_names_of_one_are_joined(identities, texts, first: str, second: str) -> None:
    _, of = identities(*texts)
    assert of[first] == of[second]


@pytest.mark.parametrize(
    ("texts", "first", "second"),
    [
        (("黃志明與黃美玲出席。黃董事長強調品質。",), "黃志明", "黃董事長"),
        (("黃志明部長發表演說。", "黃董事長強調品質。"), "黃志明", "黃董事長"),
        (("三星電子與三星SDI公布財報，三星股價上漲。",), "三星", "三星電子"),
        (("Vera Santos spoke.", "Vera Santini spoke."), "Vera Santos", "Vera Santini"),
        (("馬斯克發表演說。", "Minister Edwin Musker gave a speech."), "馬斯克", "Edwin Musker"),
        (("尹錫悅政府宣布計畫，韓國政府表示歡迎。",), "尹錫悅政府", "韓國政府"),
    ],
)
def test_names_of_two_stay_apart(identities, texts, first: str, second: str) -> None:
    _, of = identities(*texts)
    assert of[first] != of[second]


def test_the_bare_name_of_a_group_is_its_only_company_of_the_document_and_says_so(identities) -> None:
    found, of = identities("三星電子公布財報，三星股價上漲。")
    assert of["三星"] == of["三星電子"]
    [short] = [alias for actor in found.actors for alias in actor.aliases if alias.text == "三星"]
    assert short.score == 91
    assert short.why.startswith("short for 三星電子")


def test_an_acronym_that_stands_for_two_holds_only_in_its_document(identities) -> None:
    first = "The Harbour Workers Union (HWU) met in Oslo. HWU wants more pay."
    second = "The Highland Water Utility (HWU) said in Perth that prices rise. HWU supplies the north."
    found, _ = identities(first, second)
    names = [{alias.text for alias in actor.aliases} for actor in found.actors]
    assert not any({"Harbour Workers Union", "Highland Water Utility"} <= each for each in names)


def test_a_first_name_alone_is_only_suggested(identities) -> None:
    found, of = identities("Paolo Rossini spoke in Rome. Mr. Paolo was pleased, and Paolo left.")
    pairs = {frozenset((pair.first, pair.second)) for pair in found.suggestions}
    assert of["Paolo"] != of["Paolo Rossini"]
    assert frozenset((of["Paolo"], of["Paolo Rossini"])) in pairs


def test_every_alias_has_a_score_and_a_reason(identities) -> None:
    found, _ = identities("韓國部長裴慶勛發表演說。英偉達上漲。", "Minister Bae Kyung-hoon met Nvidia.")
    aliases = [alias for actor in found.actors for alias in actor.aliases]
    assert all(SURE <= alias.score <= 100 and alias.why for alias in aliases)


def test_suggestions_are_few_each_pair_once_and_the_best() -> None:
    many = [Suggestion("hub", str(number), float(number), "why") for number in range(10)]
    pairs = [Suggestion(f"a{n}", f"b{n}", 50.0, "why") for n in range(2 * MOST)]
    twice = [
        Suggestion("x", "y", 60.0, "why"),
        Suggestion("y", "x", 70.0, "better"),
        Suggestion("x", "x", 99.0, "self"),
    ]
    kept = few([*many, *pairs, *twice])
    assert len(kept) == MOST
    assert [each.score for each in kept if (each.first, each.second) in {("x", "y"), ("y", "x")}] == [70.0]
    assert sum("hub" in (each.first, each.second) for each in few(many)) == EACH


def test_a_government_named_after_its_leader_says_whose_it_is(identities) -> None:
    found, of = identities("韓國總統李在明演說，李在明政府宣布計畫，韓國政府歡迎。")
    assert of["李在明政府"] != of["韓國政府"]
    [why] = [alias.why for actor in found.actors for alias in actor.aliases if alias.text == "李在明政府"]
    assert why == "the government named after 李在明, who leads South Korea"


def test_the_short_name_is_explained_by_the_long_one_whichever_sorts_first(identities) -> None:
    found, of = identities("Zoe Adelman spoke in Rome. Adelman was pleased.")
    aliases = {alias.text: alias.why for actor in found.actors if actor.id == of["Adelman"] for alias in actor.aliases}
    assert aliases["Adelman"].startswith("surname of Zoe Adelman")
    assert not aliases["Zoe Adelman"].startswith("surname of")


@pytest.mark.parametrize(
    ("texts", "first", "second"),
    [
        (["總統維拉·桑托斯演說。桑托斯離開。", "市長若昂·桑托斯演說。桑托斯離開。"], "維拉·桑托斯", "若昂·桑托斯"),
        (["部長王偉（Wang Wei）會見局長王薇（Wang Wei）。"], "王偉", "王薇"),
        (["部長陳大文（Managing Director）與局長李小明（Managing Director）出席。"], "陳大文", "李小明"),
        (["總統瑪麗亞·桑托斯演說。", "Mario Santos, the mayor, spoke in Lisbon."], "瑪麗亞·桑托斯", "Mario Santos"),
        (["Minister An Na-young spoke.", "Minister Anna Young spoke."], "An Na-young", "Anna Young"),
    ],
)
def test_a_name_that_two_may_bear_joins_no_two_people(identities, texts, first: str, second: str) -> None:
    _, of = identities(*texts)
    assert of[first] != of[second]


def test_a_name_in_kana_is_japanese(recognisers: Recognisers, read) -> None:
    reading = read("カワセミは新製品を発表した。")
    mention = ActorMention("m", Span(0, 4), "カワセミ", "company", 0)
    [actor] = identify([(reading, [mention])], recognisers.gazetteer).actors
    assert actor.names == {"ja": "カワセミ"}
