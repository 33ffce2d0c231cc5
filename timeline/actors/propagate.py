"""A name found once is looked for in the rest of its document, in full and in its short form."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from timeline.actors.arbiter import Decision
from timeline.actors.candidate import Candidate, Source
from timeline.actors.lists.lexicon import cased
from timeline.actors.zh.shortened import SHORTENED, beginnings, surnames
from timeline.scan import Scanner, whole
from timeline.text import fold
from timeline.types import Span

SHORT = 2
"""Chinese names of this length are looked for only where words begin and end: 大同 is not in 大同小异."""


def elsewhere(
    text: str,
    folded: str,
    decisions: Sequence[Decision],
    at_word: Callable[[Span], bool],
    coined: Callable[[str], bool],
) -> Iterator[Candidate]:
    """Candidates for further occurrences where no decided name begins.

    `at_word` tells whether a span begins and ends with a Chinese word, `coined` whether no dictionary has one.
    """
    decided = {decision.span.start for decision in decisions}
    forms: dict[str, tuple[str, Candidate]] = {}
    for decision in decisions:
        for form in _forms(decision, text, coined):
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


def _forms(decision: Decision, text: str, coined: Callable[[str], bool]) -> Iterator[str]:
    """The name itself and its short forms; none of a body that was found everywhere."""
    if decision.best.joint or decision.best.source == Source.DOCUMENT:
        return
    name = decision.span.of(text)
    yield name
    if decision.best.kind == "person":
        yield from surnames(name)
    elif decision.best.kind in SHORTENED and decision.best.entry is None:
        yield from beginnings(name, coined)
