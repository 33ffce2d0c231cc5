"""Events of one document: sentences → clauses → segments → facts, in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TypeVar

from timeline.events import weigh
from timeline.events.amounts import find_amounts
from timeline.events.clauses import Clause, Material, clauses_of
from timeline.events.dateline import without_dateline
from timeline.events.dating import Dated, Narrative, Told, cap, date_segment
from timeline.events.frames import participants, subject_role
from timeline.events.marks import find_marks
from timeline.events.refer import Referents
from timeline.events.salience import salience
from timeline.events.segments import Segment, segment
from timeline.events.status import classify, reported_with_date
from timeline.events.titling import evidence, title
from timeline.types import (
    ActorMention,
    Amount,
    Claim,
    DateMention,
    EventFact,
    EventType,
    Participant,
    Reading,
    Role,
    Sentence,
    Span,
    Status,
    When,
)

_TOLD = frozenset({"title", "body", "caption"})
"""Regions that tell events; a section heading repeats the body."""
_EARLIER = 8
"""How many clauses back in its sentence an event may take its date from."""
_NAME = 14
"""Longest quotation that is a name rather than speech, in characters."""
_Item = TypeVar("_Item", DateMention, ActorMention)


@dataclass(slots=True)
class Document:
    """What one pass over a document needs and fills."""

    reading: Reading
    published: When | None
    mentions: dict[str, ActorMention]
    narrative: Narrative = field(default_factory=Narrative)
    referents: Referents = field(default_factory=Referents)


def find_events_in(
    reading: Reading, published: When | None, dates: Sequence[DateMention], mentions: Sequence[ActorMention]
) -> Iterator[tuple[EventFact, Segment]]:
    """Each event with the segment that tells it, in reading order."""
    document = Document(reading, published, {mention.id: mention for mention in mentions})
    for number, material in enumerate(_materials(reading, dates, mentions)):
        sentence = without_dateline(reading, reading.sentences[number])
        if sentence.region in _TOLD:
            yield from _sentence_events(document, number, sentence, material.within(sentence.span))


def _materials(reading: Reading, dates: Sequence[DateMention], mentions: Sequence[ActorMention]) -> Iterator[Material]:
    """What stands in each sentence."""
    named = [mention.span for mention in mentions]
    dated = [date.span for date in dates]
    quoted = [span for sentence in reading.sentences for span in sentence.quoted if len(span) <= _NAME]
    marks = find_marks(reading, [*named, *dated, *quoted])
    amounts = find_amounts(reading, [*dated, *named])
    by_date = _by_sentence(dates, len(reading.sentences))
    by_mention = _by_sentence(mentions, len(reading.sentences))
    for number in range(len(reading.sentences)):
        yield Material(marks[number], by_mention[number], by_date[number], amounts[number])


def _by_sentence(items: Sequence[_Item], count: int) -> list[list[_Item]]:
    found: list[list[_Item]] = [[] for _ in range(count)]
    for item in items:
        found[item.sentence].append(item)
    for each in found:
        each.sort(key=lambda item: item.span)
    return found


def _sentence_events(
    document: Document, number: int, sentence: Sentence, material: Material
) -> Iterator[tuple[EventFact, Segment]]:
    clauses = clauses_of(document.reading, sentence, material)
    earlier: list[Clause] = []
    for part in segment(number, clauses):
        fact = _event(document, sentence, part, earlier)
        if fact is not None:
            document.narrative.told.append(_told(document, fact, sentence.paragraph))
            yield fact, part
        document.referents.read(part, sentence.paragraph)
        earlier = [*earlier, *part.clauses][-_EARLIER:]


def _told(document: Document, fact: EventFact, paragraph: int) -> Told:
    doers = [each.mention for each in fact.participants if each.role in ("agent", "speaker")]
    names = frozenset(document.mentions[each].text for each in doers)
    return Told(fact.type, fact.when, paragraph, "the text dates it" in fact.reasons, tuple(doers), names)


def _event(document: Document, sentence: Sentence, part: Segment, earlier: Sequence[Clause]) -> EventFact | None:
    """The event that a segment tells, or None where it tells none."""
    core = part.core
    if core.head is None and core.speech is None:
        return None
    kind, status = classify(part)
    roles = _roles(document, part, sentence, kind)
    doers = frozenset(document.mentions[each].text for each, role in roles.items() if role in ("agent", "speaker"))
    dated = date_segment(part, earlier, sentence.paragraph, document.narrative, document.published, doers)
    dated = cap(dated, status, document.published)
    roles = roles | _inherited(roles, dated)
    amounts = tuple(amount for clause in part.clauses for amount in clause.amounts)
    parts = list(weigh.parts(_setting(part, roles, dated, amounts, sentence)))
    sure = weigh.confidence(parts)
    if sure < weigh.KEEP or (kind == "statement" and not any(role == "speaker" for role in roles.values())):
        return None
    return _fact(document, sentence, part, (kind, status), roles, dated, amounts, (sure, tuple(p.why for p in parts)))


def _roles(document: Document, part: Segment, sentence: Sentence, kind: EventType) -> dict[str, Role]:
    """The cast: by frame, by reference, and in a statement without a speaker its source."""
    if reported_with_date(part):
        return _as_speakers(part)
    said = kind == "statement"
    meant = document.referents.resolve(part, sentence.paragraph, _lead(document.reading, part.core))
    roles = participants(part) | {each.id: subject_role(part.core, each) for each in meant}
    if said:
        kinds = {each: document.mentions[each].kind for each in roles}
        roles = {
            each: "speaker" if role in ("agent", "partner") else role
            for each, role in roles.items()
            if role != "agent" or kinds[each] not in ("country", "place")
        }
        if "speaker" not in roles.values():
            roles = {each: "speaker" if role == "source" else role for each, role in roles.items()}
    return roles


def _lead(reading: Reading, core: Clause) -> str:
    """What stands before the clause's verb, folded."""
    head = core.speech or core.head
    return reading.folded[core.span.start : head.start if head is not None else core.span.start]


