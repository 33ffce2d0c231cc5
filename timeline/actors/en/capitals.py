"""Names by pattern in English text: capitalised words that begin or end like an organisation's name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.actors.candidate import Candidate, Source
from timeline.actors.suffixes import Suffixes
from timeline.text import linear
from timeline.types import Span

_WORD = r"[A-Z][\pL\d&'’-]*[\pL\d]|[A-Z]"
_NAME = linear.pattern(rf"(?:{_WORD})(?: (?:of the |of |for |and |& )?(?:{_WORD})){{1,8}}")
"""Capitalised words, joined by blanks or by one small word that may stand inside a name."""
_SMALL = frozenset(("of", "for", "the", "and", "&"))
WORDS_OF_A_SHOUT = 1
"""Blanks from which a line in capitals is a shout; fewer make a name or an acronym."""
_FIRST = frozenset(
    ("The", "A", "An", "This", "That", "Its", "Their", "His", "Her", "Our", "In", "At", "On", "By", "For", "And")
)


def calmed(text: str) -> str:
    """A line in capitals as a headline (`NOVARA BUYS RIVAL` → `Novara Buys Rival`), which a model reads better.

    Every other text, and what would change its length, stays as it is.
    """
    if not text.isupper() or text.count(" ") < WORDS_OF_A_SHOUT:
        return text
    title = text.title()
    return title if len(title) == len(text) else text


def capitalised(text: str, span: Span, suffixes: Suffixes) -> Iterator[Candidate]:
    """Candidates of one sentence; a run that does not end like a name is cut back to the last word that does."""
    for match in _NAME.finditer(linear.clean(span.of(text))):
        start = span.start + match.start()
        words: list[str] = []
        for word in str(match.group()).split(" "):
            if _parts(words, word, suffixes):
                yield from _named(words, start, suffixes)
                start += sum(len(before) + 1 for before in words)
                words = []
            words.append(word)
        yield from _named(words, start, suffixes)


def _parts(words: Sequence[str], word: str, suffixes: Suffixes) -> bool:
    """True where a small word or an owner ends a name: `Anna Kowalska` of, `South Korea's`; not in `Bank of`."""
    if not words:
        return False
    if words[-1].endswith(("'s", "’s")) or words[-1] in _SMALL:
        return word[0].isupper() and not (words[-1] in _SMALL and len(words) > 1)
    if word in ("of", "for"):
        return words[-1] not in suffixes.english
    return word == "and" and "of" not in words


def _named(words: Sequence[str], start: int, suffixes: Suffixes) -> Iterator[Candidate]:
    """The longest name at the beginning of a run, once small words before it are off."""
    skip = 0
    while skip < len(words) and (words[skip] in _SMALL or words[skip] in _FIRST):
        start += len(words[skip]) + 1
        skip += 1
    words = words[skip:]
    for length in range(len(words), 1, -1):
        name = " ".join(words[:length]).removesuffix("'s").removesuffix("’s")
        if kind := suffixes.english_kind(name):
            yield Candidate(
                Span(start, start + len(name)),
                kind,
                Source.MODEL,
                f"capitalised words that end like the name of a {kind}",
            )
            return
