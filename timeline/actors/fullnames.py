"""Full names that the English model overlooks: capitalised words that are like names of persons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.actors.candidate import Candidate, Source
from timeline.actors.likeness import Likeness
from timeline.text import linear
from timeline.types import Span

_RUN = linear.pattern(
    r"\p{Lu}[\pL'’-]*\pL(?: (?:\p{Lu}\.|\p{Lu}[\pL'’-]*\pL|de|da|di|del|van|von|der|bin|ibn|al)){1,5}"
)
PARTICLES = frozenset(("de", "da", "di", "del", "van", "von", "der", "bin", "ibn", "al"))
LONGEST = 4
"""Words of a name, particles and initials left out: longer rows are lists or headlines."""


def full_names(text: str, span: Span, likeness: Likeness) -> Iterator[Candidate]:
    """Candidates of one sentence: two to four words, one surely like a person's, none like anything else."""
    for match in _RUN.finditer(linear.clean(span.of(text))):
        start = span.start + match.start()
        words: list[str] = []
        for word in (*str(match.group()).removesuffix("'s").removesuffix("’s").split(" "), ""):
            if word and (word in PARTICLES or word[-1] == "." or _personal(word, likeness)):
                words.append(word)
            else:
                yield from _named(words, start, likeness)
                start += sum(len(each) + 1 for each in (*words, word))
                words = []


def _named(words: Sequence[str], start: int, likeness: Likeness) -> Iterator[Candidate]:
    whole = [word for word in words if word not in PARTICLES and word[-1] != "."]
    if not 2 <= len(whole) <= LONGEST or words[0] != whole[0] or words[-1] != whole[-1]:
        return
    if any((likely := likeness.of(word)) and likely.sure for word in whole):
        end = start + sum(len(word) + 1 for word in words) - 1
        yield Candidate(Span(start, end), "person", Source.MODEL, "capitalised words that are like a person's names")


def _personal(word: str, likeness: Likeness) -> bool:
    """True for a word that is like a person's name, or of which nothing is known."""
    likely = likeness.of(word)
    return (likely is None or likely.kind == "person") and not likeness.plain(word)
