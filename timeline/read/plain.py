"""Plain text and Markdown: the decoded file is the document."""

from __future__ import annotations

from timeline.read.encoding import Decoded, NotText, decode
from timeline.read.result import Read, Unreadable

EXTENSIONS = (".txt", ".text", ".md", ".markdown")


def read(data: bytes) -> Read:
    """Read a text file's bytes; raises `Unreadable` for empty or binary ones."""
    if not data:
        raise Unreadable("empty file", "it has no bytes")
    try:
        decoded = decode(data)
    except NotText as error:
        raise Unreadable("not a text file", str(error)) from error
    if not decoded.text.strip():
        raise Unreadable("empty file", "it holds only white space")
    return Read(decoded.text, f"text/plain; charset={decoded.encoding}", _warnings(decoded))


def _warnings(decoded: Decoded) -> tuple[tuple[str, str], ...]:
    warnings = []
    if decoded.guessed:
        why = f"read as {decoded.encoding}; save the file as UTF-8 if it looks wrong"
        warnings.append(("encoding guessed", why))
    if decoded.replaced:
        why = f"{decoded.replaced} could not be decoded as {decoded.encoding} and show as U+FFFD"
        warnings.append(("characters lost", why))
    return tuple(warnings)
