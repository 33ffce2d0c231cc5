"""What one browser session holds, typed: its documents, what was found in them, and the selection all views share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import streamlit as st

from timeline import contract
from timeline.types import Document, DocumentFacts, Problem

_KEY = "whowhen"
_MOST = 40
"""Ids of one kind that a URL and a message carry; more would pass the 2 kB that a selection may weigh."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Ids of what is selected; the empty selection selects nothing."""

    actors: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()

    @classmethod
    def of(cls, value: Mapping[str, Any] | None) -> Selection:
        """Read a value that came from a browser: anything that is not a list of strings is left out."""
        value = value or {}
        return cls(*(_ids(value.get(name)) for name in ("actors", "events", "relations")))

    @classmethod
    def from_query(cls, query: Mapping[str, list[str]]) -> Selection:
        """Read `?actor=…&event=…&relation=…`."""
        return cls(*(_ids(query.get(name)) for name in ("actor", "event", "relation")))

    def to_query(self) -> dict[str, list[str]]:
        """The selection as the parameters of a URL."""
        query = {"actor": self.actors, "event": self.events, "relation": self.relations}
        return {name: list(ids) for name, ids in query.items() if ids}

    def to_json(self) -> dict[str, list[str]]:
        """The selection as the renderer reads it."""
        return {"actors": list(self.actors), "events": list(self.events), "relations": list(self.relations)}


def _ids(value: object) -> tuple[str, ...]:
    if not isinstance(value, Iterable) or isinstance(value, str):
        return ()
    return tuple(each for each in value if isinstance(each, str))[:_MOST]


@dataclass(slots=True)
class Session:
    """One tab of one user."""

    sample: Path = Path("seeds")
    """The folder of the sample."""
    opened: bool = False
    """True once what the server was started with was taken."""
    batch: int = 0
    """How often the user brought documents; names the widgets that wait for the next ones."""

    documents: tuple[Document, ...] = ()
    problems: tuple[Problem, ...] = ()
    facts: dict[Document, DocumentFacts] = field(default_factory=dict)
    timeline: contract.Timeline | None = None
    """What was found in `documents`; None while some of them wait to be read."""
    digest: str = ""
    """Names `timeline` by its content."""

    page: str = ""
    entered: bool = False
    """True in the first run on another page."""
    selection: Selection = Selection()
    serial: int = 0
    """How often the selection was set from outside the view: by a link, by the way back."""

    def enter(self, page: str) -> None:
        """Note the page that is shown, and whether another one was shown before."""
        self.entered, self.page = self.page != page, page

    def show(self, timeline: contract.Timeline) -> None:
        """Take what was found, under a name made of its content."""
        self.timeline = timeline
        self.digest = sha256(timeline.model_dump_json(by_alias=True).encode()).hexdigest()

    def impose(self, selection: Selection) -> None:
        """Select from outside the view."""
        self.selection = selection
        self.serial += 1

    def hear(self, said: Mapping[str, Any]) -> bool:
        """Take the view's own selection; true where it is news.

        A rerun repeats what was said before. `said["serial"]` is the imposed selection that the user saw when choosing:
        what was said before the last one is old.
        """
        selection = Selection.of(said)
        if said.get("serial") != self.serial or selection == self.selection:
            return False
        self.selection = selection
        return True


def session() -> Session:
    """This session's state, made at its first run."""
    if _KEY not in st.session_state:
        st.session_state[_KEY] = Session()
    held: Session = st.session_state[_KEY]
    return held
