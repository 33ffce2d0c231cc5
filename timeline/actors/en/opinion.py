"""A second opinion on a name that the English model proposes.

It asks the name's last word, the words beside it, and what its own words are like.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from timeline.actors.en.surroundings import described, descriptions
from timeline.actors.models.likeness import Likeness
from timeline.actors.suffixes import Suffixes
from timeline.actors.tables import DATA, read_rows
from timeline.text import linear
from timeline.types import ActorKind

LOCATIVES = (" in ", " near ", "In ", "Near ")
LED = ("administration", "government", "family", "regime", "brothers", "sisters", "campaign")
"""What may stand behind "the" and a surname."""
_CLAUSE = linear.bounded(
    r" (?:Has|Have|Had|Is|Are|Was|Were|Be|On|In|At|As|After|Over|From|With|By|It|Its|His|Her|Their|Your?|Put|Says|Said|"
    r"Will|Would|Could|Can|How|Why|What|Who|When|Where) "
)
"""Words within a headline that stand with a capital in no name."""
_MACHINE = linear.bounded(r"[A-Z]{1,3}-\d{1,4}[A-Z]? [A-Z]")
"""A type of aircraft or the like with its name: F-16 Falcon."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name as the model proposes it, with the text of its sentence before and behind it."""

    name: str
    kind: ActorKind
    before: str
    after: str


@cache
def endings() -> frozenset[str]:
    """Last words of names that are no actors. Raises `DataFileError`."""
    return frozenset(row.need("word") for row in read_rows(DATA / "endings.tsv", ("word",)))


def kind_of(named: Named, suffixes: Suffixes, likeness: Likeness) -> ActorKind | None:
    """The kind of a name; None where it is no name."""
    if named.kind != "person" and (kind := suffixes.english_kind(named.name)):
        return kind
    if named.kind in ("organisation", "product"):
        if _MACHINE.match(named.name):
            return "product"
        if named.name.rsplit(" ", 1)[-1] in endings() or _CLAUSE.search(named.name):
            return None
    full = named.kind == "person" and " " in named.name
    if kind := described(named.before, named.after, full=full):
        return kind
    return _by_words(named, named.name.split(), likeness)


def _by_words(named: Named, words: list[str], likeness: Likeness) -> ActorKind | None:
    """An organisation of plain words is none where it is one word or opens its sentence; acronyms are no words."""
    if named.kind == "organisation":
        capital_tells = len(words) > 1 and named.before.strip()
        if not capital_tells and all(likeness.plain(word) and not word.isupper() for word in words):
            return None
        if len(words) > 1 and (kind := descriptions().get(words[-1].lower())) not in (None, "person", "place"):
            return kind
        likely = [likeness.of(word) for word in words]
        if len(words) == 2 and all(each and each.kind == "person" for each in likely):
            return "person"
    return named.kind if len(words) > 1 else _single(named, likeness)


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
        if likely.kind == "word" and not named.name.isupper():
            return None
    return named.kind
