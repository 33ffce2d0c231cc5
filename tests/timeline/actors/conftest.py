from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

import pytest

from timeline.actors import Recognisers, find_actors, load
from timeline.settings import Settings
from timeline.text import make_readable
from timeline.types import ActorMention, Document, Reading

Read = Callable[..., Reading]
Find = Callable[..., list[ActorMention]]


@pytest.fixture(scope="session")
def recognisers() -> Recognisers:
    return load(Settings())


@pytest.fixture(scope="session")
def read() -> Read:
    def make(text: str, name: str = "a.txt") -> Reading:
        digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return make_readable(Document(name, text, digest, name))

    return make


@pytest.fixture(scope="session")
def find(recognisers: Recognisers, read: Read) -> Find:
    def run(text: str, name: str = "a.txt") -> list[ActorMention]:
        return list(find_actors(read(text, name), recognisers))

    return run