def _inherited(roles: dict[str, Role], dated: Dated) -> dict[str, Role]:
    """The doers of the event that a cue refers to, where this one names none (under the agreement, …)."""
    if dated.told is None or any(role in ("agent", "speaker") for role in roles.values()):
        return {}
    return {each: "agent" for each in dated.told.agents if each not in roles and len(dated.told.agents) == 1}


def _setting(
    part: Segment,
    roles: dict[str, Role],
    dated: Dated,
    amounts: tuple[Amount, ...],
    sentence: Sentence,
) -> weigh.Setting:
    rung = "stated" if dated.stated else "cued" if dated.told else "bounded" if dated.when.latest else "open"
    head = part.core.speech or part.core.head
    quoted = head is not None and any(span.start <= head.start and head.end <= span.end for span in sentence.quoted)
    named = weigh.does(part, roles) or any(mention not in _own(part) for mention in roles)
    return weigh.Setting(part, roles, rung, dated.target is not None, amounts, named, quoted)


def _own(part: Segment) -> set[str]:
    return {placed.mention.id for clause in part.clauses for placed in clause.placed}


def _as_speakers(part: Segment) -> dict[str, Role]:
    """The media of a dated report speak; what the report is about is its topic."""
    return {placed.mention.id: "speaker" for placed in part.clauses[0].placed}


def _fact(
    document: Document,
    sentence: Sentence,
    part: Segment,
    kind: tuple[EventType, Status],
    roles: dict[str, Role],
    dated: Dated,
    amounts: tuple[Amount, ...],
    weighed: tuple[float, tuple[str, ...]],
) -> EventFact:
    reading = document.reading
    language = "zh" if sentence.language in ("zh", "ja", "und") else "en"
    span = evidence(reading, part, sentence, language)
    source = next(
        (mention for mention, role in roles.items() if role == "source" and document.mentions[mention].kind == "media"),
        None,
    )
    return EventFact(
        id=_id(reading, span, kind[0]),
        type=kind[0],
        status=kind[1],
        title=title(reading, part, sentence, _speakers(document, roles), _left_out(document, part, roles)),
        when=dated.when,
        claims=(Claim(reading.document.id, span, dated.when, source),),
        participants=tuple(Participant(mention, role) for mention, role in _with_bodies(document, roles).items()),
        target=dated.target,
        place=_place(document, roles),
        salience=salience(sentence, kind, amounts, len(roles), dated.when, document.published),
        amounts=amounts,
        confidence=weighed[0],
        reasons=weighed[1],
    )


def _speakers(document: Document, roles: dict[str, Role]) -> list[ActorMention]:
    """Who speaks, in the order of the text."""
    found = [document.mentions[mention] for mention, role in roles.items() if role == "speaker"]
    return sorted(found, key=lambda mention: mention.span)


def _left_out(document: Document, part: Segment, roles: dict[str, Role]) -> str:
    """The one name of the cast that the segment itself does not say; empty where there is none, or several."""
    if any(clause.subjects for clause in part.clauses[: part.clauses.index(part.core) + 1]):
        return ""
    own = _own(part)
    meant = [document.mentions[each] for each, role in roles.items() if each not in own and role in _MAIN]
    persons = [each for each in meant if each.kind == "person"] or meant
    return persons[0].text if len({each.text for each in persons}) == 1 else ""


_MAIN: frozenset[Role] = frozenset({"agent", "target", "speaker", "beneficiary"})


def _id(reading: Reading, span: Span, kind: str) -> str:
    raw = reading.raw(span)
    return "e" + sha256(f"{reading.document.id}\n{raw.start}\n{raw.end}\n{kind}".encode()).hexdigest()[:15]


def _with_bodies(document: Document, roles: dict[str, Role]) -> dict[str, Role]:
    """A person who acts in an office acts for its body too; not for a state, which an office does not stand for."""
    found = dict(roles)
    for mention, role in roles.items():
        body = document.mentions.get(document.mentions[mention].of or "")
        if body is not None and body.kind not in ("country", "government", "place"):
            found[body.id] = role
    return found


def _place(document: Document, roles: dict[str, Role]) -> str | None:
    places = [document.mentions[mention] for mention, role in roles.items() if role == "venue"]
    return next((place.text for place in places if place.kind in ("place", "country")), None)
