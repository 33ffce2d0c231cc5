"""What is worth keeping between reruns and sessions: models, facts of a document, scenes. Keys are content hashes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from timeline import contract
from timeline.settings import Settings
from timeline.types import Document, DocumentFacts, Problem

if TYPE_CHECKING:
    from graph.scene.schema import Scene
    from timeline.actors import Recognisers

# The heavy rooms are imported where they are first needed, so that the server is healthy before they are loaded.


@st.cache_resource(show_spinner=False)
def _recognisers() -> Recognisers:
    """The name models, loaded once per server."""
    from timeline import actors

    return actors.load(Settings())


@st.cache_resource(show_spinner=False, max_entries=500)
def _facts(key: str, _document: Document) -> DocumentFacts:  # noqa: ARG001 - Streamlit's cache reads the key
    from timeline import pipeline

    return pipeline.extract_document(_document, _recognisers())


def facts(document: Document) -> DocumentFacts:
    """What one document says; the same document is read through once per server."""
    return _facts(f"{document.id}\0{document.sha256}\0{document.known_date}", document)


def join(found: Sequence[DocumentFacts], problems: Sequence[Problem]) -> contract.Timeline:
    """Bring documents that were read one by one together."""
    from timeline import pipeline

    return pipeline.join(found, problems)


@st.cache_resource(show_spinner=False, max_entries=20)
def scene(digest: str, _timeline: contract.Timeline) -> Scene:  # noqa: ARG001 - as above
    """What is drawn of a timeline; `digest` names it by its content."""
    from graph import scene as room

    return room.compose(_timeline)


@st.cache_resource(show_spinner=False, max_entries=20)
def scene_json(digest: str, _timeline: contract.Timeline) -> bytes:
    """The scene as UTF-8 JSON."""
    return scene(digest, _timeline).model_dump_json(by_alias=True).encode()
