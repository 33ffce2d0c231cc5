"""Bonds and shared events as the edges that are drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from graph.build import Bond, Pair
from graph.scene import schema
from graph.scene.quotes import Sources
from graph.scene.text import visible
from graph.scene.weigh import in_words
from graph.scene.when import compose_when, day, inferred
from timeline import contract
from timeline.types import Precision


def compose_relations(bonds: Iterable[Bond], sources: Sources) -> tuple[schema.Relation, ...]:
    """The edges of the actor graph, in the order of the bonds; those of one pair fan out."""
    every = list(bonds)
    bends = _bends(every)
    return tuple(_relation(bond, sources, bends[bond.id]) for bond in every)


def _relation(bond: Bond, sources: Sources, bend: float) -> schema.Relation:
    confidence = max(relation.confidence for relation in bond.relations)
    when = _hull([relation.when for relation in bond.relations if relation.when])
    return schema.Relation(
        id=bond.id,
        source=bond.source,
        target=bond.target,
        type=bond.type,
        directed=bond.directed,
        when=compose_when(when) if when else None,
        state=bond.state,
        polarity=bond.polarity,
        confidence=in_words(confidence),
        inferred=in_words(confidence) == "low" or (when is not None and inferred(when)) or _only_listed(bond),
        reasons=tuple(dict.fromkeys(visible(reason) for relation in bond.relations for reason in relation.reasons)),
        events=bond.events,
        claims=tuple(
            sources.quote(claim, relation.when)
            for relation in sorted(bond.relations, key=_begin)
            for claim in relation.claims
        ),
        width=_width(bond.claims),
        bend=bend,
    )


def _only_listed(bond: Bond) -> bool:
    """True where no document tells the relation."""
    return all(relation.basis == "listed" for relation in bond.relations)


def _begin(relation: contract.Relation) -> tuple[bool, int]:
    """Sorts relations by time, those without a date last."""
    begin = day(relation.when.earliest or relation.when.latest) if relation.when else None
    return begin is None, begin or 0


def _hull(whens: Sequence[contract.When]) -> contract.When | None:
    """One period for several: itself where there is one, else from the first bound to the last."""
    if len(whens) < 2:
        return whens[0] if whens else None
    firsts = [when.earliest for when in whens if when.earliest]
    lasts = [when.latest for when in whens if when.latest]
    precisions: set[Precision] = {when.precision for when in whens}
    same = len({(when.earliest, when.latest) for when in whens}) == 1
    return contract.When(
        earliest=min(firsts) if len(firsts) == len(whens) else None,
        latest=max(lasts) if len(lasts) == len(whens) else None,
        precision=precisions.pop() if same and len(precisions) == 1 else "range",
        words="; ".join(dict.fromkeys(when.words for when in whens if when.words)),
        rule=whens[0].rule if same else "from the first of its reports to the last",
    )


def _width(claims: int) -> int:
    """Three steps: one claim, two or three, more."""
    return 1 if claims < 2 else 2 if claims < 4 else 3


def _bends(bonds: Sequence[Bond]) -> dict[str, float]:
    """Fan the edges of each pair out evenly over (-1, 1), as seen from each edge's own source."""
    count = Counter(frozenset((bond.source, bond.target)) for bond in bonds)
    drawn: Counter[frozenset[str]] = Counter()
    bends = {}
    for bond in bonds:
        pair = frozenset((bond.source, bond.target))
        bow = (2 * drawn[pair] + 1 - count[pair]) / count[pair]
        drawn[pair] += 1
        bends[bond.id] = round(bow if bond.source < bond.target else -bow, 4)
    return bends


def compose_together(pairs: Sequence[Pair]) -> tuple[schema.Together, ...]:
    """The weak layer, each weight a share of the largest."""
    most = max((pair.weight for pair in pairs), default=1.0)
    return tuple(
        schema.Together(source=pair.source, target=pair.target, weight=round(pair.weight / most, 4), events=pair.events)
        for pair in pairs
    )
