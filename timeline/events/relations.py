"""Relations that follow from events: the roles of an event's actors tie them to each other (data/relations.yaml)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, product

from pydantic import BaseModel, ConfigDict, ValidationError

from timeline.errors import DataFileError
from timeline.events.lexicon import read_data
from timeline.events.segments import Segment
from timeline.events.weigh import BLAME
from timeline.types import (
    THINGS,
    ActorKind,
    ActorMention,
    EventFact,
    EventType,
    Polarity,
    Reading,
    RelationFact,
    RelationState,
    RelationType,
    Role,
)

_EVEN: frozenset[RelationType] = frozenset({"met", "agreed with", "competes with"})
"""Relations without a direction."""
_MAKERS: frozenset[ActorKind] = frozenset({"company", "conglomerate", "research institute"})
_MANY = 8
"""A cast larger than this is a list, and a list ties nobody."""


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class OfEvent(_Model):
    """The relation that a type of event makes."""

    type: RelationType
    to: tuple[Role, ...] = ()
    between: bool = False
    polarity: Polarity


class Described(_Model):
    """Words that tie two actors by themselves."""

    type: RelationType
    polarity: Polarity
    words: tuple[str, ...]
    possessive: bool = False


class Rules(_Model):
    """The schema of data/relations.yaml."""

    described: tuple[Described, ...]
    events: dict[EventType, OfEvent]
    triggers: tuple[Described, ...]


@cache
def rules() -> Rules:
    """The rules of data/relations.yaml; raises `DataFileError`."""
    try:
        return Rules.model_validate(read_data("relations"))
    except ValidationError as error:
        first = error.errors()[0]
        raise DataFileError(f"events/data/relations.yaml: {first['loc']}: {first['msg']}") from error


def from_event(
    reading: Reading, event: EventFact, segment: Segment, mentions: dict[str, ActorMention]
) -> Iterator[RelationFact]:
    """The relations that one event makes of its cast; none where it is a mere list."""
    cast: dict[Role, list[ActorMention]] = {}
    for each in event.participants:
        cast.setdefault(each.role, []).append(mentions[each.mention])
    if len(event.participants) > _MANY:
        return
    if BLAME in event.reasons:
        yield from _ties(event, cast, OfEvent(type="criticises", to=("target",), polarity="-"), cast.get("speaker", []))
        return
    rule = rules().events.get(event.type)
    if rule is not None and not (rule.type == "met" and _hosts(segment)):
        yield from _ties(event, cast, rule, cast.get("agent", []))
    for own in _own(reading, segment):
        yield from _ties(event, cast, own, cast.get("agent", []))
    yield from _supplied(event, cast, segment)
    if event.type in ("release", "founding"):
        yield from _products(event, cast)


def _hosts(segment: Segment) -> bool:
    """True where an occasion is held: its hosts do not thereby meet each other."""
    return segment.core.head is not None and segment.core.head.value.frame == "hold"


def _own(reading: Reading, segment: Segment) -> list[OfEvent]:
    """The relations that the triggers themselves make, each once."""
    heads = [clause.head for clause in segment.clauses if clause.head is not None]
    words = {reading.folded[head.start : head.end] for head in heads if not head.nominal}
    found = [rule for rule in rules().triggers if words & set(rule.words)]
    to: tuple[Role, ...] = ("target", "partner", "beneficiary")
    return [OfEvent(type=rule.type, to=to, polarity=rule.polarity) for rule in found]


def _supplied(event: EventFact, cast: dict[Role, list[ActorMention]], segment: Segment) -> Iterator[RelationFact]:
    """Who uses or buys what another makes is supplied by it."""
    frame = segment.core.head.value.frame if segment.core.head is not None else None
    makers, users = {"use": ("source", "agent"), "get": ("agent", "beneficiary")}.get(frame or "", (None, None))
    for maker, user in product(cast.get(makers, []), cast.get(users, [])):  # type: ignore[call-overload]
        if maker.id != user.id and maker.kind in _MAKERS:
            yield _fact(event, maker, user, "supplies", "+")


def _ties(
    event: EventFact, cast: dict[Role, list[ActorMention]], rule: OfEvent, doers: Sequence[ActorMention]
) -> Iterator[RelationFact]:
    if rule.type in ("met", "visited"):
        bodies = {doer.of for doer in doers}
        doers = [doer for doer in doers if doer.id not in bodies]
    others = [mention for role in rule.to for mention in cast.get(role, [])]
    pairs = [*(combinations(doers, 2) if rule.between else ()), *product(doers, others)]
    for source, target in pairs:
        if source.id != target.id and not _one_office(source, target) and _fits(rule.type, source, target):
            yield _fact(event, source, target, rule.type, rule.polarity)


def _one_office(source: ActorMention, target: ActorMention) -> bool:
    return source.of == target.id or target.of == source.id


def _fits(kind: RelationType, source: ActorMention, target: ActorMention) -> bool:
    """True where the two kinds of actor can stand in this relation."""
    if kind == "announced":
        return target.kind in THINGS
    if kind == "met":
        return source.kind not in THINGS and target.kind not in THINGS
    if kind == "appointed":
        return target.kind == "person"
    return target.kind not in THINGS or kind == "regulates"


def _products(event: EventFact, cast: dict[Role, list[ActorMention]]) -> Iterator[RelationFact]:
    """Who releases a product is whose it is."""
    for maker, thing in product(cast.get("agent", []), cast.get("target", [])):
        if thing.kind == "product" and maker.kind not in ("person", "country", "place"):
            yield _fact(event, thing, maker, "product of", "0")


def _fact(
    event: EventFact, source: ActorMention, target: ActorMention, kind: RelationType, polarity: Polarity
) -> RelationFact:
    state: RelationState = "planned" if event.status == "planned" else "current"
    return RelationFact(
        source=source.id,
        target=target.id,
        type=kind,
        directed=kind not in _EVEN,
        claims=event.claims,
        when=event.when,
        state=state,
        polarity=polarity,
        confidence=event.confidence,
        reasons=(f"roles in the event ({event.type})",),
        event=event.id,
    )
