"""Which stretches of a reading go to which model: by script run, not by document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.actors.models.chinese import ChineseModel, Word
from timeline.text import linear
from timeline.types import Reading, Span

LONGEST = 1000
"""Characters that a model sees at once: longer than any sentence worth the name, so that memory stays bounded."""
ENGLISH_WORDS = 6
"""Latin words in a row that make a sentence of their own inside Chinese text; shorter runs are names or terms."""
_HAN = linear.bounded(
    "[\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Han characters and the signs that stand among them; on Python's engine, which looks into a part of a text."""
_LATIN_RUN = linear.pattern(r"[A-Za-zÀ-ɏ][^\p{Han}\p{Hangul}\p{Hiragana}\p{Katakana}\n]*")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one sentence for one model."""

    span: Span
    sentence: int


def runs_of(reading: Reading) -> tuple[list[Run], list[Run]]:
    """The runs for the Chinese and for the English model."""
    han: list[Run] = []
    latin: list[Run] = []
    for number, sentence in enumerate(reading.sentences):
        if sentence.language in ("ko", "ja"):
            continue
        if _HAN.search(reading.folded, sentence.span.start, sentence.span.end):
            han.extend(Run(span, number) for span in _cut(reading.text, sentence.span))
            latin.extend(Run(span, number) for span in _embedded(reading.folded, sentence.span))
        else:
            latin.extend(Run(span, number) for span in _cut(reading.text, sentence.span))
    return han, latin


def chinese_words(reading: Reading, runs: Sequence[Run], model: ChineseModel) -> Iterator[list[Word]]:
    """The words of each run, their offsets counted in the reading."""
    texts = (_simplified(reading, run.span) for run in runs)
    for run, words in zip(runs, model.words(texts), strict=True):
        offset = run.span.start
        yield [Word(word.start + offset, word.end + offset, word.tag) for word in words]


def _simplified(reading: Reading, span: Span) -> str:
    """Folded to Simplified, with the capitals of Latin words as written: the model knows them apart."""
    folded, text = span.of(reading.folded), span.of(reading.text)
    if text.lower() == text:
        return folded
    return "".join(written if written.isascii() else low for written, low in zip(text, folded, strict=True))


def _embedded(text: str, span: Span) -> Iterator[Span]:
    """English sentences inside a Chinese one."""
    if text.count(" ", span.start, span.end) < ENGLISH_WORDS:
        return
    for match in _LATIN_RUN.finditer(text[span.start : span.end]):
        if match.group().count(" ") >= ENGLISH_WORDS:
            yield from _cut(text, Span(span.start + match.start(), span.start + match.end()))


def _cut(text: str, span: Span) -> Iterator[Span]:
    """A span in pieces of at most `LONGEST` characters, cut at a blank where there is one."""
    start = span.start
    while span.end - start > LONGEST:
        blank = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        end = blank + 1 if blank > 0 else start + LONGEST
        yield Span(start, end)
        start = end
    if start < span.end:
        yield Span(start, span.end)
