"""What an export format is: a name, a suffix, what it is for, and a function of the scene."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from graph.scene import Scene


@dataclass(frozen=True, slots=True)
class Format:
    """One export format; `render` is pure: the same scene gives the same text.

    `limit` is how many actors it still draws well; more are drawn all the same, and the command says so.
    """

    name: str
    suffix: str
    about: str
    render: Callable[[Scene], str]
    limit: int | None = None
