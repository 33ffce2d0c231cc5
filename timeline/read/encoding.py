"""Bytes to text: byte-order mark, then UTF-8 (a stray byte is replaced and said), then a guess, said to be one."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the other's
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SUPERSETS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "ascii": "utf-8",
}
"""A file that says or seems to be the narrower one often holds characters of the wider one; none decode differently."""

_SAMPLE = 65_536
"""Bytes that the guess looks at, from the first that is not ASCII: enough for any script, bounded for any size."""
_NOT_ASCII = re.compile(rb"[\x80-\xff]")
_MARKED = ["utf_16", "utf_16_be", "utf_16_le", "utf_32", "utf_32_be", "utf_32_le", "utf_7"]
"""Encodings never guessed: any pair of bytes is UTF-16, so that short Big5 would be read as Korean."""
_STRAY = 20
"""Characters that are UTF-8 for one byte that is not: a damaged file. In another encoding most would be lost."""


class NotText(ValueError):
    """These bytes are not text; the message says why."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text without its byte-order mark, line ends kept; `guessed` where nothing in the bytes proves the encoding."""

    text: str
    encoding: str
    guessed: bool = False
    replaced: int = 0


def decode(data: bytes) -> Decoded:
    """Decode a text file's bytes; raises `NotText` for binary content."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], encoding, guessed=False)
    if b"\0" in data[:_SAMPLE]:
        raise NotText("it holds NUL bytes, as binary files do")
    utf8 = _lenient(data, "utf-8", guessed=False)
    return utf8 if _damaged_at_most(utf8) else _guess(data)


def _damaged_at_most(decoded: Decoded) -> bool:
    """True for whole UTF-8, and for UTF-8 with a stray byte or a cut end."""
    if not decoded.replaced:
        return True
    beyond_ascii = sum(character > "\x7f" for character in decoded.text) - decoded.replaced
    return beyond_ascii >= _STRAY * decoded.replaced


def _guess(data: bytes) -> Decoded:
    first = _NOT_ASCII.search(data)
    start = first.start() if first else 0
    best = from_bytes(data[start : start + _SAMPLE], cp_exclusion=_MARKED).best()
    if best is None:
        raise NotText("no encoding fits its bytes; save it as UTF-8")
    return _lenient(data, _SUPERSETS.get(best.encoding, best.encoding), guessed=True)


def _lenient(data: bytes, encoding: str, *, guessed: bool) -> Decoded:
    try:
        return Decoded(_reject_controls(data.decode(encoding)), encoding, guessed)
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
        return Decoded(_reject_controls(text), encoding, guessed, text.count("\ufffd"))


def _reject_controls(text: str) -> str:
    """The text, unless one character in fifty of its head is a control character that no text file has."""
    head = text[:4096]
    strange = sum(c < " " and c not in "\t\n\r\f\x0b\x1b" for c in head)
    if strange * 50 > len(head):
        raise NotText("it holds control characters, as binary files do")
    return text
