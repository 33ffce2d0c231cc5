from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

NAMES = {
    "primaryColor": "accent",
    "backgroundColor": "paper",
    "secondaryBackgroundColor": "panel",
    "textColor": "ink",
    "borderColor": "line",
}
"""Streamlit's names of colours, and the renderer's."""


def palette(source: str, name: str) -> dict[str, str]:
    """The colours of `const NAME: Palette = {…}` in the renderer's theme."""
    block = re.search(rf"const {name}: Palette = \{{(.*?)\}};", source, re.DOTALL)
    assert block is not None
    return dict(re.findall(r'(\w+): "(#\w+)"', block[1]))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_frame_has_the_renderer_s_colours(root: Path, theme: str) -> None:
    frame = tomllib.loads((root / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"][theme]
    source = (root / "graph" / "web" / "src" / "theme.ts").read_text(encoding="utf-8")
    renderer = palette(source, theme.upper())
    assert frame == {ours: renderer[theirs] for ours, theirs in NAMES.items()}
