"""Titles in English and both Chinese scripts: by template where the cast leaves no doubt, else the source's words.

A foreign title is worse than none: an event that no template fits has a title only in the languages of its source.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from timeline.errors import DataFileError
from timeline.merge.fuse import Fused
from timeline.text import fold, to_simplified, to_traditional
from timeline.text.script import language_of
from timeline.types import Actor, ActorKind, EventType, Role

_MANY = 3
"""Names in one slot; with more of them the source's words say it better."""
_SCRIPTS = {"en": "en", "zh-Hans": "zh-Hans", "zh-Hant": "zh-Hans"}
"""Which templates serve which language."""
_CORE: frozenset[Role] = frozenset({"agent", "target", "partner", "beneficiary", "speaker"})
"""Roles of which a template must leave nobody out."""


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Shape(_Model):
    """An event whose cast says what happened."""

    type: EventType
    roles: dict[Role, str]
    least: int = 1
    most: int = 3
    words: tuple[str, ...] = ()


class _Template(_Model):
    one: str
    many: str | None = None
    planned: str


class _Language(_Model):
    join: tuple[str, str]
    titles: dict[str, _Template]


class _File(_Model):
    """The schema of data/titles.yaml."""

    groups: dict[str, tuple[ActorKind, ...]]
    shapes: dict[str, _Shape]
    languages: dict[str, _Language]


Cast = Mapping[Role, Sequence[Actor]]


@cache
def _data() -> _File:
    try:
        return _File.model_validate(yaml.safe_load((files(__package__) / "data" / "titles.yaml").read_text("utf-8")))
    except (OSError, yaml.YAMLError, ValidationError) as error:
        raise DataFileError(
            f"merge/data/titles.yaml: {error}; compare it with the file that comes with the program"
        ) from error


def titles(event: Fused, actors: Mapping[str, Actor]) -> dict[str, str]:
    """The event's titles by language tag; languages that neither the source nor a template gives are left out."""
    found = _own(event.title)
    cast = _cast(event, actors)
    for language, source in _SCRIPTS.items():
        made = None if language in found else _made(event, cast, language, source)
        found |= {language: made} if made else {}
    return found


def _own(title: str) -> dict[str, str]:
    """The source's words, a Chinese title in both scripts."""
    language = language_of(title)
    if language == "zh":
        return {"zh-Hans": to_simplified(title), "zh-Hant": to_traditional(title)}
    return {language: title} if language != "und" else {}


def _made(event: Fused, cast: Cast, language: str, source: str) -> str | None:
    """The title in a language by the first shape that fits, from the templates of `source`, or None."""
    data = _data()
    for name, template in data.languages[source].titles.items():
        shape = data.shapes[name]
        if shape.type == event.type and _fits(shape, cast, event):
            slots = _slots(shape, cast, language, data.languages[source].join)
            several = len(cast[next(iter(shape.roles))]) > 1
            words = (several and template.many) or template.one
            words = template.planned if event.status == "planned" else words
            words = to_traditional(words) if language == "zh-Hant" else words
            return words.format(**slots) if all(slots.values()) else None
    return None


def _cast(event: Fused, actors: Mapping[str, Actor]) -> Cast:
    """The actors in each role; a body in whose name a person acts stands back behind him."""
    cast: dict[Role, list[Actor]] = {}
    for actor, role in event.actors:
        if actor in actors:
            cast.setdefault(role, []).append(actors[actor])
    persons = {role for role, members in cast.items() if any(each.kind == "person" for each in members)}
    return {
        role: [each for each in members if role not in persons or each.kind == "person"]
        for role, members in cast.items()
    }


def _fits(shape: _Shape, cast: Cast, event: Fused) -> bool:
    """True where every role of the shape is filled by what may fill it, and nobody else takes part."""
    others = {role for role in cast if role in _CORE} - set(shape.roles)
    first = cast.get(next(iter(shape.roles)), ())
    report = fold(event.title)
    filled = all(_fills(cast.get(role, ()), _data().groups[group]) for role, group in shape.roles.items())
    worded = not shape.words or any(word in report for word in shape.words)
    return filled and not others and shape.least <= len(first) <= shape.most and worded


def _fills(members: Sequence[Actor], kinds: Sequence[ActorKind]) -> bool:
    return 0 < len(members) <= _MANY and all(each.kind in kinds for each in members)


def _slots(shape: _Shape, cast: Cast, language: str, join: tuple[str, str]) -> dict[str, str]:
    """The names in each role of the shape; empty where one of them is not known in the language."""
    slots: dict[str, str] = {}
    for role in shape.roles:
        names = [_name(each, language) for each in cast[role]]
        slots[role] = _listed(names, join) if all(names) else ""
    return slots


def _name(actor: Actor, language: str) -> str:
    """The actor's name; in Chinese any script will do, in English none but the Latin one."""
    if language == "en":
        name = actor.names.get("en") or actor.name
        return name if language_of(name) == "en" else ""
    other = "zh-Hans" if language == "zh-Hant" else "zh-Hant"
    return actor.names.get(language) or actor.names.get(other) or actor.name


def _listed(names: Sequence[str], join: tuple[str, str]) -> str:
    return join[1].join([*([join[0].join(names[:-1])] if names[:-1] else []), *names[-1:]])
