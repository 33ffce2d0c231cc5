"""A long text as the documents of a collection."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from timeline.text import make_readable
from timeline.types import Document, Reading

LENGTH = 2_000
"""Characters of a document: a news article of the usual length."""


def documents(text: str) -> list[Reading]:
    """The text in readings of about `LENGTH` characters, cut at ends of lines where there are any."""
    return [reading(part, f"{number}.txt") for number, part in enumerate(_parts(text))]


def reading(text: str, name: str = "a.txt") -> Reading:
    """One text made readable."""
    return make_readable(Document(name, text, sha256(text.encode()).hexdigest(), name))


def _parts(text: str) -> Iterator[str]:
    start = 0
    while start < len(text):
        end = text.rfind("\n", start + LENGTH // 2, start + LENGTH) + 1 or start + LENGTH
        yield text[start:end]
        start = end
