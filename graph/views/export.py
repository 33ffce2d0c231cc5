"""Downloads: one button per export format, and the data. Each file is made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from graph.views import cache
from graph.views.words import say
from timeline import contract

if TYPE_CHECKING:
    from graph.export import Format


def downloads(digest: str, timeline: contract.Timeline) -> None:
    """The buttons; `digest` names the timeline by its content."""
    from graph.export import FORMATS  # brings the layouts with it, which the empty state need not wait for

    for each in FORMATS.values():
        _button(each.name, f"whowhen-{each.name}{each.suffix}", partial(_rendered, each, digest, timeline))
    _button("json", "whowhen.json", lambda: timeline.to_json().encode())


def _rendered(format_: Format, digest: str, timeline: contract.Timeline) -> bytes:
    return format_.render(cache.scene(digest, timeline)).encode()


def _button(name: str, file: str, make: Callable[[], bytes]) -> None:
    st.download_button(
        say(f"export_{name}"), make, file, key=f"export-{name}", on_click="ignore", width="stretch", type="secondary"
    )
    st.caption(say(f"export_{name}_hint"))
