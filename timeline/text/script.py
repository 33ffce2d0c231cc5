"""Scripts and languages: conversion for display, and which language and script a stretch of text is in.

Conversion goes by phrases, with OpenCC's tables (Apache-2.0), so that it reads well.
"""

from __future__ import annotations

from functools import cache

import opencc

from timeline.text.letters import Counts, Letters

_LETTERS_PER_WORD = 5


def to_simplified(text: str) -> str:
    """The text in Simplified Chinese, for display; its length may change."""
    return str(_converter("t2s").convert(text))


def to_traditional(text: str) -> str:
    """The text in Traditional Chinese (Taiwan's standard characters), for display; its length may change."""
    return str(_converter("s2tw").convert(text))


@cache
def _converter(name: str) -> opencc.OpenCC:
    return opencc.OpenCC(name)


def language_of(text: str) -> str:
    """The language of most of the text: "zh", "en", "ko", "ja", or "und" where it holds no letters."""
    return language_by(Letters(text).count(0, len(text)))


def language_by(letters: Counts) -> str:
    """The language of a stretch with these letters, as `language_of` names it.

    A Latin word weighs as much as one Han character, since that is how they share a page.
    """
    han = letters.han + letters.traditional + letters.simplified
    latin = -(-letters.latin // _LETTERS_PER_WORD)
    if letters.hangul > han and letters.hangul > latin:
        return "ko"
    if letters.kana * 10 > han + letters.kana and letters.kana > latin:
        return "ja"
    if han >= latin and han:
        return "zh"
    return "en" if latin else "und"


def script_by(letters: Counts, language: str) -> str:
    """The script as a tag: "zh-Hant", "zh-Hans", "Latn", "Kore", "Jpan", or "Zyyy" for none."""
    if language != "zh":
        return {"en": "Latn", "ko": "Kore", "ja": "Jpan"}.get(language, "Zyyy")
    return "zh-Hant" if letters.traditional > letters.simplified else "zh-Hans"
