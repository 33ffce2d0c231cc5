"""Titles by template in English and both Chinese scripts, from type, roles and amount (data/titles.yaml).

Traditional titles are the Simplified ones converted, names apart: those stand as their actor is called.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from timeline.errors import DataFileError
from timeline.merge.fuse import Fused
from timeline.text import to_traditional
from timeline.types import Actor, EventType

_MANY = 3
"""Names in one slot; more become "and others" by leaving them out."""
_SCRIPTS = {"en": "en", "zh-Hans": "zh-Hans", "zh-Hant": "zh-Hans"}
"""Which table serves which language."""


class _Table(BaseModel):
    """The templates of one language."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    join: tuple[str, str]
    planned: str
    templates: dict[EventType, tuple[str, ...]]


@cache
def _tables() -> dict[str, _Table]:
    place = "merge/data/titles.yaml"
    try:
        rows = yaml.safe_load((files(__package__) / "data" / "titles.yaml").read_text(encoding="utf-8"))
        return {language: _table(dict(row)) for language, row in rows.items()}
    except (OSError, ValueError, TypeError, yaml.YAMLError, ValidationError) as error:
        raise DataFileError(f"{place}: {error}; compare it with the file that comes with the program") from error


def _table(row: dict[str, object]) -> _Table:
    join, planned = row.pop("join", None), row.pop("planned", None)
    return _Table.model_validate({"join": join, "planned": planned, "templates": row})


def titles(event: Fused, actors: Mapping[str, Actor]) -> dict[str, str]:
    """A title per language, for the languages in which a template has all it needs."""
    found = {}
    for language, name in _SCRIPTS.items():
        table = _tables()[name]
        slots = _slots(event, actors, language, table)
        template = next((each for each in table.templates[event.type] if _fits(each, slots)), None)
        if template is not None:
            words = table.planned.format(title=template) if event.status == "planned" else template
            found[language] = (to_traditional(words) if language == "zh-Hant" else words).format(**slots)
    return found


def _fits(template: str, slots: Mapping[str, str]) -> bool:
    return all(slots[name] for name in slots if f"{{{name}}}" in template)


def _slots(event: Fused, actors: Mapping[str, Actor], language: str, table: _Table) -> dict[str, str]:
    """The names in each role and the first amount; empty where there are none."""
    slots = {}
    for role in ("agent", "speaker", "target", "venue", "beneficiary"):
        names = [_name(actors[actor], language) for actor, had in event.actors if had == role and actor in actors]
        slots[role] = _listed(list(dict.fromkeys(names))[:_MANY], table.join)
    slots["amount"] = event.amounts[0].text if event.amounts else ""
    return slots


def _name(actor: Actor, language: str) -> str:
    """The actor's name in this language, in the other Chinese script, or as it is called."""
    other = "zh-Hans" if language == "zh-Hant" else "zh-Hant"
    fallback = actor.names.get(other) if language != "en" else None
    return actor.names.get(language) or fallback or actor.name


def _listed(names: Sequence[str], join: tuple[str, str]) -> str:
    return join[1].join([*([join[0].join(names[:-1])] if names[:-1] else []), *names[-1:]])
