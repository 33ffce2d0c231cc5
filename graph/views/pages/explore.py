"""The linked views of what was found; while there is nothing yet, the way in."""

from __future__ import annotations

from importlib.resources import files

import streamlit as st

from graph.views import cache, component, load, state, work
from graph.views.export import downloads
from graph.views.words import say

_PICTURE = str(files("graph.views").joinpath("welcome.svg"))


def page(session: state.Session) -> None:
    """Show the way in, the reading, or the views: whichever this session has come to."""
    if session.timeline is not None:
        actions(session)
        views(session)
    elif session.documents:
        work.read_through(session)
    else:
        welcome(session)


def welcome(session: state.Session) -> None:
    """The empty state: what this is, and every way in."""
    with st.container(key="welcome"):
        st.image(_PICTURE, width="stretch")
        st.title(say("tagline"), anchor=False)
        st.markdown(say("promise"))
        load.desk(session)
        if session.problems:
            st.caption(say("problems_toast", count=len(session.problems)))


def actions(session: state.Session) -> None:
    """The buttons at the right end of the top bar."""
    assert session.timeline is not None
    with st.container(key="actions", horizontal=True, horizontal_alignment="right"):
        with st.popover(say("add"), icon=":material/note_add:"):
            load.desk(session)
        with st.popover(say("export"), icon=":material/download:"):
            downloads(session.digest, session.timeline)


def views(session: state.Session) -> None:
    """Timeline, graph and evidence, with one selection that lives in the URL."""
    assert session.timeline is not None
    component.follow(session)
    component.listen(session)
    component.draw(cache.scene_json(session.digest, session.timeline))


page(state.session())
