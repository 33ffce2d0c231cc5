"""Complete dates of Latin-script languages that have no grammar of their own, read by dateparser.

Only spans that our own pattern cut (day, month word, year; at most 64 characters) go there: its search over free text
takes numbers for dates. A fixed base keeps it away from the clock.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateparser.date import DateDataParser  # type: ignore[import-untyped]

LANGUAGES = ("es", "fr", "de", "pt", "it", "nl", "pl", "tr", "id", "vi", "ro", "cs", "sv", "da", "nb", "fi", "hu")
_LONGEST = 64


@lru_cache(maxsize=1024)
def day_of(words: str) -> date | None:
    """The day that words like "12 de marzo de 2024" name, or None."""
    if len(words) > _LONGEST:
        return None
    found = _parser().get_date_data(words).date_obj
    return found.date() if found else None


@cache
def _parser() -> DateDataParser:
    """Imported only when such words were met, since loading it takes a second."""
    from dateparser.date import DateDataParser

    settings = {
        "RELATIVE_BASE": datetime(2000, 1, 1),
        "REQUIRE_PARTS": ["day", "month", "year"],
        "PARSERS": ["absolute-time"],
        "DATE_ORDER": "DMY",
    }
    return DateDataParser(languages=list(LANGUAGES), settings=settings)
