from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.text.letters import Counts, Letters, fold

LONG = "韓" * 200
"""Before any text it makes a long one, whose characters are folded all at once."""
ANY = st.text(st.characters())


def one_by_one(text: str) -> str:
    return "".join(map(fold, text))


def test_every_character_is_folded_alike_alone_and_in_a_long_text() -> None:
    everything = "".join(map(chr, (*range(0x10000), 0x10000, 0x1F600, 0x20000, 0x10FFFF)))

    assert fold(everything) == one_by_one(everything)


@settings(deadline=None)
@given(ANY)
def test_a_text_is_folded_alike_alone_and_in_a_long_text(text: str) -> None:
    assert fold(LONG + text) == one_by_one(LONG) + one_by_one(text)
    assert fold(text) == one_by_one(text)


def test_a_text_of_several_blocks_is_folded_to_its_end() -> None:
    assert fold("Ａ韓😀" * 400_000) == "a韩😀" * 400_000


@settings(deadline=None)
@given(ANY, st.data())
def test_the_letters_of_parts_add_up_to_those_of_the_whole(text: str, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(text)))
    letters = Letters(text)
    first, second, whole = letters.count(0, cut), letters.count(cut, len(text)), letters.count(0, len(text))

    assert tuple(a + b for a, b in zip(first, second, strict=True)) == whole
    assert sum(whole) == len(text)
    assert whole.without([first, second]) == Counts()


def test_letters_are_counted_by_kind() -> None:
    letters = Letters("人韓韩한のAé1 😀")

    assert letters.count(0, 10) == Counts(other=3, han=1, traditional=1, simplified=1, hangul=1, kana=1, latin=2)
