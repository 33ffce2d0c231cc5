"""The languages that have a date grammar: one module each, one line here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from timeline.dates import en, zh
from timeline.dates.grammar import Grammar
from timeline.dates.lexicon import Lexicon
from timeline.dates.terms import Found


class Language(Protocol):
    """What the module of a language offers."""

    def grammar(self) -> Grammar:
        """The compiled grammar."""

    def words(self) -> Lexicon:
        """Its words."""

    def trim(self, folded: str, start: int, end: int) -> int:
        """Where a hit really ends; `start` where it is none."""

    def fits(self, text: str, folded: str, family: str, found: Found) -> bool:
        """False where the surroundings show that the words are no date."""


LANGUAGES: Mapping[str, Language] = {"zh": zh, "ja": zh, "en": en}
"""Grammars by language. Japanese writes its absolute dates as Chinese does."""
