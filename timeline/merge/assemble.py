"""Facts and merged events as the contract: spans mapped to the stored text, quotes cut out of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from timeline import contract
from timeline.actors import Identities, Suggestion
from timeline.dates import edtf
from timeline.merge.fuse import Fused
from timeline.merge.items import Item
from timeline.merge.relations import Tie
from timeline.merge.titles import titles
from timeline.types import Actor, DocumentFacts, Problem, Reading, Span, When

if TYPE_CHECKING:
    from timeline.merge import Merged
    from timeline.merge.conflicts import Disagreement


def assemble(
    facts: Sequence[DocumentFacts], identities: Identities, merged: Merged, problems: Sequence[Problem]
) -> contract.Timeline:
    """One value of the contract; the order is that of the documents, events by date."""
    names = {actor.id: actor for actor in identities.actors}
    events = sorted(merged.events, key=_by_date)
    return contract.Timeline(
        documents=tuple(_document(each) for each in facts),
        dates=tuple(date for each in facts for date in _dates(each)),
        actors=tuple(_actor(actor) for actor in identities.actors),
        mentions=tuple(mention for each in facts for mention in _mentions(each, identities)),
        events=tuple(_event(event, facts, identities, names) for event in events),
        relations=tuple(_relation(tie, facts) for tie in merged.relations),
        conflicts=tuple(_conflict(each, facts) for each in merged.conflicts),
        problems=tuple(_problem(each) for each in (*problems, *(one for each in facts for one in each.problems))),
        suggestions=tuple(_suggestion(each) for each in identities.suggestions),
    )


def _by_date(event: Fused) -> tuple[str, str, str]:
    when = event.when
    first, last = when.earliest or when.latest, when.latest or when.earliest
    return str(first or "9999"), str(last or "9999"), event.id


def _when(when: When) -> contract.When:
    return contract.When(
        earliest=when.earliest,
        latest=when.latest,
        precision=when.precision,
        modifier=when.modifier,
        edtf=when.edtf or edtf(when),
        words=when.words,
        anchor=when.anchor,
        rule=when.rule,
        alternatives=tuple(_when(each) for each in when.alternatives),
    )


def _maybe(when: When | None) -> contract.When | None:
    return None if when is None else _when(when)


def _document(facts: DocumentFacts) -> contract.Document:
    reading, document = facts.reading, facts.reading.document
    return contract.Document(
        id=document.id,
        sha256=document.sha256,
        text=document.text,
        title=None if reading.title is None else reading.title.of(reading.text),
        language=reading.language,
        script=reading.script,
        published=_maybe(facts.published),
        published_why=facts.published_why,
        source=document.source,
    )


def _quote(reading: Reading, span: Span) -> tuple[int, int, str]:
    raw = reading.raw(span)
    return raw.start, raw.end, raw.of(reading.document.text)


def _dates(facts: DocumentFacts) -> Iterator[contract.DateMention]:
    for date in facts.dates:
        start, end, text = _quote(facts.reading, date.span)
        when = _maybe(date.when)
        yield contract.DateMention(
            document=facts.reading.document.id, start=start, end=end, text=text, kind=date.kind, when=when
        )


def _actor(actor: Actor) -> contract.Actor:
    aliases = tuple(contract.Alias(text=alias.text, why=alias.why, score=alias.score) for alias in actor.aliases)
    return contract.Actor(id=actor.id, name=actor.name, names=actor.names, kind=actor.kind, aliases=aliases)


def _suggestion(each: Suggestion) -> contract.Suggestion:
    return contract.Suggestion(first=each.first, second=each.second, score=each.score, why=each.why)


def _mentions(facts: DocumentFacts, identities: Identities) -> Iterator[contract.Mention]:
    for mention in facts.mentions:
        actor = identities.of.get(mention.id)
        if actor is not None:
            start, end, text = _quote(facts.reading, mention.span)
            yield contract.Mention(
                id=mention.id, document=facts.reading.document.id, start=start, end=end, text=text, actor=actor
            )


def _event(
    event: Fused, facts: Sequence[DocumentFacts], identities: Identities, names: dict[str, Actor]
) -> contract.Event:
    return contract.Event(
        id=event.id,
        type=event.type,
        status=event.status,
        title=event.title,
        titles=titles(event, names),
        when=_when(event.when),
        target=_maybe(event.target),
        place=event.place,
        salience=event.salience,
        actors=tuple(contract.EventActor(actor=actor, role=role) for actor, role in event.actors),
        amounts=tuple(
            contract.Amount(value=each.value, unit=each.unit, currency=each.currency, text=each.text)
            for each in event.amounts
        ),
        confidence=event.confidence,
        reasons=event.reasons,
        claims=tuple(_claim(item, event, facts, identities) for item in event.items),
    )


def _claim(item: Item, event: Fused, facts: Sequence[DocumentFacts], identities: Identities) -> contract.EventClaim:
    claim = item.fact.claims[0]
    reading = facts[item.document].reading
    start, end, quote = _quote(reading, claim.span)
    same = (item.fact.when.earliest, item.fact.when.latest) == (event.when.earliest, event.when.latest)
    return contract.EventClaim(
        document=reading.document.id,
        start=start,
        end=end,
        quote=quote,
        when=_maybe(claim.when),
        attributed_to=identities.of.get(claim.attributed_to or ""),
        differs=() if same else ("when",),
    )


def _relation(tie: Tie, facts: Sequence[DocumentFacts]) -> contract.Relation:
    claims = []
    for document, claim in tie.claims:
        reading = facts[document].reading
        start, end, quote = _quote(reading, claim.span)
        claims.append(contract.RelationClaim(document=reading.document.id, start=start, end=end, quote=quote))
    return contract.Relation(
        source=tie.source,
        target=tie.target,
        type=tie.type,
        directed=tie.directed,
        when=_maybe(tie.when),
        state=tie.state,
        basis=tie.basis,
        polarity=tie.polarity,
        confidence=tie.confidence,
        reasons=tie.reasons,
        events=tie.events,
        claims=tuple(claims),
    )


def _conflict(each: Disagreement, facts: Sequence[DocumentFacts]) -> contract.Conflict:
    values = []
    for value in each.values:
        reading = facts[value.document].reading
        start, end, _ = _quote(reading, value.span)
        values.append(contract.ConflictValue(value=value.value, document=reading.document.id, start=start, end=end))
    return contract.Conflict(kind=each.kind, field=each.field, events=each.events, values=tuple(values), note=each.note)


def _problem(problem: Problem) -> contract.Problem:
    return contract.Problem(
        document=problem.document, start=problem.start, end=problem.end, what=problem.what, why=problem.why
    )
