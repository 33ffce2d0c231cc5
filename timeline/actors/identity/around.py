"""Organisations of a collection with their names and the countries that stand around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from timeline.actors.identity.links import Documents
from timeline.actors.identity.names import Key
from timeline.actors.lists.gazetteer import Gazetteer
from timeline.types import ActorMention

OUTSIDE = ("person", "country", "place", "product")
"""Kinds that are no organisation."""
Variety: TypeAlias = str
"""The way of writing within which two names are two: en, zh-Hant, zh-Hans."""


@dataclass(slots=True)
class Organisation:
    """What the documents call by one key.

    `homes` holds the country that each document is mostly about, `countries` all that they name.
    """

    key: Key
    texts: dict[str, Variety] = field(default_factory=dict)
    homes: set[str | None] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    documents: set[int] = field(default_factory=set)

    def at_home(self, code: str | None) -> bool:
        """True where all its documents are mostly about a country."""
        return code is not None and self.homes == {code}


def organisations(documents: Documents, keys: Mapping[str, Key], gazetteer: Gazetteer) -> list[Organisation]:
    """The organisations of all documents, by the key of each mention (`keys`: by mention id)."""
    found: dict[Key, Organisation] = {}
    for number, (reading, mentions) in enumerate(documents):
        around = _countries(mentions, gazetteer)
        home = _home(around)
        for mention in mentions:
            if mention.kind in OUTSIDE:
                continue
            its = found.setdefault(keys[mention.id], Organisation(keys[mention.id]))
            text = " ".join(mention.text.split())
            its.texts.setdefault(text, "en" if text.isascii() else reading.script)
            its.homes.add(home)
            its.countries |= around.keys()
            its.documents.add(number)
    return list(found.values())


def _countries(mentions: Iterable[ActorMention], gazetteer: Gazetteer) -> Counter[str]:
    """How often a document names each country, with its bodies and places."""
    counts: Counter[str] = Counter()
    for mention in mentions:
        entry = gazetteer.entry(mention.entry) if mention.entry else None
        if entry is not None:
            targets = {entry.id, *(fact.target for fact in entry.facts if fact.type == "part of")}
            counts.update(target for target in targets if target in gazetteer.countries)
    return counts


def _home(counts: Counter[str]) -> str | None:
    """The country that a document names most, if it is one."""
    first, second = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first[0] if first[1] > second[1] else None
