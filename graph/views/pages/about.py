"""What the program does and promises."""

from __future__ import annotations

from importlib.resources import files

import streamlit as st

with st.container(key="page"):
    st.markdown(files("graph.views").joinpath("about.md").read_text("utf-8"))
