"""The English date grammar, over folded (lower-case) text."""

from timeline.dates.en.limits import fits, trim
from timeline.dates.en.rules import grammar
from timeline.dates.en.words import words

__all__ = ["fits", "grammar", "trim", "words"]
