"""Text made fit to be shown: nothing invisible in it, nothing endless, and length kept where offsets count."""

from __future__ import annotations

from unicodedata import category

LONGEST = 200
"""A name or title is cut after so many characters; no real one in the sample is half as long."""

BLANK = "\N{REPLACEMENT CHARACTER}"
DIRECTION = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def visible(text: str) -> str:
    """`text` with control, direction and unpaired surrogate characters shown as �; of the same length."""
    if text.isprintable():
        return text
    return "".join(character if _shown(character) else BLANK for character in text)


def short(text: str) -> str:
    """`visible` text on one line, cut at LONGEST characters."""
    line = " ".join(visible(text[: 2 * LONGEST]).split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def _shown(character: str) -> bool:
    return character in "\n\t\r" or (category(character) not in ("Cc", "Cs") and character not in DIRECTION)
