"""The app: `streamlit run app.py`, or `streamlit run app.py -- --open FILE` to begin with a timeline or documents."""

from __future__ import annotations

import sys
from pathlib import Path

import streamlit as st

from graph.views import load, options, shell, state
from graph.views.words import plain, say
from timeline.errors import InputError

HOME = Path(__file__).parent
PAGES = HOME / "graph" / "views" / "pages"
ICONS = {"explore": ":material/timeline:", "sources": ":material/article:", "about": ":material/info:"}


def begin(session: state.Session) -> None:
    """Take what the server was started with, once per session."""
    if session.opened:
        return
    session.opened, session.sample = True, HOME / "seeds"
    try:
        given = options.parse(sys.argv[1:])
    except InputError as error:
        st.error(plain(str(error)))
        return
    if given.open is not None:
        load.open_path(session, given.open)


def main() -> None:
    """Frame, session, page."""
    shell.dress()
    session = state.session()
    begin(session)
    pages = [st.Page(PAGES / f"{name}.py", title=say(name), icon=icon) for name, icon in ICONS.items()]
    page = st.navigation(pages, position="top")
    session.enter(page.url_path)
    page.run()


main()
