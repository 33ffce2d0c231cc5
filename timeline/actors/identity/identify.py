"""One actor for all the names of one who acts, across documents, scripts and languages, each link with its reason.

Mentions are gathered under keys (a gazetteer id, or kind and folded name); links join keys: first those that documents
themselves teach, then names of different scripts that sound alike. A link is refused where it would join two entries of
the gazetteer: a missing link is mended by the user in a moment, a false one hides in every later view.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from timeline.actors.identity import abridged, across, links, shorts, translated
from timeline.actors.identity.around import organisations
from timeline.actors.identity.glossary import bundled_vocabulary, vocabulary
from timeline.actors.identity.keys import Gathered
from timeline.actors.identity.names import key_of
from timeline.actors.identity.suggestions import Suggestion, few
from timeline.actors.lists.gazetteer import Gazetteer, bundled
from timeline.actors.sounds import transliteration
from timeline.text import fold
from timeline.types import Actor, ActorMention, Reading


@dataclass(frozen=True, slots=True)
class Identities:
    """The actors, which actor each mention (by id) names, and the pairs that a person should judge."""

    actors: tuple[Actor, ...]
    of: dict[str, str]
    suggestions: tuple[Suggestion, ...] = ()


def identify(
    documents: Sequence[tuple[Reading, Sequence[ActorMention]]], gazetteer: Gazetteer | None = None
) -> Identities:
    """Join the mentions of all documents into actors, in the order of their first mention.

    Ids are hashes of an actor's canonical key (its gazetteer id, else its first key in sort order), so that the same
    input gives the same ids. `gazetteer` is the package's own where none is given.
    """
    gazetteer = gazetteer or bundled()
    gathered = Gathered(gazetteer)
    _gather(documents, gathered, gazetteer)
    countries = frozenset(fold(name.text) for code in gazetteer.countries for name in gazetteer.entries[code].names)
    within = (link for document in documents for link in links.within(document, gathered.keys, countries))
    taught = links.settled(within)
    gathered.join(taught)
    alike = across.propose(gathered.named(), gathered.root)
    worded = _worded(documents, gathered.keys, gazetteer)
    gathered.join((*alike, *worded))
    actors, of, ids = gathered.actors()
    unsure = (link for link in (*taught, *alike, *worded) if link.score < links.SURE)
    pairs = ((ids[gathered.root(link.first)], ids[gathered.root(link.second)], link) for link in unsure)
    return Identities(actors, of, few(Suggestion(first, second, each.score, each.why) for first, second, each in pairs))


def _worded(documents: links.Documents, keys: links.Keyed, gazetteer: Gazetteer) -> list[links.Link]:
    """Links between organisations whose names say the same, word by word."""
    names = organisations(documents, keys, gazetteer)
    words = bundled_vocabulary() if gazetteer is bundled() else vocabulary(gazetteer)
    return [
        *translated.propose(names, words, cache(transliteration.likeness)),
        *links.settled(abridged.propose(names, words)),
    ]


def _gather(
    documents: Sequence[tuple[Reading, Sequence[ActorMention]]], gathered: Gathered, gazetteer: Gazetteer
) -> None:
    """Put every mention under its key."""
    local = links.ambiguous(documents)
    for number, (reading, mentions) in enumerate(documents):
        companies = list(shorts.companies(mentions, gazetteer))
        meant = {mention.id: entry for mention, entry, _ in companies}
        for mention in mentions:
            entry = meant.get(mention.id, mention.entry)
            key = key_of(number, replace(mention, entry=entry))
            if entry is None and key[1] in local:
                key = (key[0], key[1], str(number))
            gathered.add(key, reading, mention, entry)
        for mention, _, why in companies:
            gathered.explain(mention, why, shorts.SCORE)
        for mention, why in shorts.governments(mentions, gazetteer):
            gathered.explain(mention, why, 100.0)
