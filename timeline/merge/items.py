"""Events as merging sees them: who (over all documents), when, how much, and in which words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.actors import Identities
from timeline.events import BLAME
from timeline.types import Amount, DocumentFacts, EventFact, Role

_BACKGROUND: frozenset[Role] = frozenset({"source", "venue"})


@dataclass(frozen=True, slots=True)
class Item:
    """One event fact with its actors as identities; `tokens` are folded character pairs and words of its evidence.

    `title` and `aside`: told in the headline, or there or in a caption. `writing` is the script of its document, one
    for both kinds of Chinese; `untranslated` are those of its actors that no language of another script names.
    """

    number: int
    document: int
    fact: EventFact
    actors: frozenset[str]
    venues: frozenset[str]
    speakers: frozenset[str]
    agents: frozenset[str]
    tokens: frozenset[str]
    title: bool
    aside: bool
    writing: str
    untranslated: frozenset[str]

    @property
    def aimed(self) -> bool:
        """True for a statement that blames or urges somebody."""
        return BLAME in self.fact.reasons

    @property
    def stated(self) -> bool:
        """True where the text dates this event itself."""
        return "the text dates it" in self.fact.reasons


def items_of(facts: Sequence[DocumentFacts], identities: Identities) -> Iterator[Item]:
    """Every event of every document, numbered in order."""
    number = 0
    named = {actor.id: frozenset(map(_writing, actor.names)) for actor in identities.actors}
    for document, each in enumerate(facts):
        persons = frozenset(mention.id for mention in each.mentions if mention.kind == "person")
        for fact in each.events:
            yield _item(number, document, each, fact, identities.of, persons, named)
            number += 1


def _item(
    number: int,
    document: int,
    facts: DocumentFacts,
    fact: EventFact,
    of: Mapping[str, str],
    persons: frozenset[str],
    named: Mapping[str, frozenset[str]],
) -> Item:
    reading = facts.reading
    span = fact.claims[0].span
    actors = {of[each.mention] for each in fact.participants if each.role not in _BACKGROUND and each.mention in of}
    agents = {of[each.mention] for each in fact.participants if each.role == "agent" and each.mention in of}
    speakers = _speakers(fact, of, persons)
    venues = {of[each.mention] for each in fact.participants if each.role == "venue" and each.mention in of}
    title = reading.title is not None and reading.title.contains(span)
    at = bisect_right(reading.sentences, span.start, key=lambda sentence: sentence.span.start) - 1
    aside = title or (at >= 0 and reading.sentences[at].region == "caption")
    words = tokens(span.of(reading.folded))
    writing = _writing(reading.script)
    return Item(
        number=number,
        document=document,
        fact=fact,
        actors=frozenset(actors),
        venues=frozenset(venues),
        speakers=speakers,
        agents=frozenset(agents),
        tokens=words,
        title=title,
        aside=aside,
        writing=writing,
        untranslated=frozenset(actor for actor in actors | venues if named.get(actor, _ANY) == {writing}),
    )


_ANY: frozenset[str] = frozenset()


def _writing(tag: str) -> str:
    """The script of a document's script tag or of a name's language tag: one for both kinds of Chinese."""
    return "Han" if tag.startswith("zh") else _WRITTEN_IN.get(tag, tag)


_WRITTEN_IN = {"en": "Latn", "ko": "Kore", "ja": "Jpan"}


def _speakers(fact: EventFact, of: Mapping[str, str], persons: frozenset[str]) -> frozenset[str]:
    """Who speaks: the persons where there are any (their bodies speak through them), else the bodies."""
    said = [each.mention for each in fact.participants if each.role == "speaker" and each.mention in of]
    return frozenset(of[each] for each in said if each in persons) or frozenset(of[each] for each in said)


def tokens(folded: str) -> frozenset[str]:
    """Pairs of neighbouring Han characters, and words and numbers of other scripts of three characters or more."""
    found: set[str] = set()
    word = ""
    for left, right in zip(folded, folded[1:] + " ", strict=True):
        if _han(left):
            if _han(right):
                found.add(left + right)
        elif left.isalnum():
            word += left
            if not right.isalnum() or _han(right):
                found.update({word} if len(word) >= 2 else ())
                word = ""
    return frozenset(found)


def _han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff"


def same_amount(one: Amount, other: Amount) -> bool:
    """True where two amounts name the same quantity: one currency (or none) and values within half a per cent."""
    if one.currency != other.currency or (one.unit == "%") != (other.unit == "%"):
        return False
    if (one.unit == "rank") != (other.unit == "rank"):
        return False
    return abs(one.value - other.value) <= 0.005 * max(abs(one.value), abs(other.value))
