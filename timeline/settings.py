"""Choices, explicit and passed in: nothing here is read from the environment or from a clock."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

Models = Literal["all", "zh", "en", "none"]


class Settings(BaseModel):
    """What a run may choose. The defaults are what the measurements in docs/ were made with."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    models: Models = "all"
    """Which name models to load; `none` leaves the gazetteer and the patterns."""

    names: tuple[Path, ...] = ()
    """Tables of the user's own names, merged into the gazetteer (docs/actors.md, "Adding a name")."""

    numeric_dates: Literal["month", "day"] = "month"
    """Which of the two stands first in 03/04/2024, where no date of the document proves it."""
