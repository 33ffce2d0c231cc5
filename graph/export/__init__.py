"""Scene → file: one module per format, all in one table.

Adding a format means adding a module with a `FORMAT` and naming it in `FORMATS`.
"""

from __future__ import annotations

from collections.abc import Mapping

from graph.export import graph_html, html
from graph.export.format import Format

FORMATS: Mapping[str, Format] = {format_.name: format_ for format_ in (html.FORMAT, graph_html.FORMAT)}
"""Every format by its name, in the order in which they are offered."""

__all__ = ["FORMATS", "Format"]
