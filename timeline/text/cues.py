"""The words that tell regions and sentence ends (data/cues.yaml), read once and checked."""

from __future__ import annotations

from functools import cache
from importlib import resources

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from timeline.errors import DataFileError
from timeline.text.letters import fold

Words = tuple[str, ...]


class Cues(BaseModel):
    """The lists of data/cues.yaml, folded."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    chrome: frozenset[str] = Field(min_length=1)
    search_boxes: frozenset[str]
    boilerplate_starts: Words
    rest_starts: Words
    related_starts: Words
    caption_credits: Words
    caption_starts: Words
    byline_starts: Words
    date_labels: Words
    update_labels: Words
    other_dates: Words
    between_dates: Words
    abbreviations: Words
    abbreviations_before_numbers: Words


def parse(text: str, place: str) -> Cues:
    """Check and fold a cue file's text; raises `DataFileError` naming `place` and the first wrong field."""
    try:
        cues = Cues.model_validate(yaml.safe_load(text))
    except (yaml.YAMLError, ValidationError) as error:
        raise DataFileError(f"{place}: {error}; compare it with the file that comes with the program") from error
    return Cues.model_validate({name: [fold(word) for word in words] for name, words in cues})


@cache
def load() -> Cues:
    """The program's own cues."""
    file = resources.files("timeline.text") / "data" / "cues.yaml"
    return parse(file.read_text(encoding="utf-8"), "timeline/text/data/cues.yaml")
