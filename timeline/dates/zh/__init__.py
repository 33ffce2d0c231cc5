"""The Chinese date grammar, over folded text (Simplified, half-width, lower case), so that it serves both scripts."""

from timeline.dates.zh.limits import fits, trim
from timeline.dates.zh.rules import grammar
from timeline.dates.zh.words import words

__all__ = ["fits", "grammar", "trim", "words"]
