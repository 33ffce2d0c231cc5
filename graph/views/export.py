"""Downloads: the page for a talk, the graph through pyvis, the data. Each is made when it is asked for."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable

import streamlit as st

from graph.export import graph_html, html
from graph.views import cache
from graph.views.words import say
from timeline import contract


def downloads(digest: str, timeline: contract.Timeline) -> None:
    """The buttons, one per kind of file; `digest` names the timeline by its content."""

    def talk() -> bytes:
        return html.render(cache.scene(digest, timeline)).encode()

    def graph() -> bytes:
        return graph_html.render(cache.scene(digest, timeline)).encode()

    def data() -> bytes:
        return timeline.to_json().encode()

    _button("talk", "talk.html", talk)
    _button("graph", "graph.html", graph)
    _button("data", "timeline.json", data)


def _button(name: str, file: str, make: Callable[[], bytes]) -> None:
    mime = mimetypes.guess_type(file)[0]
    st.download_button(
        say(f"export_{name}"), make, file, mime, key=f"export-{name}", on_click="ignore", width="stretch"
    )
    st.caption(say(f"export_{name}_hint"))
