"""Candidates from the English model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.actors.candidate import Candidate, Source
from timeline.actors.en.borders import pieces
from timeline.actors.en.opinion import Named, kind_of
from timeline.actors.en.surroundings import REACH
from timeline.actors.lists.known import legal_end
from timeline.actors.models.likeness import Likeness
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


def from_doc(doc: Doc, offset: int, suffixes: Suffixes, likeness: Likeness) -> Iterator[Candidate]:
    """Candidates of one text that begins at `offset` of the reading."""
    text = doc.text
    for entity in doc.ents:
        labelled = KIND_OF.get(entity.label_)
        if labelled is None:
            continue
        for start, end in pieces(text, entity.start_char, entity.end_char):
            legal = labelled != "place" and legal_end(text, end)
            name = text[start : legal or end]
            if not _plausible(name) or not is_name(name, name.lower()):
                continue
            kind = "company" if legal else kind_of(_named(text, start, end, labelled), suffixes, likeness)
            span = Span(offset + start, offset + (legal or end))
            source = Source.MODEL if kind else Source.DOUBTED
            yield Candidate(span, kind or labelled, source, _reason(entity.label_, labelled, kind or labelled))


def _named(text: str, start: int, end: int, kind: ActorKind) -> Named:
    return Named(text[start:end], kind, text[max(start - REACH, 0) : start], text[end : end + REACH])


def _reason(label: str, labelled: ActorKind, kind: ActorKind) -> str:
    """Why, with the second thought where there was one."""
    reason = f"the English model reads {WHAT[label]}"
    return reason if kind == labelled else f"{reason}; by its words it is like that of a {kind}"


def _plausible(name: str) -> bool:
    """A name has a letter and a capital."""
    return len(name) > 1 and any(map(str.isupper, name))
