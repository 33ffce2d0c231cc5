"""One actor for all the names of one who acts, across documents, scripts and languages, each link with its reason.

Mentions are gathered under keys (a gazetteer id, or kind and folded name); links join keys. A link is refused where it
would join two entries of the gazetteer, or two full names of persons that it does not itself explain: a missing link is
mended by the user in a moment, a false one hides in every later view.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from timeline.actors import links
from timeline.actors.gazetteer import Entry, Gazetteer, bundled
from timeline.actors.names import Key, key_of, show
from timeline.types import Actor, ActorKind, ActorMention, Alias, Reading


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two actors that may be one: not likely enough to join, worth a question to the user."""

    first: str
    second: str
    why: str


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
    table = _Table(gazetteer)
    for number, (reading, mentions) in enumerate(documents):
        for mention in mentions:
            table.add(number, reading, mention)
    proposed = sorted(links.propose(documents), key=lambda link: -link.score)
    for link in proposed:
        if link.score >= links.SURE:
            table.join(link)
    return table.identities([link for link in proposed if link.score < links.SURE])


class _Table:
    """Keys, what stands under them, and which are joined (a union-find with reasons)."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._parent: dict[Key, Key] = {}
        self._surfaces: dict[Key, Counter[tuple[str, str]]] = defaultdict(Counter)
        self._kinds: dict[Key, Counter[ActorKind]] = defaultdict(Counter)
        self._why: dict[Key, str] = {}
        self._keys: dict[str, Key] = {}
        self._entries: dict[Key, str] = {}

    def add(self, document: int, reading: Reading, mention: ActorMention) -> None:
        """Put a mention under its key."""
        key = key_of(document, mention)
        if key not in self._parent:
            self._parent[key] = key
            if mention.entry is not None:
                self._entries[key] = mention.entry
        self._keys[mention.id] = key
        self._surfaces[key][" ".join(mention.text.split()), reading.script] += 1
        self._kinds[key][mention.kind] += 1

    def join(self, link: links.Link) -> None:
        """Join two keys unless they are, or belong to, different entries of the gazetteer."""
        first, second = self._root(link.first), self._root(link.second)
        if first == second:
            return
        entries = {self._entries[root] for root in (first, second) if root in self._entries}
        if len(entries) > 1:
            return
        keep, drop = sorted((first, second), key=lambda root: (root not in self._entries, root))
        self._parent[drop] = keep
        self._why[link.second if self._root(link.first) == keep else link.first] = link.why

    def identities(self, unsure: Sequence[links.Link]) -> Identities:
        """The actors of the joined keys, and the unsure links between them."""
        members: dict[Key, list[Key]] = defaultdict(list)
        for key in self._parent:
            members[self._root(key)].append(key)
        ids = {root: _actor_id(root) for root in members}
        actors = tuple(self._actor(ids[root], root, keys) for root, keys in members.items())
        of = {mention: ids[self._root(key)] for mention, key in self._keys.items()}
        return Identities(actors, of, tuple(self._suggestions(unsure, ids)))

    def _suggestions(self, unsure: Sequence[links.Link], ids: dict[Key, str]) -> Iterator[Suggestion]:
        for link in unsure:
            first, second = ids[self._root(link.first)], ids[self._root(link.second)]
            if first != second:
                yield Suggestion(first, second, link.why)

    def _actor(self, id_: str, root: Key, keys: Sequence[Key]) -> Actor:
        entry = self._gazetteer.entry(self._entries[root]) if root in self._entries else None
        surfaces: Counter[tuple[str, str]] = Counter()
        kinds: Counter[ActorKind] = Counter()
        for key in keys:
            surfaces += self._surfaces[key]
            kinds += self._kinds[key]
        names = show(entry, surfaces)
        kind = entry.kind if entry else kinds.most_common(1)[0][0]
        name = _main_name(names, surfaces)
        return Actor(id_, name, kind, names, tuple(self._aliases(keys, entry)), entry.id if entry else None)

    def _aliases(self, keys: Sequence[Key], entry: Entry | None) -> Iterator[Alias]:
        seen: set[str] = set()
        for key in keys:
            why = self._why.get(key) or (
                self._gazetteer.why(entry.id) if entry else "the same name, in either Chinese script"
            )
            for surface, _ in self._surfaces[key]:
                if surface not in seen:
                    seen.add(surface)
                    yield Alias(surface, why)

    def _root(self, key: Key) -> Key:
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key


def _actor_id(root: Key) -> str:
    return "a" + sha256("\0".join(root).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _main_name(names: dict[str, str], surfaces: Counter[tuple[str, str]]) -> str:
    """The name in the language in which the actor is mentioned most."""
    scripts: Counter[str] = Counter()
    for (_, script), count in surfaces.items():
        scripts["en" if script == "Latn" else script] += count
    for script, _ in scripts.most_common():
        if script in names:
            return names[script]
    return next(iter(names.values()))
