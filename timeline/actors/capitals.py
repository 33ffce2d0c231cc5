"""Names by pattern in English text: capitalised words that begin or end like an organisation's name."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.actors.candidate import Candidate, Source
from timeline.actors.suffixes import Suffixes
from timeline.text import linear
from timeline.types import Span

_WORD = r"[A-Z][\pL\d&'’-]*[\pL\d]|[A-Z]"
_NAME = linear.pattern(rf"(?:{_WORD})(?: (?:of the |of |for |and |& )?(?:{_WORD})){{1,8}}")
"""Capitalised words, joined by blanks or by one small word that may stand inside a name."""
_FIRST = frozenset(
    ("The", "A", "An", "This", "That", "Its", "Their", "His", "Her", "Our", "In", "At", "On", "By", "For", "And")
)


def capitalised(text: str, span: Span, suffixes: Suffixes) -> Iterator[Candidate]:
    """Candidates of one sentence; a run that does not end like a name is cut back to the last word that does."""
    for match in _NAME.finditer(linear.clean(span.of(text))):
        yield from _named(str(match.group()).split(" "), span.start + match.start(), suffixes)


def _named(words: list[str], start: int, suffixes: Suffixes) -> Iterator[Candidate]:
    """The longest name at the beginning of a run, once articles and the owner (`South Korea's`) are off."""
    skip = 0
    for number, word in enumerate(words[:-1], 1):
        if word.endswith(("'s", "’s")) or (number == skip + 1 and word in _FIRST):
            skip = number
    start += sum(len(word) + 1 for word in words[:skip])
    words = words[skip:]
    for length in range(len(words), 1, -1):
        name = " ".join(words[:length])
        if kind := suffixes.english_kind(name):
            yield Candidate(Span(start, start + len(name)), kind, Source.MODEL, f"pattern: capitals, {kind}")
            return
