"""How Han characters are read: in Korean, Mandarin and Cantonese (data/*_readings.tsv, from Unihan)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal, TypeAlias

from timeline.actors.tables import DATA, read_rows

Speech: TypeAlias = Literal["hangul", "mandarin", "cantonese"]
Script: TypeAlias = Literal["han", "hangul", "latin", ""]


@cache
def readings(speech: Speech) -> Mapping[str, tuple[str, ...]]:
    """Syllables by Han character (in folded form): Hangul for Korean, letters without tones for the others."""
    found: dict[str, list[str]] = {}
    for row in read_rows(DATA / f"{speech}_readings.tsv", ("syllable", "characters")):
        for char in row.need("characters"):
            found.setdefault(char, []).append(row.need("syllable"))
    return {char: tuple(syllables) for char, syllables in found.items()}


def script_of(name: str) -> Script:
    """The script of a name by its letters; "" where it mixes several or holds none of these."""
    scripts = {_script(char) for char in name if char.isalpha()}
    return scripts.pop() if len(scripts) == 1 else ""


def _script(char: str) -> Script:
    if "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff":
        return "han"
    if "\uac00" <= char <= "\ud7a3":
        return "hangul"
    return "latin" if char < "\u0250" else ""
