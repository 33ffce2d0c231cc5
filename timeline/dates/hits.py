"""The expressions of a sentence as its grammar finds them, not yet resolved."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.dates.language import LANGUAGES, Language
from timeline.dates.terms import Found
from timeline.types import Reading, Sentence


def grammar_of(reading: Reading, sentence: Sentence) -> Language:
    """The grammar of a sentence: its language's, else the document's, else English for any Latin script."""
    return LANGUAGES.get(sentence.language) or LANGUAGES.get(reading.language) or LANGUAGES["en"]


def hits(reading: Reading, sentence: Sentence) -> Iterator[Found]:
    """The expressions of one sentence, unresolved, placed in the document."""
    language = grammar_of(reading, sentence)
    offset, folded = sentence.span.start, sentence.span.of(reading.folded)
    text = sentence.span.of(reading.text)
    for name, found in language.grammar().find(folded, language.trim):
        if language.fits(text, folded, name, found):
            yield Found(found.start + offset, found.end + offset, found.parsed)
