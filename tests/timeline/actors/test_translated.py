from __future__ import annotations

import pytest

from timeline.actors.identity import abridged, translated
from timeline.actors.identity.around import Organisation, organisations
from timeline.actors.identity.glossary import bundled_vocabulary
from timeline.actors.identity.links import SURE, Link
from timeline.actors.lists.gazetteer import bundled
from timeline.types import ActorMention, Span


def named(
    text: str, variety: str = "", *, home: str | None = None, countries: str = "", document: int = 0, entry=False
):
    variety = variety or ("en" if text.isascii() else "zh-Hant")
    key = ("entry" if entry else "organisation", text, "")
    around = {home} if home else set()
    return Organisation(key, {text: variety}, {home}, around | set(countries.split()), {document})


def sure(links: list[Link]) -> set[tuple[str, str]]:
    return {(link.first[1], link.second[1]) for link in links if link.score >= SURE}


def linked(*names: Organisation) -> set[tuple[str, str]]:
    return sure(translated.propose(names, bundled_vocabulary()))


def test_a_link_tells_word_by_word_why() -> None:
    [link] = translated.propose([named("檳城高等法院"), named("Penang High Court")], bundled_vocabulary())
    assert link.score >= SURE
    assert "槟城 is penang, 高等法院 is high court" in link.why


@pytest.mark.parametrize(
    ("han", "english"),
    [
        ("燈塔集團", "Lighthouse Robotics"),
        ("燈塔機器人公司", "Lighthouse Group"),
        ("檳城高等法院", "High Court"),
        ("墨爾本大學", "Melbourne"),
        ("越南統計局", "Thai Statistics Bureau"),
        ("大阪第三地方法院", "Osaka Second District Court"),
    ],
)
def test_a_name_that_says_less_or_other_things_is_not_linked(han: str, english: str) -> None:
    assert not linked(named(han), named(english))


def test_two_companies_of_one_group_stay_two() -> None:
    names = [named(each) for each in ("燈塔集團", "燈塔機器人公司", "Lighthouse Group", "Lighthouse Robotics")]
    assert linked(*names) == {("Lighthouse Group", "燈塔集團"), ("Lighthouse Robotics", "燈塔機器人公司")}


@pytest.mark.parametrize(
    ("chinese_home", "english_home", "expected"), [("hk", "hk", True), ("hk", "us", False), (None, None, False)]
)
def test_a_body_without_a_proper_name_needs_documents_of_one_country(chinese_home, english_home, expected) -> None:
    names = named("消費者委員會", home=chinese_home), named("Consumer Council", home=english_home)
    assert bool(linked(*names)) == expected


@pytest.mark.parametrize(("english_home", "expected"), [("hk", True), ("sg", False)])
def test_a_country_on_one_side_must_be_that_of_the_other_document(english_home: str, expected: bool) -> None:
    assert bool(linked(named("香港消費者委員會"), named("Consumer Council", home=english_home))) == expected


def test_a_name_that_could_be_two_is_only_suggested() -> None:
    names = [named("燈塔能源"), named("Lighthouse Power"), named("Lighthouse Energy")]
    links = translated.propose([*names, named("燈塔電力")], bundled_vocabulary())
    assert ("Lighthouse Energy", "燈塔能源") not in sure(links)
    assert {link.score for link in links if link.second[1] == "燈塔能源"} == {translated.UNSURE}


def test_two_ways_of_writing_may_have_a_name_each() -> None:
    names = [named("檳城高等法庭"), named("槟城高等法院", "zh-Hans"), named("Penang High Court")]
    assert {second for _, second in linked(*names)} == {"檳城高等法庭", "槟城高等法院"}


def test_two_entries_of_the_gazetteer_are_never_linked() -> None:
    assert not linked(named("檳城高等法院", entry=True), named("Penang High Court", entry=True))


def test_words_that_many_names_share_bring_none_together() -> None:
    many = [named(f"Penang {number} Court") for number in range(translated.COMMON + 1)]
    assert not linked(named("檳城高等法院"), *many[:1])
    assert not translated.propose([named("檳城法院"), *many, named("Penang Court")], bundled_vocabulary())


def abridgements(*names: Organisation) -> set[tuple[str, str]]:
    return sure(abridged.propose(names, bundled_vocabulary()))


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("香港區域法院", "區域法院"),
        ("Hong Kong District Court", "District Court"),
        ("District Court of Hong Kong", "District Court"),
    ],
)
def test_a_body_is_the_same_without_its_country_at_home_only(full: str, short: str) -> None:
    assert abridgements(named(full), named(short, home="hk")) == {(full, short)}
    assert not abridgements(named(full), named(short, home="gb"))


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("香港大學", "大學"),
        ("香港燈塔集團", "燈塔集團"),
        ("香港國際仲裁中心", "國際仲裁中心"),
        ("Hong Kong Nordlys", "Nordlys"),
    ],
)
def test_what_is_no_plain_body_is_not_the_same_without_its_country(full: str, short: str) -> None:
    assert not abridgements(named(full), named(short, home="hk"))


@pytest.mark.parametrize(("full", "short"), [("保險業監管局", "保監局"), ("馬來西亞保護兒童聯合會", "保兒會")])
def test_initials_are_the_only_name_of_their_document_that_they_spell(full: str, short: str) -> None:
    assert abridgements(named(full), named(short)) == {(full, short)}
    assert not abridgements(named(full), named(short, document=1))


@pytest.mark.parametrize(
    ("full", "short"), [("國家法務研究院", "國務院"), ("保險業監管局", "保監會"), ("全國保險業監管局", "保監局")]
)
def test_initials_begin_where_the_name_and_its_words_begin(full: str, short: str) -> None:
    assert not abridgements(named(full), named(short))


def test_initials_of_two_names_are_neither() -> None:
    assert not abridgements(named("保險業監管局"), named("保安業監察局"), named("保監局"))


def test_initials_that_say_something_by_themselves_are_only_suggested() -> None:
    [link] = abridged.propose([named("科學技術部"), named("科技部")], bundled_vocabulary())
    assert link.score < SURE


def test_organisations_know_the_countries_around_them(read) -> None:
    text = "馬來西亞檳城高等法院"
    mentions = [
        ActorMention("m1", Span(0, 4), "馬來西亞", "country", 0, entry="my"),
        ActorMention("m2", Span(4, 10), "檳城高等法院", "government body", 0),
    ]
    keys = {"m1": ("entry", "my", ""), "m2": ("organisation", "槟城高等法院", "")}
    [found] = organisations([(read(text), mentions)], keys, bundled())
    assert (found.texts, found.homes, found.countries) == ({"檳城高等法院": "zh-Hant"}, {"my"}, {"my"})
