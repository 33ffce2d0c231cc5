"""Quantities in all their spellings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.events.amounts import find_amounts
from timeline.text import make_readable
from timeline.types import Amount, Document, Span


def amounts(text: str) -> list[Amount]:
    reading = make_readable(Document("a.txt", text, "0", "a.txt"))
    return [amount for found in find_amounts(reading, []) for amount in found]


@pytest.mark.parametrize(
    ("text", "value", "unit", "currency"),
    [
        ("預算為10.1萬億韓元", 10.1e12, None, "KRW"),
        ("市场规模达861亿美元", 86.1e9, None, "USD"),
        ("市場規模達8,610億美元", 861e9, None, "USD"),
        ("提供26萬枚晶片", 260_000, "枚", None),
        ("超過5萬塊加速器", 50_000, "块", None),
        ("同比下降0.2%", 0.2, "%", None),
        ("增长率为-0.2%", -0.2, "%", None),
        ("排名第35位", 35, "rank", None),
        ("滑至第三位", 3, "rank", None),
        ("a fund of 100 trillion KRW", 100e12, None, "KRW"),
        ("a loss of $1.44 billion", 1.44e9, None, "USD"),
        ("it costs €30m today", 30e6, None, "EUR"),
        ("approximately 260,000 GPUs", 260_000, "gpus", None),
        ("the shares fell 15%", 15, "%", None),
        ("ranking sixth worldwide", 6, "rank", None),
    ],
)
def test_a_quantity_is_read_with_its_unit(text: str, value: float, unit: str | None, currency: str | None) -> None:
    found = amounts(text)

    assert [(each.unit, each.currency) for each in found] == [(unit, currency)]
    assert found[0].value == pytest.approx(value)


@pytest.mark.parametrize("text", ["第305條", "in 36 of them [1][2]", "航班610坠毁", "公司在2号楼"])
def test_bare_numbers_and_labels_are_no_quantities(text: str) -> None:
    assert [each for each in amounts(text) if each.currency] == []


def test_a_number_inside_a_name_is_left_out() -> None:
    reading = make_readable(Document("a.txt", "RTX 6000 台", "0", "a.txt"))

    assert find_amounts(reading, [Span(0, 10)]) == [[]]


@given(st.text(alphabet="约超12.,3萬億亿 %元美美$人第位 abk", max_size=60))
def test_an_amount_is_the_text_at_its_span(text: str) -> None:
    reading = make_readable(Document("a.txt", text, "0", "a.txt"))
    found = [amount for each in find_amounts(reading, []) for amount in each]

    assert [each.span.of(reading.text) for each in found] == [each.text for each in found]
