"""The renderer as built: TypeScript in `src`, its committed bundle in `dist`. Python only hands the bundle on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from timeline.errors import DataFileError


@dataclass(frozen=True, slots=True)
class Bundle:
    """The files of `dist` as text: `export_js` for a page, the other two scripts for Streamlit, `css` for both."""

    export_js: str
    streamlit_js: str
    streamlit_state_js: str
    css: str


@cache
def bundle() -> Bundle:
    """The committed bundle; raises `DataFileError` where a file of it is missing."""
    return Bundle(
        export_js=_read("export.js"),
        streamlit_js=_read("streamlit.js"),
        streamlit_state_js=_read("streamlit_state.js"),
        css=_read("style.css"),
    )


def _read(name: str) -> str:
    file = files(__package__) / "dist" / name
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise DataFileError(f"{file}: missing from the renderer's bundle; build it with `npm run build`") from error
