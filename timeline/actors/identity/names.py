"""Keys under which mentions are gathered, and the names that an actor is shown by."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TypeAlias
from unicodedata import normalize

from timeline.actors.lists.gazetteer import Entry
from timeline.actors.offices.standing import titles
from timeline.actors.sounds.readings import script_of
from timeline.actors.tables import DATA, read_rows
from timeline.text import fold, to_simplified, to_traditional
from timeline.types import ActorKind, ActorMention

Key: TypeAlias = tuple[str, str, str]
"""("entry", id, ""), or (class of kinds, folded name, document number for names that mean nothing outside it)."""

GENERATIONS = ("jr", "sr", "ii", "iii", "iv")
"""What stands behind a surname and is none."""
_CLASS: dict[ActorKind, str] = {"person": "person", "place": "place", "country": "place", "product": "product"}
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "ı": "i", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe"})
_DOTS = str.maketrans(dict.fromkeys("・•‧∙．.", "·"))
_LEGAL = (
    " incorporated", " inc.", " inc", " corporation", " corp.", " corp", " company", " co.", " co", " limited", " ltd.",
    " ltd", " plc", " llc", " ag", " se", " sa", " nv", " gmbh", " spa", " oyj", " asa", ",",
)  # fmt: skip
_HAN_LEGAL = ("股份有限公司", "有限责任公司", "有限公司", "公司")
_SHORTEST = 2
"""Han characters that must remain of a company without its legal form."""


def key_of(document: int, mention: ActorMention) -> Key:
    """The key of a mention.

    A single Latin word names a person only within its document (`Kim`); so does a bare body (`外交部`) anywhere.
    """
    if mention.entry is not None:
        return ("entry", mention.entry, "")
    class_ = class_of(mention.kind)
    name = normal(mention.text, class_)
    local = class_ == "person" and (bare(name) or with_office(name) is not None)
    return (class_, name, str(document) if local else "")


def class_of(kind: ActorKind) -> str:
    """The class of kinds within which equal names are one actor: a model may call a company an agency."""
    return _CLASS.get(kind, "organisation")


def normal(text: str, class_: str) -> str:
    """A name in the form in which equal names are equal.

    Folded, letters without marks, one kind of dot, single blanks, no article, no legal form.
    """
    name = " ".join(unaccented(normalize("NFC", fold(text))).split())
    if class_ == "person":
        return name.translate(_DOTS) if script_of(name) != "latin" else name.replace(".", "").replace("-", " ")
    return _without_form(name) if class_ == "organisation" else name


def _without_form(name: str) -> str:
    """A company's name without article and legal form, words joined by blanks."""
    for legal in _LEGAL:
        name = name.removesuffix(legal)
    for legal in _HAN_LEGAL:
        if name.endswith(legal) and len(name) >= len(legal) + _SHORTEST:
            name = name.removesuffix(legal).strip()
    return name.removeprefix("the ").replace("-", " ") if name.isascii() else name


def with_office(name: str) -> tuple[str, str] | None:
    """Surname and office of a person's name in Han characters that is only that (folded `文总统`), or None."""
    for surname in surnames(name):
        if name[len(surname) :] in _offices():
            return surname, name[len(surname) :]
    return None


def surnames(name: str) -> tuple[str, ...]:
    """The surnames with which a folded name in Han characters may begin: one character, or a known one of two."""
    if script_of(name) != "han" or "·" in name:
        return ()
    return (name[:1], name[:2]) if name[:2] in _compound_surnames() else (name[:1],)


@cache
def _compound_surnames() -> frozenset[str]:
    return frozenset(fold(row.need("surname")) for row in read_rows(DATA / "compound_surnames.tsv", ("surname",)))


@cache
def _offices() -> frozenset[str]:
    return frozenset(form for _, written in titles() if len(form := fold(written)) > 1 and not form.isascii())


def unaccented(text: str) -> str:
    """A folded text with Latin letters bare of their marks (`ă`, `ø`), for matching."""
    if text.isascii():
        return text
    parts = normalize("NFD", text.translate(_LETTERS))
    return normalize("NFC", "".join(char for char in parts if not "\u0300" <= char <= "\u036f"))


def bare(name: str) -> bool:
    """True for a Latin name of one word, and for one Han character or syllable: a surname or a given name alone."""
    return len(name) == 1 or (script_of(name) == "latin" and " " not in name.strip())


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
        return "ko" if any("\uac00" <= char <= "\ud7af" for char in surface) else "ja" if _kana(surface) else "en"
    if script == "Jpan" or _kana(surface):
        return "ja"
    if script in ("zh-Hant", "zh-Hans"):
        return script
    return "zh-Hans" if to_simplified(surface) == surface else "zh-Hant"


def _kana(text: str) -> bool:
    return any("\u3040" <= char <= "\u30ff" for char in text)
