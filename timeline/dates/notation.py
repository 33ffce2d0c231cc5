"""Extended Date/Time Format (EDTF, ISO 8601-2 level 1) of a `When`."""

from __future__ import annotations

from datetime import date

from timeline.types import Modifier, When


def edtf(when: When) -> str:
    """The EDTF string of a value: "2024-03-08", "2024-03", "196X", "2024-02-26/2024-03-03", "../2024-03-08"."""
    return edtf_of(when.earliest, when.latest, when.modifier)


def edtf_of(earliest: date | None, latest: date | None, modifier: Modifier | None) -> str:
    """The EDTF string of two inclusive bounds; `approx` adds the tilde."""
    if earliest is None or latest is None:
        return "/".join(".." if bound is None else bound.isoformat() for bound in (earliest, latest))
    text = _closed(earliest, latest)
    return text + "~" if modifier == "approx" else text


def _closed(first: date, last: date) -> str:
    year = f"{first.year:04d}"
    if first == last:
        return first.isoformat()
    if _starts_month(first) and _ends_month(last):
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        if months == 1:
            return f"{year}-{first.month:02d}"
        if first.month == 1 and last.month == 12:
            return _years(first.year, last.year)
        return f"{year}-{first.month:02d}/{last.year:04d}-{last.month:02d}"
    return f"{first.isoformat()}/{last.isoformat()}"


def _years(first: int, last: int) -> str:
    if first == last:
        return f"{first:04d}"
    if (first % 10, last - first) == (0, 9):
        return f"{first // 10:03d}X"
    if (first % 100, last - first) == (0, 99):
        return f"{first // 100:02d}XX"
    return f"{first:04d}/{last:04d}"


def _starts_month(day: date) -> bool:
    return day.day == 1


def _ends_month(day: date) -> bool:
    return day == date.max or date.fromordinal(day.toordinal() + 1).day == 1
