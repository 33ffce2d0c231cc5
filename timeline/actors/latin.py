"""Candidates from the English model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.actors.candidate import Candidate, Source
from timeline.actors.stoplist import is_name
from timeline.actors.suffixes import Suffixes
from timeline.types import ActorKind, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

KIND_OF: dict[str, ActorKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "PRODUCT": "product",
}
WHAT = {
    "PERSON": "a person's name",
    "ORG": "an organisation's name",
    "GPE": "a state's or town's name",
    "LOC": "a place's name",
    "FAC": "a building's name",
    "PRODUCT": "a product's name",
}
ARTICLES = ("the ", "The ", "THE ", "a ", "A ", "an ")
TAILS = (" 's", "'s", "’s", "'", "’", ".", ",", "-", " ", "·", '"', "”", "“", "«", "»")
HEADS = "\"'“‘«» "
KEEP_DOT = ("Inc.", "Corp.", "Co.", "Ltd.", "Jr.", "Sr.", "U.S.", "U.K.", "D.C.", "S.A.", "U.N.")


def from_doc(doc: Doc, offset: int, suffixes: Suffixes) -> Iterator[Candidate]:
    """Candidates of one text that begins at `offset` of the reading."""
    for entity in doc.ents:
        kind = KIND_OF.get(entity.label_)
        if kind is None:
            continue
        start, end = trim(doc.text, entity.start_char, entity.end_char)
        end = _possessor(doc.text, start, end)
        name = doc.text[start:end]
        if not _plausible(name, kind) or not is_name(name, name.lower()):
            continue
        if kind in ("organisation", "product"):
            kind = suffixes.english_kind(name) or kind
        span = Span(offset + start, offset + end)
        yield Candidate(span, kind, Source.MODEL, f"the English model reads {WHAT[entity.label_]}")


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """A name's span without its article, possessive and trailing punctuation."""
    for article in ARTICLES:
        if text.startswith(article, start, end):
            start += len(article)
            break
    while start < end and text[start] in HEADS:
        start += 1
    words = text[start:end].split(" ")
    while len(words) > 1 and words[-1].islower():
        end -= len(words.pop()) + 1
    trimmed = True
    while trimmed and start < end:
        trimmed = False
        for tail in TAILS:
            if text.endswith(tail, start, end) and not text.endswith(KEEP_DOT, start, end):
                end -= len(tail)
                trimmed = True
    return start, end


def _possessor(text: str, start: int, end: int) -> int:
    """Where the name ends that owns what follows (`Nvidia's Partnership`), or `end`."""
    for mark in ("'s ", "’s ", " 's "):
        at = text.find(mark, start + 1, end)
        if at > 0:
            end = at
    return end


def _plausible(name: str, kind: ActorKind) -> bool:
    """A name has a letter and, unless it is a product, a capital; it holds no line break."""
    return len(name) > 1 and any(map(str.isupper, name)) and "\n" not in name and not (kind == "person" and "@" in name)
