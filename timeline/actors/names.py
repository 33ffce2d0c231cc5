"""Keys under which mentions are gathered, and the names that an actor is shown by."""

from __future__ import annotations

from collections import Counter
from typing import TypeAlias

from timeline.actors.gazetteer import Entry
from timeline.text import fold, to_simplified, to_traditional
from timeline.types import ActorKind, ActorMention

Key: TypeAlias = tuple[str, str, str]
"""("entry", id, ""), or (class of kinds, folded name, document number for names that mean nothing outside it)."""

_CLASS: dict[ActorKind, str] = {"person": "person", "place": "place", "country": "place", "product": "product"}
_DOTS = str.maketrans(dict.fromkeys("・•‧∙．.", "·"))
_LEGAL = (" inc.", " inc", " corp.", " corp", " corporation", " co.", " ltd.", " ltd", " plc", " llc", " co", ",")


def key_of(document: int, mention: ActorMention) -> Key:
    """The key of a mention.

    A single Latin word names a person only within its document (`Kim`); so does a bare body (`外交部`) anywhere.
    """
    if mention.entry is not None:
        return ("entry", mention.entry, "")
    class_ = _CLASS.get(mention.kind, "organisation")
    name = normal(mention.text, class_)
    local = class_ == "person" and bare(mention.text)
    return (class_, name, str(document) if local else "")


def normal(text: str, class_: str) -> str:
    """A name in the form in which equal names are equal: folded, one kind of dot, single blanks, no legal form."""
    name = " ".join(fold(text).split())
    if class_ == "person":
        return name.translate(_DOTS) if not name.isascii() else name.replace(".", "").replace("-", " ")
    if class_ == "organisation":
        for legal in _LEGAL:
            name = name.removesuffix(legal)
    return name


def bare(name: str) -> bool:
    """True for a Latin name of one word: a surname or a given name alone."""
    return name.isascii() and " " not in name.strip()


def show(entry: Entry | None, surfaces: Counter[tuple[str, str]]) -> dict[str, str]:
    """Names to show by language: the gazetteer's, else the fullest that the documents use, scripts derived."""
    names = dict(entry.shown()) if entry else {}
    if entry:
        names |= _written(entry, names, surfaces)
    for language, surface in _used(surfaces).items():
        names.setdefault(language, surface)
    if "zh-Hant" in names and "zh-Hans" not in names:
        names["zh-Hans"] = to_simplified(names["zh-Hant"])
    if "zh-Hans" in names and "zh-Hant" not in names:
        names["zh-Hant"] = to_traditional(names["zh-Hans"])
    return names


def _written(entry: Entry, names: dict[str, str], surfaces: Counter[tuple[str, str]]) -> dict[str, str]:
    """The Chinese names of an entry that the documents use where they never use the one to show.

    Transliterations differ by region (輝達, 英偉達): a reader should meet the name that the sources write.
    """
    known = {fold(name.text) for name in entry.names if not name.weak}
    found: dict[str, Counter[str]] = {}
    for (surface, script), count in surfaces.items():
        if script in ("zh-Hant", "zh-Hans") and not surface.isascii() and fold(surface) in known:
            found.setdefault(script, Counter())[surface] += count
    return {
        script: counts.most_common(1)[0][0]
        for script, counts in found.items()
        if script in names and names[script] not in counts
    }


def _used(surfaces: Counter[tuple[str, str]]) -> dict[str, str]:
    """The fullest name of each language in the documents; of equal length the commonest, then the first."""
    best: dict[str, tuple[int, int]] = {}
    names: dict[str, str] = {}
    for (surface, script), count in surfaces.items():
        language = _language(surface, script)
        rank = (len(surface), count)
        if language not in best or rank > best[language]:
            best[language], names[language] = rank, surface
    return names


def _language(surface: str, script: str) -> str:
    """The language tag of a name: by its own letters, Han by the document's script."""
    if not any("\u3400" <= char <= "\u9fff" for char in surface):
        return "ko" if any("\uac00" <= char <= "\ud7af" for char in surface) else "en"
    if script == "Jpan" or any("\u3040" <= char <= "\u30ff" for char in surface):
        return "ja"
    if script in ("zh-Hant", "zh-Hans"):
        return script
    return "zh-Hans" if to_simplified(surface) == surface else "zh-Hant"
