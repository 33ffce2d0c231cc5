"""The frame of every page: the window's title and the app's own style."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from graph.views.words import say

_HERE = Path(__file__).parent


def dress() -> None:
    """Set the window's title and the app's style; first thing in every run."""
    # A file of our own: for an emoji or a symbol as icon the browser would call a server on the internet.
    st.set_page_config(say("app"), _HERE / "icon.svg", layout="wide", initial_sidebar_state="collapsed")
    st.logo(_HERE / "icon.svg", size="large")
    st.html(_HERE / "style.css")
