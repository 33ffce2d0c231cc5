"""Koreans in Latin letters by the form of their names: a surname and two syllables with a hyphen (Bae Kyung-hoon)."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.actors.candidate import Candidate, Source
from timeline.actors.sounds.korean import surnames, syllabic
from timeline.text import linear
from timeline.types import Span

_NAME = linear.pattern(r"\b([A-Z][a-z]{1,7}) {1,2}(([A-Z][a-z]{0,6})-([A-Za-z][a-z]{0,6}))\b")


def romanised(text: str) -> Iterator[Candidate]:
    """The candidates of a text without lone surrogates: every part must be one that Korean names have."""
    for match in _NAME.finditer(text):
        surname, first, second = (match.group(number).lower() for number in (1, 3, 4))
        if surname in surnames() and first in syllabic() and second in syllabic():
            span = Span(match.start(), match.end())
            yield Candidate(span, "person", Source.PATTERN, "written like a Korean name")
