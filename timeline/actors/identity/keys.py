"""Keys, what stands under them, and which are joined: a union-find that remembers its reasons."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256

from timeline.actors.identity.across import Named
from timeline.actors.identity.links import SURE, Link
from timeline.actors.identity.names import Key, class_of, show
from timeline.actors.lists.gazetteer import Entry, Gazetteer
from timeline.types import Actor, ActorKind, ActorMention, Alias, Reading

SAME = "the same name, in either Chinese script"


class Gathered:
    """The mentions of a collection under their keys."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.keys: dict[str, Key] = {}
        """The key of each mention, by its id."""
        self._gazetteer = gazetteer
        self._parent: dict[Key, Key] = {}
        self._surfaces: dict[Key, Counter[tuple[str, str]]] = defaultdict(Counter)
        self._kinds: dict[Key, Counter[ActorKind]] = defaultdict(Counter)
        self._why: dict[Key, tuple[str, float]] = {}
        self._here: dict[tuple[Key, str], tuple[str, float]] = {}
        self._entries: dict[Key, str] = {}

    def add(self, key: Key, reading: Reading, mention: ActorMention, entry: str | None) -> None:
        """Put a mention under a key; `entry` is what its words mean in the gazetteer."""
        if key not in self._parent:
            self._parent[key] = key
            if entry is not None:
                self._entries[key] = entry
        surface = " ".join(mention.text.split())
        self.keys[mention.id] = key
        self._surfaces[key][surface, reading.script] += 1
        self._kinds[key][mention.kind] += 1

    def explain(self, mention: ActorMention, why: str, score: float) -> None:
        """Give a reason of its own to what a mention's words mean where they stand."""
        self._here[self.keys[mention.id], " ".join(mention.text.split())] = why, score

    def root(self, key: Key) -> Key:
        """The key that stands for all that it is joined with."""
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def join(self, proposed: Iterable[Link]) -> None:
        """Join the keys of the links that are sure, the surest first; never two entries of the gazetteer."""
        for link in sorted(proposed, key=lambda link: -link.score):
            if link.score >= SURE:
                self._join(link)

    def _join(self, link: Link) -> None:
        first, second = self.root(link.first), self.root(link.second)
        if first == second or (first in self._entries and second in self._entries):
            return
        keep, drop = sorted((first, second), key=lambda root: (root not in self._entries, root))
        self._parent[drop] = keep
        to_explain = link.second if second == drop or keep not in self._entries else link.first
        self._why.setdefault(to_explain, (link.why, link.score))

    def named(self) -> Iterator[Named]:
        """Every name that holds beyond its document, with the other names of entries that the documents mention."""
        for key, surfaces in self._surfaces.items():
            if key[2]:
                continue
            person = self._kind(key) == "person"
            texts = dict.fromkeys(surface for surface, _ in surfaces)
            if (entry := self._entry(key)) is not None:
                texts |= dict.fromkeys(name.text for name in entry.names if not name.weak)
            if person or class_of(self._kind(key)) == "organisation":
                yield from (Named(key, text, person) for text in texts)

    def actors(self) -> tuple[tuple[Actor, ...], dict[str, str], dict[Key, str]]:
        """The actors of the joined keys, the actor of each mention, and of each root."""
        members: dict[Key, list[Key]] = defaultdict(list)
        for key in self._parent:
            members[self.root(key)].append(key)
        ids = {root: _actor_id(root) for root in members}
        actors = tuple(self._actor(ids[root], root, keys) for root, keys in members.items())
        return actors, {mention: ids[self.root(key)] for mention, key in self.keys.items()}, ids

    def _kind(self, key: Key) -> ActorKind:
        entry = self._entry(key)
        return entry.kind if entry else self._kinds[key].most_common(1)[0][0]

    def _entry(self, key: Key) -> Entry | None:
        return self._gazetteer.entry(self._entries[key]) if key in self._entries else None

    def _actor(self, id_: str, root: Key, keys: Sequence[Key]) -> Actor:
        entry = self._entry(root)
        surfaces: Counter[tuple[str, str]] = Counter()
        kinds: Counter[ActorKind] = Counter()
        for key in keys:
            surfaces += self._surfaces[key]
            kinds += self._kinds[key]
        names = show(entry, surfaces)
        kind = entry.kind if entry else kinds.most_common(1)[0][0]
        aliases = tuple(self._aliases(keys, entry))
        return Actor(id_, _main_name(names, surfaces), kind, names, aliases, entry.id if entry else None)

    def _aliases(self, keys: Sequence[Key], entry: Entry | None) -> Iterator[Alias]:
        seen: set[str] = set()
        for key in keys:
            usual = self._gazetteer.why(entry.id) if entry and key in self._entries else SAME
            why, score = self._why.get(key, (usual, 100.0))
            for surface, _ in self._surfaces[key]:
                if surface not in seen:
                    seen.add(surface)
                    yield Alias(surface, *self._here.get((key, surface), (why, score)))


def _actor_id(root: Key) -> str:
    return "a" + sha256("\0".join(root).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _main_name(names: Mapping[str, str], surfaces: Counter[tuple[str, str]]) -> str:
    """The name in the language in which the actor is mentioned most."""
    scripts: Counter[str] = Counter()
    for (_, script), count in surfaces.items():
        scripts[{"Latn": "en", "Kore": "ko", "Jpan": "ja"}.get(script, script)] += count
    for script, _ in scripts.most_common():
        if script in names:
            return names[script]
    return next(iter(names.values()))
