"""Relations that the text describes: a word that ties two actors, such as a supplier, a rival, a subsidiary."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from timeline.events.relations import Described, rules
from timeline.scan import Hit, Scanner, whole
from timeline.text import fold
from timeline.types import (
    ActorMention,
    Claim,
    Polarity,
    Reading,
    RelationFact,
    RelationType,
    Sentence,
    Span,
)

_TOLD = frozenset({"title", "body", "caption", "heading"})
_REACH = 30
"""How far from its word a second actor may stand, in characters."""
_NEAR = 12
"""How many names on each side of a word are looked at."""
_EVEN: frozenset[RelationType] = frozenset({"competes with"})


@cache
def _scanner() -> tuple[Scanner, tuple[Described, ...]]:
    rows = [(word, row) for row in rules().described for word in row.words]
    return Scanner(fold(word) for word, _ in rows), tuple(row for _, row in rows)


def described(reading: Reading, mentions: Sequence[ActorMention]) -> Iterator[RelationFact]:
    """Every relation that the document describes, in reading order."""
    by_sentence: list[list[ActorMention]] = [[] for _ in reading.sentences]
    for mention in mentions:
        by_sentence[mention.sentence].append(mention)
    for sentence, named in zip(reading.sentences, by_sentence, strict=True):
        if sentence.region in _TOLD and len(named) > 1:
            named.sort(key=lambda mention: mention.span)
            yield from _worded(reading, sentence, named)


def _worded(reading: Reading, sentence: Sentence, named: Sequence[ActorMention]) -> Iterator[RelationFact]:
    scanner, rows = _scanner()
    folded = sentence.span.of(reading.folded)
    for hit in _longest(scanner.find(folded)):
        if whole(folded, hit.start, hit.end):
            word = Span(sentence.span.start + hit.start, sentence.span.start + hit.end)
            yield from _around(reading, sentence, word, rows[hit.word], named)


def _longest(hits: Sequence[Hit]) -> list[Hit]:
    """Hits that lie in no longer one."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if not kept or hit.end > kept[-1].end:
            kept.append(hit)
    return kept


def _around(
    reading: Reading, sentence: Sentence, word: Span, row: Described, named: Sequence[ActorMention]
) -> Iterator[RelationFact]:
    """The subject of the word with the actors that the word governs."""
    at = bisect_left(named, word.start, key=lambda mention: mention.span.start)
    before = [mention for mention in named[max(0, at - _NEAR) : at] if mention.span.end <= word.start]
    after = [mention for mention in named[at : at + _NEAR] if word.end <= mention.span.start]
    owners = _owners(reading, word, before) if row.possessive else []
    others = [mention for mention in owners if mention.kind != "country"] or owners or _governed(reading, word, after)
    subject = _subject(sentence, word, [mention for mention in before if mention not in owners])
    for other in others if subject is not None else ():
        if subject is not None and other.text != subject.text and other.kind != "place":
            first, last = min(subject.span.start, other.span.start), max(word.end, other.span.end, subject.span.end)
            why = f"said with the word {word.of(reading.text)}"
            yield _fact(reading, subject, other, (row.type, row.polarity), Span(first, last), why, 0.55)


def _subject(sentence: Sentence, word: Span, before: Sequence[ActorMention]) -> ActorMention | None:
    """The first name of the word's clause, or of the nearest clause before it that has one."""
    at = bisect_right(sentence.clauses, word.start, key=lambda clause: clause.start)
    for clause in reversed(sentence.clauses[max(0, at - _NEAR) : at]):
        inside = [mention for mention in before if clause.start <= mention.span.start < clause.end]
        if inside:
            return inside[0]
    return None


def _governed(reading: Reading, word: Span, after: Sequence[ActorMention]) -> list[ActorMention]:
    """The list of names that follows the word closely."""
    found: list[ActorMention] = []
    end = word.end
    for mention in after:
        gap = reading.folded[end : mention.span.start]
        if len(gap) > (_REACH if not found else 4) or any(char in "。;,:,!?" for char in gap):
            break
        found.append(mention)
        end = mention.span.end
    return found


def _owners(reading: Reading, word: Span, before: Sequence[ActorMention]) -> list[ActorMention]:
    """The list of names that own the word (英伟达、谷歌等的主要供应商, Nvidia's rival)."""
    found: list[ActorMention] = []
    start = word.start
    for mention in reversed(before):
        gap = reading.folded[mention.span.end : start]
        owns = "的" in gap or "'s" in gap or "’s" in gap if not found else len(gap) <= 4 and gap.strip(" ") in _LIST
        if len(gap) > _REACH or not owns or "," in gap:
            break
        found.append(mention)
        start = mention.span.start
    return found


_LIST = frozenset({"、", "和", "与", "及", "and", ",", "以及", "等", "等的"})


def _fact(
    reading: Reading,
    source: ActorMention,
    target: ActorMention,
    kind: tuple[RelationType, Polarity],
    span: Span,
    why: str,
    confidence: float,
) -> RelationFact:
    return RelationFact(
        source=source.id,
        target=target.id,
        type=kind[0],
        directed=kind[0] not in _EVEN,
        claims=(Claim(reading.document.id, span),),
        polarity=kind[1],
        confidence=confidence,
        reasons=(why,),
    )
