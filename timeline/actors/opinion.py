"""A second opinion on a name that the English model proposes: by its last word, its neighbours, and what its words are like."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.actors.likeness import Likeness
from timeline.actors.suffixes import Suffixes
from timeline.actors.surroundings import described
from timeline.types import ActorKind

LOCATIVES = (" in ", " near ", "In ", "Near ")
LED = ("administration", "government", "family", "regime", "brothers", "sisters", "campaign")
"""What may stand behind "the" and a surname."""
FREQUENT = 2000
"""Rank among words from which a common word in capitals is a shout rather than an acronym."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name as the model proposes it, with the text of its sentence before and behind it."""

    name: str
    kind: ActorKind
    before: str
    after: str


def kind_of(named: Named, suffixes: Suffixes, likeness: Likeness) -> ActorKind | None:
    """The kind of a name; None where it is no name."""
    if named.kind in ("organisation", "product") and (kind := suffixes.english_kind(named.name)):
        return kind
    if kind := described(named.before, named.after):
        return kind
    words = named.name.split()
    if len(words) > 1:
        return named.kind
    return _single(named, likeness)


def _single(named: Named, likeness: Likeness) -> ActorKind | None:
    """A single word that the model calls an organisation is what it is most like."""
    likely = likeness.of(named.name)
    if named.kind == "person":
        if named.before.endswith(LOCATIVES):
            return "place"
        if named.before.endswith(("the ", "The ")) and not named.after.lstrip().startswith(LED):
            return None
        if likely and likely.kind in ("organisation", "word") and not likely.sure:
            return None
    if named.kind == "organisation" and likely:
        if likely.kind == "person":
            return "person"
        if likely.kind == "place" and likely.sure:
            return "place"
        if likely.kind == "word":
            return None
    return named.kind
