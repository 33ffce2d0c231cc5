"""Full names that the English model overlooks: capitalised words that are like names of persons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.actors.candidate import Candidate, Source
from timeline.actors.models.likeness import Likeness
from timeline.actors.zh.shortened import PARTICLES
from timeline.text import linear
from timeline.types import Span

_RUN = linear.pattern(
    r"\p{Lu}[\pL'’-]*\pL(?: (?:\p{Lu}\.|\p{Lu}[\pL'’-]*\pL|de|da|di|del|la|le|van|von|der|den|bin|ibn|al|el)){1,5}"
)
LONGEST = 4
"""Words of a name, particles and initials left out: longer rows are lists or headlines."""


def full_names(text: str, span: Span, likeness: Likeness) -> Iterator[Candidate]:
    """Candidates of one sentence: two to four words, one surely like a person's, none like anything else."""
    for match in _RUN.finditer(linear.clean(span.of(text))):
        start = at = span.start + match.start()
        words: list[str] = []
        for word in str(match.group()).split(" "):
            name = word.removesuffix("'s").removesuffix("’s")
            fits = name in PARTICLES or name[-1] == "." or _personal(name, likeness)
            if fits:
                words.append(name)
            at += len(word) + 1
            if not fits or name != word:
                yield from _named(words, start, likeness)
                words, start = [], at
        yield from _named(words, start, likeness)


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
