"""Dates: words that name a time, found by one grammar per language and resolved against the text, never a clock."""

from timeline.dates.find import find_dates
from timeline.dates.label import label
from timeline.dates.notation import edtf
from timeline.dates.published import publication

__all__ = ["edtf", "find_dates", "label", "publication"]
