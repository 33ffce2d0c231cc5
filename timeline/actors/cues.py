"""What speaks for a weak name: the words right beside it (data/cues.tsv), or a list of companies that it stands in.

蘋果股價, 對手蘋果, `Shell's shares` and 英偉達、蘋果和微軟 name the company; a bare 蘋果 does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TypeAlias

from timeline.actors.candidate import Candidate, Source
from timeline.actors.lists.gazetteer import Gazetteer
from timeline.actors.lists.lexicon import Find, Finds
from timeline.actors.lists.place import Place
from timeline.actors.tables import DATA, read_rows
from timeline.text import fold
from timeline.types import ActorKind

Cue: TypeAlias = tuple[str, str]
"""A kind and the side of the name on which the word stands."""
CUED = ("company", "product")
SIDES = ("before", "behind")
FIRMS: tuple[ActorKind, ...] = ("company", "conglomerate")
JOINERS = frozenset(("、", "和", "与", "及", "以及", "或", ", ", " and ", ", and ", " or ", ", or ", " & ", "／", "/"))
"""What stands between two names of a list."""
LONGEST_JOINER = 6


def witnesses(place: Place, finds: Finds, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Candidates at weak names of companies and products that bear witness for them, and count for nothing alone."""
    firms = [find for find in finds["name"] if gazetteer.entries[find.sense.key].kind in FIRMS]
    yield from _listed(place.folded, sorted(firms, key=lambda find: find.span), gazetteer)
    for find in finds["name"]:
        kind = gazetteer.entries[find.sense.key].kind
        cued = "company" if kind in FIRMS else kind
        if find.sense.weak and cued in CUED and _cued(place.folded, find, cued):
            yield Candidate(find.span, kind, Source.DOUBTED, f"beside words that speak of a {cued}")


def _listed(folded: str, firms: Sequence[Find], gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Weak names in a list with the sure name of a company."""
    row: list[Find] = []
    for firm in firms:
        if row and not _joined(folded, row[-1], firm):
            yield from _in_row(row, gazetteer)
            row = []
        row.append(firm)
    yield from _in_row(row, gazetteer)


def _joined(folded: str, before: Find, after: Find) -> bool:
    gap = folded[before.span.end : after.span.start]
    return before.span == after.span or (len(gap) <= LONGEST_JOINER and gap in JOINERS)


def _in_row(row: Sequence[Find], gazetteer: Gazetteer) -> Iterator[Candidate]:
    if any(not find.sense.weak for find in row):
        for find in row:
            if find.sense.weak:
                kind = gazetteer.entries[find.sense.key].kind
                yield Candidate(find.span, kind, Source.DOUBTED, "in a list of companies")


def _cued(folded: str, find: Find, kind: str) -> bool:
    """True where a word of the table stands right before or behind the name; a Latin one as a whole word."""
    if folded.endswith(_words(kind, "before"), 0, find.span.start):
        return True
    ends = (find.span.end + len(word) for word in _words(kind, "behind") if folded.startswith(word, find.span.end))
    return any(not (folded[end - 1 : end + 1].isascii() and folded[end : end + 1].isalpha()) for end in ends)


@cache
def _words(kind: str, side: str) -> tuple[str, ...]:
    """The words for a kind on a side, folded; a Latin one with the blank that parts it. Raises `DataFileError`."""
    found: list[str] = []
    for row in read_rows(DATA / "cues.tsv", ("kind", "side", "words")):
        if row.choice("kind", CUED) == kind and row.choice("side", SIDES) == side:
            found.extend(_spaced(fold(word), side) for word in row.values("words"))
    return tuple(found)


def _spaced(word: str, side: str) -> str:
    if not word.isascii() or word[0] in "'-":
        return word
    return f" {word} " if side == "before" else f" {word}"
