from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.scene.quotes import REACH, Sources, parted, surroundings
from timeline import contract

TEXT = "Xi arrived. Lee met Xi in Gyeongju on Saturday. They spoke for an hour.\n\nMarkets rose."
TEXTS = st.text(alphabet="ab. 。！\n”三星 ", max_size=400)


def around(text: str, quote: str) -> str:
    start = text.index(quote)
    begin, end = surroundings(text, start, start + len(quote), parted(text))
    return text[begin:end]


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("Lee met Xi in Gyeongju on Saturday.", TEXT[: TEXT.index("\n")]),
        ("met Xi", "Lee met Xi in Gyeongju on Saturday."),
        ("Markets rose.", "Markets rose."),
    ],
)
def test_a_quote_stands_in_its_sentence_or_between_its_neighbours(quote, expected):
    assert around(TEXT, quote) == expected


def test_chinese_sentences_end_without_a_space():
    text = "首爾消息。李在明會見習近平。雙方談了一小時。其他新聞。"
    assert around(text, "李在明會見習近平。") == "首爾消息。李在明會見習近平。雙方談了一小時。"


def test_a_closing_quotation_mark_belongs_to_its_sentence():
    text = "他說:“會的。”李在明隨後離開。"
    assert around(text, "李在明隨後離開。") == text


def test_a_point_inside_a_number_ends_nothing():
    text = "Sales rose 3.5 percent in May. Exports fell."
    assert around(text, "Sales rose") == "Sales rose 3.5 percent in May."


def test_a_quote_that_leaves_out_its_full_stop_is_a_whole_sentence():
    assert (
        around("首爾消息。李在明會見習近平。雙方談了一小時。其他。", "李在明會見習近平")
        == "首爾消息。李在明會見習近平。雙方談了一小時。"
    )


def test_a_line_of_a_list_of_headlines_stands_alone():
    headlines = "三星電子發布新手機\n李在明會見習近平\n英偉達將供應26萬顆晶片"
    assert around(headlines, "李在明會見習近平") == "李在明會見習近平"
    assert (
        around("Samsung unveils a phone\nLee meets Xi in Gyeongju\nStocks fall", "Lee meets")
        == "Lee meets Xi in Gyeongju"
    )


def test_a_paragraph_does_not_borrow_from_the_next_one():
    assert around("首爾消息。\n李在明會見習近平。\n雙方談了一小時。", "李在明會見習近平。") == "李在明會見習近平。"


def test_a_hard_wrapped_sentence_is_completed_over_its_line_breaks():
    text = (
        "President Lee Jae-myung met President Xi Jinping in Gyeongju, where both\n"
        "attended the summit of the Asia-Pacific Economic Cooperation forum, and\n"
        "Lee proposed a treaty.\n\nStocks fell."
    )
    assert around(text, "attended the summit") == text.removesuffix("\n\nStocks fell.")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_parts_lines(end):
    assert around(f"Exports rose{end}Lee met Xi{end}Stocks fell", "Lee met Xi") == "Lee met Xi"


@given(TEXTS, st.data())
def test_surroundings_hold_the_quote_and_stay_near(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    begin, finish = surroundings(text, start, end, parted(text))
    assert max(0, start - REACH) <= begin <= start <= end <= finish <= min(len(text), end + REACH)


def test_context_of_text_without_sentences_is_bounded():
    text = "a" * 100_000
    assert surroundings(text, 50_000, 50_010, parted(text)) == (50_000 - REACH, 50_010 + REACH)


def quoted(draft, marks: list[tuple[int, int, str]]):
    draft.event({"lee": "agent"}, quote="Lee met Xi on Saturday.")
    timeline = draft.timeline()
    dates = [
        contract.DateMention(
            document="a.txt", start=s, end=e, text=timeline.documents[0].text[s:e], kind="date", when=None
        )
        for s, e, kind in marks
        if kind == "date"
    ]
    mentions = [
        contract.Mention(
            id=f"m{s}", document="a.txt", start=s, end=e, text=timeline.documents[0].text[s:e], actor="lee"
        )
        for s, e, kind in marks
        if kind == "actor"
    ]
    timeline = timeline.model_copy(update={"dates": tuple(dates), "mentions": tuple(mentions)})
    return Sources(timeline).quote(timeline.events[0].claims[0])


def test_dates_and_actors_inside_are_marked_in_order(draft):
    quote = quoted(draft, [(14, 22, "date"), (0, 3, "actor"), (8, 10, "actor")])
    assert [(mark.kind, mark.actor, quote.text[mark.start : mark.end]) for mark in quote.marks] == [
        ("actor", "lee", "Lee"),
        ("actor", "lee", "Xi"),
        ("date", None, "Saturday"),
    ]


def test_of_overlapping_marks_the_first_and_longest_stays(draft):
    quote = quoted(draft, [(0, 3, "actor"), (0, 7, "actor"), (4, 10, "actor"), (11, 22, "date")])
    assert [quote.text[mark.start : mark.end] for mark in quote.marks] == ["Lee met", "on Saturday"]


def test_invisible_characters_are_shown_without_moving_offsets(draft):
    draft.say("Before \u202eevil\x00.")
    draft.event({"lee": "agent"}, quote="Lee met Xi.")
    timeline = draft.timeline()
    quote = Sources(timeline).quote(timeline.events[0].claims[0])
    assert quote.text[quote.start : quote.end] == "Lee met Xi."
    assert "Before �evil�." in quote.text


def test_every_quote_and_mark_of_the_sample_equals_the_text(sample):
    texts = {document.id: document.text for document in sample.documents}
    names = {(m.document, m.start): m.text for m in sample.mentions} | {
        (d.document, d.start): d.text for d in sample.dates
    }
    sources = Sources(sample)
    for claim in [claim for event in sample.events for claim in event.claims]:
        quote = sources.quote(claim)
        assert quote.text[quote.start : quote.end] == claim.quote
        assert quote.text == texts[claim.document][quote.offset : quote.offset + len(quote.text)]
        for mark in quote.marks:
            assert (
                quote.text[mark.start : mark.end]
                == texts[claim.document][quote.offset + mark.start : quote.offset + mark.end]
            )
            assert (claim.document, quote.offset + mark.start) in names
