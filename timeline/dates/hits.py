"""The expressions of a document as its grammars find them, not yet resolved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby

from timeline.dates.language import LANGUAGES, Language
from timeline.dates.terms import Found, Order, proven_order
from timeline.types import Reading, Sentence


def grammar_of(reading: Reading, sentence: Sentence) -> Language:
    """The grammar of a sentence: its language's, else the document's, else English for any Latin script."""
    return LANGUAGES.get(sentence.language) or LANGUAGES.get(reading.language) or LANGUAGES["en"]


@lru_cache(maxsize=1)
def hits(reading: Reading) -> Mapping[int, Sequence[Found]]:
    """The expressions of a document by the number of their sentence, in order.

    One pass for each grammar over all its sentences. The last document's are remembered, since its own date and the
    dates that it tells are looked for one after the other.
    """
    spoken: defaultdict[Language, list[int]] = defaultdict(list)
    for number, sentence in enumerate(reading.sentences):
        spoken[grammar_of(reading, sentence)].append(number)
    return dict(sorted(hit for language, numbers in spoken.items() for hit in _of(language, reading, numbers)))


def _of(language: Language, reading: Reading, numbers: Sequence[int]) -> Iterator[tuple[int, Sequence[Found]]]:
    lines = [reading.sentences[number].span.of(reading.folded) for number in numbers]
    found = language.grammar().find(lines, language.trim)
    for line, of_line in groupby(found, key=lambda hit: hit[0]):
        span = reading.sentences[numbers[line]].span
        text, offset = span.of(reading.text), span.start
        fitting = [
            Found(hit.start + offset, hit.end + offset, hit.parsed)
            for _, family, hit in of_line
            if language.fits(text, lines[line], family, hit)
        ]
        if fitting:
            yield numbers[line], fitting


def order_of(reading: Reading, usual: Order) -> Order:
    """Which of month and day stands first in a document's dates in numbers: as its own dates prove, else the usual."""
    found = (hit for of_sentence in hits(reading).values() for hit in of_sentence)
    proven = {order for hit in found if (order := proven_order(hit.parsed.meaning)) is not None}
    return proven.pop() if len(proven) == 1 else usual
