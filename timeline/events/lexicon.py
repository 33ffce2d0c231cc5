"""The trigger data of each language: read once, checked, flattened into one scanner per language.

A language is one file `data/<language>.yaml`; adding one means adding that file and its tag to `LANGUAGES`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal, NamedTuple, TypeAlias

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from timeline.errors import DataFileError
from timeline.events.inflect import forms
from timeline.scan import Scanner
from timeline.types import EventType

LANGUAGES = ("zh", "en")

Frame: TypeAlias = Literal[
    "act", "motion", "mutual", "hold", "happen", "give", "get", "use", "appoint", "measure", "undergo", "contest"
]
Speech: TypeAlias = Literal["announce", "say", "blame", "urge", "report", "source"]
Slot: TypeAlias = Literal["with", "to", "for", "by", "charge", "at", "from", "obj", "between", "per", "of"]
Modality: TypeAlias = Literal["planned", "ongoing", "done", "unreal", "negated", "opinion"]
MarkKind: TypeAlias = Literal[
    "trigger",
    "speech",
    "marker",
    "modality",
    "cue",
    "pronoun",
    "join",
    "possessive",
    "closer",
    "after",
    "be",
    "inert",
    "additive",
    "goal",
    "subordinate",
]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Row(_Model):
    """One row of `triggers`: words (and English verbs, which are inflected) that mean one type."""

    type: EventType
    frame: Frame
    strength: Literal[1, 2, 3]
    needs: Literal["amount"] | None = None
    words: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()


class _Forms(_Model):
    words: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()


class _Cue(_Model):
    types: tuple[EventType, ...]
    words: tuple[str, ...]
    refers: bool = False


class Ranks(_Model):
    """Words before or after a number that make it a rank."""

    before: tuple[str, ...]
    after: tuple[str, ...]


class _File(_Model):
    """The schema of a data file."""

    language: str
    irregular: dict[str, tuple[str, ...]] = {}
    triggers: tuple[_Row, ...]
    speech: dict[Speech, tuple[_Forms | str, ...]]
    markers: dict[Slot, tuple[str, ...]]
    join: tuple[str, ...]
    possessive: tuple[str, ...]
    closers: tuple[str, ...]
    pronouns: dict[Literal["person", "body", "many", "relative"], tuple[str, ...]]
    modality: dict[Modality, tuple[str, ...]]
    cues: tuple[_Cue, ...]
    after: tuple[str, ...]
    ranks: Ranks
    title_prefixes: tuple[str, ...]
    connectives: tuple[str, ...]
    nominal_after: tuple[str, ...]
    nominal_before: tuple[str, ...]
    occasion_after: tuple[str, ...]
    be: tuple[str, ...] = ()
    inert: tuple[str, ...] = ()
    additive: tuple[str, ...]
    goal: tuple[str, ...]
    subordinate: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trigger:
    """What a trigger word means: the event's type, how its actors stand, and how much it needs beside it."""

    type: EventType
    frame: Frame
    strength: int
    needs_amount: bool = False


class Cue(NamedTuple):
    """What a cue can refer to, and whether it only refers (then it does not tell of the same time)."""

    types: tuple[EventType, ...]
    refers: bool


class Meaning(NamedTuple):
    """One reading of a word: its kind and that kind's value (a `Trigger`, a slot, a modality, the types of a cue)."""

    kind: MarkKind
    value: Any


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language's words: `scanner.words[i]` means each of `meanings[i]`."""

    language: str
    scanner: Scanner
    meanings: tuple[tuple[Meaning, ...], ...]
    ranks: Ranks
    title_prefixes: tuple[str, ...]
    connectives: tuple[str, ...]
    nominal_after: tuple[str, ...]
    nominal_before: tuple[str, ...]
    occasion_after: tuple[str, ...]
    pasts: frozenset[str]


def read_data(name: str) -> object:
    """The parsed YAML file `data/<name>.yaml`; raises `DataFileError`."""
    try:
        return yaml.safe_load((files(__package__) / "data" / f"{name}.yaml").read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise DataFileError(f"events/data/{name}.yaml: cannot be read as YAML ({error}); mend or restore it") from error


def parse(name: str, value: object) -> Lexicon:
    """Check one data file and flatten it; raises `DataFileError` naming the first field that does not fit."""
    try:
        data = _File.model_validate(value)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise DataFileError(f"events/data/{name}.yaml: {where}: {first['msg']} (got {first['input']!r})") from error
    meanings = _meanings(data)
    return Lexicon(
        language=data.language,
        scanner=Scanner(meanings),
        meanings=tuple(tuple(each) for each in meanings.values()),
        ranks=data.ranks,
        title_prefixes=data.title_prefixes,
        connectives=tuple(sorted(data.connectives, key=len, reverse=True)),
        nominal_after=data.nominal_after,
        nominal_before=data.nominal_before,
        occasion_after=data.occasion_after,
        pasts=frozenset(form for row in data.irregular.values() for form in row if not form.endswith(("s", "ing"))),
    )


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language ("zh", "en"); raises `DataFileError`."""
    return parse(language, read_data(language))


def _meanings(data: _File) -> dict[str, list[Meaning]]:
    """Every word with its readings, in the order of the file; of two readings of one kind the first holds."""
    found: dict[str, list[Meaning]] = {}
    for words, meaning in _rows(data):
        for word in words:
            readings = found.setdefault(word.lower(), [])
            if not any(each.kind == meaning.kind for each in readings):
                readings.append(meaning)
    return found


def _rows(data: _File) -> Iterator[tuple[Sequence[str], Meaning]]:
    for row in data.triggers:
        trigger = Trigger(row.type, row.frame, row.strength, row.needs == "amount")
        yield _words(row, data.irregular), Meaning("trigger", trigger)
    for act, entries in data.speech.items():
        for entry in entries:
            yield (entry,) if isinstance(entry, str) else _words(entry, data.irregular), Meaning("speech", act)
    yield from ((words, Meaning("marker", slot)) for slot, words in data.markers.items())
    yield from ((words, Meaning("modality", modality)) for modality, words in data.modality.items())
    yield from ((cue.words, Meaning("cue", Cue(cue.types, cue.refers))) for cue in data.cues)
    yield from ((words, Meaning("pronoun", pronoun)) for pronoun, words in data.pronouns.items())
    yield data.join, Meaning("join", None)
    yield data.possessive, Meaning("possessive", None)
    yield data.closers, Meaning("closer", None)
    yield data.after, Meaning("after", None)
    yield data.be, Meaning("be", None)
    yield data.additive, Meaning("additive", None)
    yield data.goal, Meaning("goal", None)
    yield data.subordinate, Meaning("subordinate", None)
    yield data.inert, Meaning("inert", None)


def _words(entry: _Row | _Forms, irregular: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    return entry.words + tuple(form for verb in entry.verbs for form in forms(verb, irregular))
