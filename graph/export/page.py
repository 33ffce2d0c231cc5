"""One self-contained HTML page: nothing is fetched, and only the scripts and styles that we put in may run.

The Content-Security-Policy names each script and style by its SHA-256 (CSP level 3), so that a hostile name cannot run
even if it broke out of its place; data stand in `application/json` blocks, which no browser runs.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping, Sequence
from hashlib import sha256
from html import escape
from importlib.resources import files

FONTS = (
    '"Noto Sans", "Segoe UI", -apple-system, "Helvetica Neue", Arial, "Noto Sans CJK TC", "Noto Sans TC", '
    '"PingFang TC", "Microsoft JhengHei", "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", '
    '"Noto Sans CJK KR", "Noto Sans KR", "Malgun Gothic", "Noto Sans CJK JP", sans-serif'
)
"""Fonts for every script, named because a bare `sans-serif` gives serif Han characters or boxes on many systems."""

ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def page(
    *,
    title: str,
    body: str,
    styles: Sequence[str],
    scripts: Sequence[str],
    data: Mapping[str, str],
    language: str = "en",
) -> str:
    """A whole page: `body` is HTML that is already escaped, `data` are JSON texts by element id.

    Scripts run last, in order. Raises `ValueError` for a script or style that would end its own element.
    """
    styles = [_inline(style, "style") for style in styles]
    scripts = [_inline(script, "script") for script in scripts]
    blocks = [
        f'<script type="application/json" id="{escape(name)}">{embed(text)}</script>' for name, text in data.items()
    ]
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{escape(language)}">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy(styles, scripts)}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="referrer" content="no-referrer">',
            '<link rel="icon" href="data:,">',
            f"<title>{escape(title)}</title>",
            *(f"<style>{style}</style>" for style in styles),
            "</head>",
            "<body>",
            body,
            *blocks,
            *(f"<script>{script}</script>" for script in scripts),
            "</body>",
            "</html>",
            "",
        ]
    )


def embed(json: str) -> str:
    """JSON text that is safe inside a script element and reads back the same."""
    return json.translate(ESCAPES)


def policy(styles: Sequence[str], scripts: Sequence[str]) -> str:
    """The Content-Security-Policy that lets these run and nothing else load."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {_sources(scripts)}",
            f"style-src {_sources(styles)}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def asset(name: str) -> str:
    """The text of a style or script that lies beside the exporters."""
    return (files("graph.export") / "pages" / name).read_text(encoding="utf-8").replace("$FONTS", FONTS)


def _sources(texts: Sequence[str]) -> str:
    hashes = (b64encode(sha256(text.encode()).digest()).decode() for text in texts)
    return " ".join(f"'sha256-{digest}'" for digest in hashes) or "'none'"


def _inline(text: str, element: str) -> str:
    """Text as the browser will hash it: line ends made LF; refused where it would end its element."""
    if f"</{element}" in text.lower() or "<!--" in text:
        raise ValueError(
            f"a {element} holds '</{element}' or '<!--' and cannot stand inside a page; escape it in its source"
        )
    return text.replace("\r\n", "\n").replace("\r", "\n")
