"""What a reader of one format gives back, or raises."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Read:
    """The text read out of a file, its media type, and (what, why) of everything the user should know."""

    text: str
    media_type: str
    warnings: tuple[tuple[str, str], ...] = ()


class Unreadable(ValueError):
    """This file cannot be used; becomes a `Problem`."""

    def __init__(self, what: str, why: str) -> None:
        super().__init__(f"{what}: {why}")
        self.what, self.why = what, why
