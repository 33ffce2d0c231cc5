"""The renderer as two Streamlit components: one is sent the scene once, the other tells the selection both ways.

One component that held both would resend the whole scene at every click (see docs/app.md for the figures).
"""

from __future__ import annotations

import json
from typing import Any

import streamlit as st

from graph import web
from graph.views.state import Selection, Session

_CHANNEL = "explore"


def _said() -> None:
    """Nothing: naming a callback is how a component declares a state; the value is read from its result."""


def draw(scene: bytes) -> None:
    """Mount the views. `scene` is the scene as UTF-8 JSON; as bytes it is not dumped and hashed anew at each rerun."""
    bundle = web.bundle()
    view = st.components.v2.component("whowhen_view", js=bundle.streamlit_js, css=bundle.css)
    head = json.dumps({"channel": _CHANNEL, "theme": None, "language": None, "height": None})
    view(data=head[:-1].encode() + b', "scene": ' + scene + b"}", key="view")


@st.fragment
def listen(session: Session) -> None:
    """Mount the channel of the selection; a click reruns this function alone and moves the URL."""
    component = st.components.v2.component("whowhen_selection", js=web.bundle().streamlit_state_js)
    data = {"channel": _CHANNEL, "selection": session.selection.to_json(), "serial": session.serial}
    said: Any = component(data=data, key="selection", on_selection_change=_said)
    if said.selection is not None and session.hear(said.selection):
        st.query_params.from_dict(session.selection.to_query())


def follow(session: Session) -> None:
    """Bring URL and selection together: a URL with a selection wins; coming back to the page restores the last one."""
    linked = Selection.from_query({name: st.query_params.get_all(name) for name in st.query_params})
    if session.entered and linked == Selection():
        st.query_params.from_dict(session.selection.to_query())
        session.impose(session.selection)
    elif linked != session.selection:
        session.impose(linked)
