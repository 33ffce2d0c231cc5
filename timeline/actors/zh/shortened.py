"""Short forms under which a document goes on to speak of whom it has named in full."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.text import fold
from timeline.types import ActorKind

SHORTENED: tuple[ActorKind, ...] = ("company", "conglomerate", "organisation", "media")
DOTS = "·・•‧"
LATIN = "\u0250"
"""Beyond it letters are of another script."""
PARTICLES = frozenset(("de", "da", "di", "del", "la", "le", "van", "von", "der", "den", "bin", "ibn", "al", "el"))
"""Small words that may begin a surname: De Bruyne, Van Gaal."""
JAPANESE = 4
"""Characters of most Japanese names, two of them the surname."""
LEAST = 4
"""Characters of a company's name that is cut to its first two."""
SHORT = 2


def surnames(name: str) -> Iterator[str]:
    """The part of a person's name under which he or she is spoken of: the last of several, 神代 of 神代陽翔."""
    for dot in DOTS:
        if dot in name:
            last = name.rsplit(dot, 1)[1]
            if len(last) > 1:
                yield last
            return
    parts = name.split()
    if all(char > LATIN for char in name) and len(name) == JAPANESE:
        yield name[:SHORT]
    elif len(parts) > 1 and len(parts[-1]) > 1 and parts[-1][0].isupper() and all(char < LATIN for char in name):
        yield parts[-1]
        if len(parts) > 2 and parts[-2].lower() in PARTICLES:
            yield " ".join(parts[-2:])


def beginnings(name: str, coined: Callable[[str], bool]) -> Iterator[str]:
    """The first two characters of a Chinese company's name, where no dictionary has them: 鴉座 of 鴉座軌道公司."""
    if len(name) >= LEAST and not name[:LEAST].isascii() and coined(fold(name[:SHORT])):
        yield name[:SHORT]
    bare = name.removesuffix("公司")
    if bare != name and len(bare) >= LEAST:
        yield bare
