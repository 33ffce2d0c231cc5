"""The documents, their dates and why; where they differ; what was not used, and why."""

from __future__ import annotations

import streamlit as st

from graph.views import state, tables
from graph.views.words import say


def page(session: state.Session) -> None:
    """One table per question; an empty one says so."""
    with st.container(key="page"):
        timeline = session.timeline
        section("documents", tables.documents(timeline) if timeline else [])
        section("problems", tables.problems(session.problems))
        if timeline is not None:
            section("conflicts", tables.conflicts(timeline))


def section(name: str, rows: list[tables.Row]) -> None:
    """A heading with its count, and the rows or the words for none."""
    st.subheader(f"{say(name)} · {len(rows)}" if rows else say(name), anchor=False)
    if rows:
        with st.container(key=f"rows-{name}"):
            st.table(rows, border="horizontal", hide_index=True, alt=say(name))
    else:
        st.caption(say(f"{name}_none"))


page(state.session())
