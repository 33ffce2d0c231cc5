"""Dates of a short text whose day of writing is known, as the labelled sets ask for them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from timeline.dates.find import find_dates
from timeline.text import make_readable
from timeline.types import DateMention, Document, When


def label(text: str, dct: date) -> tuple[DateMention, ...]:
    """Every time expression of `text`, written on `dct`; spans count in `text` as given."""
    reading = make_readable(Document("text", text, "", "text", dct))
    written = When(dct, dct, "day", None, dct.isoformat(), dct.isoformat(), None, "given")
    found = find_dates(reading, written)
    if reading.text == text:
        return found
    return tuple(replace(mention, span=(raw := reading.raw(mention.span)), text=raw.of(text)) for mention in found)
