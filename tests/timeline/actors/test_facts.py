"""Facts: what an office makes of its bearer, whose a product is, and what the gazetteer adds."""

from __future__ import annotations

import pytest

from timeline.actors import Recognisers, facts, find_actors, identify, known_facts


@pytest.fixture(scope="session")
def told(recognisers: Recognisers, read):
    def run(text: str) -> set[tuple[str, str, str, str]]:
        reading = read(text)
        mentions = find_actors(reading, recognisers)
        words = {mention.id: mention.text for mention in mentions}
        return {(words[one.source], one.type, words[one.target], one.state) for one in facts(reading, mentions)}

    return run


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("星辰科技執行長林小雨表示樂觀。", ("林小雨", "leads", "星辰科技", "current")),
        ("三星電子前執行長林小雨表示樂觀。", ("林小雨", "leads", "三星電子", "former")),
        ("星辰科技副總裁林小雨表示樂觀。", ("林小雨", "part of", "星辰科技", "current")),
        (
            "Kari Lund, chief executive of Nordlys Energy, resigned.",
            ("Kari Lund", "leads", "Nordlys Energy", "current"),
        ),
        ("法國外長貝特朗訪問北京。", ("貝特朗", "member of", "法國", "current")),
        ("法國外交部宣布，法國外長貝特朗將訪問北京。", ("貝特朗", "leads", "法國外交部", "current")),
        ("法國總統貝特朗訪問北京。", ("貝特朗", "leads", "法國", "current")),
        ("法國政府宣布，法國總統貝特朗將訪問北京。", ("貝特朗", "leads", "法國政府", "current")),
        ("星辰科技前執行長林小雨表示樂觀。", ("林小雨", "leads", "星辰科技", "former")),
        ("星辰科技創辦人兼執行長林小雨表示樂觀。", ("林小雨", "leads", "星辰科技", "current")),
        ("林小雨是三星電子會長。", ("林小雨", "leads", "三星電子", "current")),
        ("林小雨（三星電子會長）表示樂觀。", ("林小雨", "leads", "三星電子", "current")),
        ("三星電子的資深副總裁林小雨表示樂觀。", ("林小雨", "part of", "三星電子", "current")),
        ("Kari Lund is the chair of Nordlys Energy.", ("Kari Lund", "leads", "Nordlys Energy", "current")),
        ("Kari Lund, Samsung's former chief executive, resigned.", ("Kari Lund", "leads", "Samsung", "former")),
        ("Kari Lund, founder and chief executive of Samsung, spoke.", ("Kari Lund", "leads", "Samsung", "current")),
        ("The president of Samsung, Kari Lund, resigned.", ("Kari Lund", "leads", "Samsung", "current")),
        ("Samsung senior vice president Kari Lund spoke.", ("Kari Lund", "part of", "Samsung", "current")),
        ("The Apple iPhone sold well.", ("iPhone", "product of", "Apple", "current")),
    ],
)
def test_a_text_tells_who_leads_and_who_belongs(told, text: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in told(text)


def test_an_office_is_not_the_next_sentences(told) -> None:
    assert ("林小雨", "leads", "三星電子", "current") in told("林小雨是三星電子會長。李在鎔昨日離職。")


def test_a_list_owns_no_product(told) -> None:
    assert [fact for fact in told("Samsung and iPhone were the most searched words.") if fact[1] == "product of"] == []


def test_the_gazetteer_ties_a_company_to_its_group(recognisers: Recognisers, read) -> None:
    reading = read("三星電子公布財報。三星集團沒有回應。")
    identities = identify([(reading, find_actors(reading, recognisers))], recognisers.gazetteer)
    names = {actor.id: actor.names["en"] for actor in identities.actors}

    known = [
        (names[one.source], one.type, names[one.target])
        for one in known_facts(identities.actors, recognisers.gazetteer)
    ]

    assert known == [("Samsung Electronics", "part of", "Samsung")]


def test_an_office_before_the_next_name_is_the_next_persons(told) -> None:
    assert told("林小雨、三星電子會長陳大文出席。") == {("陳大文", "leads", "三星電子", "current")}
