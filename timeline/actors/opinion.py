"""A second opinion on the kind of a name that only the English model proposes: by its last word and by what its words are like."""

from __future__ import annotations

from timeline.actors.likeness import Likeness
from timeline.actors.suffixes import Suffixes
from timeline.types import ActorKind


def kind_of(name: str, labelled: ActorKind, suffixes: Suffixes, likeness: Likeness) -> ActorKind | None:
    """The kind of a name that the model gives the kind `labelled`; None where it is no name."""
    if labelled in ("organisation", "product") and (kind := suffixes.english_kind(name)):
        return kind
    words = name.split()
    if len(words) > 1:
        return labelled
    return _single(name, labelled, likeness)


def _single(name: str, labelled: ActorKind, likeness: Likeness) -> ActorKind | None:
    """A single word that the model calls an organisation is what it is most like."""
    likely = likeness.of(name)
    if likely is None:
        return labelled
    if labelled == "organisation":
        if likely.kind == "person":
            return "person"
        if likely.kind == "place" and likely.sure:
            return "place"
        if likely.kind == "word":
            return None
    if labelled == "person" and likely.kind in ("organisation", "word") and not likely.sure:
        return None
    return labelled
