"""A name found once is looked for in the rest of its document, in full and in its short form."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from timeline.actors.arbiter import Decision
from timeline.actors.candidate import Candidate, Source
from timeline.actors.lexicon import cased
from timeline.scan import Scanner, whole
from timeline.text import fold
from timeline.types import Span

DOTS = "·・•‧"
PARTICLES = frozenset(("de", "da", "di", "del", "la", "le", "van", "von", "der", "den", "bin", "ibn", "al", "el"))
"""Small words that may begin a surname: De Bruyne, Van Gaal."""
SHORT = 2
"""Chinese names of this length are looked for only where words begin and end: 大同 is not in 大同小异."""


def elsewhere(
    text: str, folded: str, decisions: Sequence[Decision], at_word: Callable[[Span], bool]
) -> Iterator[Candidate]:
    """Candidates for further occurrences where no decided name begins.

    `at_word` tells whether a span begins and ends with a Chinese word.
    """
    decided = {decision.span.start for decision in decisions}
    forms: dict[str, tuple[str, Candidate]] = {}
    for decision in decisions:
        for form in _forms(decision, text):
            forms.setdefault(fold(form), (form, decision.best))
    words = list(forms)
    for word, start, end in Scanner(words).find(folded):
        if start in decided:
            continue
        form, origin = forms[words[word]]
        span = Span(start, end)
        if not whole(folded, start, end) or not cased(text[start:end], form):
            continue
        if len(form) <= SHORT and not form.isascii() and not at_word(span):
            continue
        yield Candidate(
            span,
            origin.kind,
            Source.DOCUMENT,
            f"the document names it elsewhere, as {origin.span.of(text)}",
            origin.entry,
        )


def _forms(decision: Decision, text: str) -> Iterator[str]:
    """The name itself and, of a person with several parts, the last part; none of a body that was found everywhere."""
    if decision.best.joint or decision.best.source == Source.DOCUMENT:
        return
    name = decision.span.of(text)
    yield name
    if decision.best.kind == "person":
        yield from _surname(name)


def _surname(name: str) -> Iterator[str]:
    for dot in DOTS:
        if dot in name:
            last = name.rsplit(dot, 1)[1]
            if len(last) > 1:
                yield last
            return
    parts = name.split()
    if len(parts) > 1 and len(parts[-1]) > 1 and parts[-1][0].isupper() and _latin(name):
        yield parts[-1]
        if len(parts) > 2 and parts[-2].lower() in PARTICLES:
            yield " ".join(parts[-2:])


def _latin(name: str) -> bool:
    """True where no letter is beyond the Latin script."""
    return all(char < "\u0250" for char in name)
