"""Proposals that two names are one actor, each with a score and a reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline.actors import korean
from timeline.actors.apposition import bracketed
from timeline.actors.names import Key, bare, key_of, normal
from timeline.types import ActorKind, ActorMention, Reading, Span

SURE = 90.0
"""Scores from here link; lower ones only suggest."""
SHORTENED: tuple[ActorKind, ...] = ("company", "conglomerate", "organisation", "media", "product")
"""Kinds whose names are cut to their beginning; the first words of a ministry or a university name no one."""
Documents = Sequence[tuple[Reading, Sequence[ActorMention]]]


@dataclass(frozen=True, slots=True)
class Link:
    """Two keys that may be one actor; `second` is the one to be explained. Scores run from 0 to 100."""

    first: Key
    second: Key
    score: float
    why: str


def propose(documents: Documents) -> Iterator[Link]:
    """All proposals, within documents first."""
    for number, (reading, mentions) in enumerate(documents):
        yield from _in_brackets(number, reading, mentions)
        yield from _short_names(number, mentions)
        yield from _prefixes(number, mentions)
    yield from _korean(documents)


def _in_brackets(number: int, reading: Reading, mentions: Sequence[ActorMention]) -> Iterator[Link]:
    """`A(B)`: the name in brackets behind a name is its other name."""
    by_span: dict[Span, ActorMention] = {mention.span: mention for mention in mentions}
    for mention in mentions:
        inner = bracketed(reading.text, mention.span)
        other = by_span.get(inner) if inner else None
        if other is not None and _same_class(mention, other):
            why = f"named in brackets after {mention.text} in {reading.document.id}"
            yield Link(key_of(number, mention), key_of(number, other), 100.0, why)


def _same_class(first: ActorMention, second: ActorMention) -> bool:
    places = ("place", "country", "government")
    return (first.kind == "person") == (second.kind == "person") and not {first.kind, second.kind} & set(places)


def _short_names(number: int, mentions: Iterable[ActorMention]) -> Iterator[Link]:
    """A surname alone is the one person of the document who has it as last part; of two, it is neither."""
    persons = {key_of(number, mention): mention.text for mention in mentions if mention.kind == "person"}
    by_last: dict[str, list[Key]] = defaultdict(list)
    for key, text in persons.items():
        if last := last_part(text):
            by_last[last].append(key)
    for key, text in persons.items():
        full = by_last.get(_plain(text), [])
        if len(full) == 1 and full[0] != key:
            yield Link(full[0], key, 95.0, f"surname of {persons[full[0]]}, the only one in the document")


def _prefixes(number: int, mentions: Iterable[ActorMention]) -> Iterator[Link]:
    """The first words of the one longer name of a document are its short form (Novara → Novara Foods)."""
    names = {key_of(number, mention): mention for mention in mentions if mention.kind in SHORTENED}
    longer: dict[str, set[Key]] = defaultdict(set)
    for key in names:
        for short in _beginnings(key[1]):
            longer[short].add(key)
    for key, mention in names.items():
        full = longer.get(key[1], set()) - {key}
        if mention.entry is None and len(full) == 1:
            [other] = full
            yield Link(other, key, 92.0, f"short for {names[other].text}, the only one of the document that begins so")


def _beginnings(name: str) -> Iterator[str]:
    """The names that a longer one may be cut to: its first words, or a Chinese name without its legal form."""
    words = name.split(" ")
    yield from (" ".join(words[:length]) for length in range(1, len(words)))
    for ending in ("集团", "公司", "有限公司", "股份有限公司"):
        if name.endswith(ending):
            yield name.removesuffix(ending)


def last_part(name: str) -> str | None:
    """The last part of a name of several (`扎克伯格`, `zuckerberg`), folded, or None."""
    parts = _plain(name).replace("·", " ").split()
    return parts[-1] if len(parts) > 1 else None


def _plain(name: str) -> str:
    return normal(name, "person")


def _korean(documents: Documents) -> Iterator[Link]:
    """Names in Han characters against Latin names with a spelling of the same Korean surname."""
    han: dict[Key, str] = {}
    latin: dict[str, dict[Key, str]] = defaultdict(dict)
    for key, text in _persons(documents):
        if not text.isascii():
            han[key] = text
        elif not bare(text):
            for word in {text.split()[0].lower(), text.split()[-1].lower()}:
                latin[word][key] = text
    for key, written in han.items():
        likely = {other: text for word in korean.surnames(written) for other, text in latin.get(word, {}).items()}
        yield from _likenesses(key, written, likely)


def _persons(documents: Documents) -> Iterator[tuple[Key, str]]:
    for number, (_, mentions) in enumerate(documents):
        for mention in mentions:
            if mention.kind == "person":
                yield key_of(number, mention), mention.text


def _likenesses(key: Key, written: str, likely: dict[Key, str]) -> Iterator[Link]:
    """Links to the Latin names that spell this one; where two do, neither is sure."""
    scores = {other: korean.likeness(written, spelled) for other, spelled in likely.items()}
    rivals = sum(score >= korean.LINK for score in scores.values())
    for other, score in scores.items():
        if score >= korean.SUGGEST:
            why = f"{written} reads {korean.hangul(written)[0]} in Korean, which {likely[other]} spells ({score:.0f})"
            yield Link(key, other, score if rivals == 1 else min(score, korean.LINK - 1), why)
