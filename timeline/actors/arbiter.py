"""Joins what the sources propose: one decision for every stretch of text, with the reasons of all who agree."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from operator import attrgetter

from timeline.actors.candidate import Candidate, Source
from timeline.types import ActorKind, Span

TIE = ("organisation", "company", "person")
"""Where a document's model votes are even, an organisation is likelier than a person to be mistaken for the other."""

NAMED_AFTER: tuple[ActorKind, ...] = ("place", "research institute")
"""Kinds of what is called after people."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A span that names an actor; `candidates` agree on it, the most trusted first (several entries where joint)."""

    span: Span
    candidates: tuple[Candidate, ...]

    @property
    def best(self) -> Candidate:
        """The most trusted candidate."""
        return self.candidates[0]

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why, by all who agree, each once."""
        return tuple(dict.fromkeys(candidate.reason for candidate in self.candidates))


_SOURCE = attrgetter("source")


def decide(candidates: Iterable[Candidate]) -> list[Decision]:
    """The decisions, in text order, none overlapping another.

    Spans of the gazetteer and the patterns are taken longest first. A model's span that contains them replaces them (it
    knows a longer name); one that crosses them, or lies inside them, is dropped. Weak names need a second witness.
    """
    groups = _by_span(candidates)
    firm = [group for group in groups if group.best.source >= Source.PATTERN]
    rest = [group for group in groups if group.best.source < Source.PATTERN]
    chosen = _longest_first(firm)
    return sorted(_admit(chosen, _longest_first(rest)), key=lambda decision: decision.span)


def add(decisions: Sequence[Decision], candidates: Iterable[Candidate]) -> list[Decision]:
    """The decisions with further candidates where no decision stands yet."""
    free = _Places(decisions)
    new = [group for group in _by_span(candidates) if not free.overlapping(group.span)]
    return sorted([*decisions, *_longest_first(new)], key=lambda decision: decision.span)


def learn(decisions: Sequence[Decision], candidates: Iterable[Candidate]) -> list[Decision]:
    """The decisions with candidates that name an entry where none stands, or where one stands for no entry."""
    new = _by_span(candidates)
    if not new:
        return list(decisions)
    told = {group.span for group in new}
    return add(
        [each for each in decisions if each.best.entry or each.span not in told],
        chain.from_iterable(group.candidates for group in new),
    )


def harmonise(decisions: Iterable[Decision], folded: str) -> list[Decision]:
    """One kind for one name of a document where only models spoke: the kind that they gave it most often."""
    decisions = list(decisions)
    votes: dict[str, Counter[ActorKind]] = defaultdict(Counter)
    for decision in decisions:
        if decision.best.source <= Source.MODEL:
            votes[decision.span.of(folded)][decision.best.kind] += 1
    return [_with_kind(each, votes.get(each.span.of(folded))) for each in decisions]


def _with_kind(decision: Decision, votes: Counter[ActorKind] | None) -> Decision:
    if votes is None or decision.best.source > Source.MODEL or len(votes) == 1:
        return decision
    kind = max(votes, key=lambda kind: (votes[kind], kind in TIE, kind))
    if kind == decision.best.kind:
        return decision
    candidates = tuple(replace(candidate, kind=kind) for candidate in decision.candidates)
    return Decision(decision.span, candidates)


def _by_span(candidates: Iterable[Candidate]) -> list[Decision]:
    """One decision for each span; a weak name that nobody else saw is left out."""
    groups: dict[Span, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        groups[candidate.span].append(candidate)
    decisions = [
        Decision(span, tuple(group) if len(group) == 1 else _strengthened(group)) for span, group in groups.items()
    ]
    return [decision for decision in decisions if decision.best.source > Source.WEAK_NAME]


def _strengthened(group: list[Candidate]) -> tuple[Candidate, ...]:
    """The most trusted first; a weak name with a second witness counts like any other name of the gazetteer."""
    group.sort(key=_SOURCE, reverse=True)
    if group[-1].source > Source.WEAK_NAME:
        return tuple(group)
    raised = [
        replace(each, source=Source.GAZETTEER) if each.source == Source.WEAK_NAME and _agree(each, group) else each
        for each in group
    ]
    return tuple(sorted(raised, key=_SOURCE, reverse=True))


def _agree(weak: Candidate, group: Sequence[Candidate]) -> bool:
    """A person's weak name needs a witness of a person; for any other each witness of a name will do."""
    others = [other for other in group if other.source != Source.WEAK_NAME]
    return any(weak.kind != "person" or other.kind == "person" for other in others)


def _longest_first(decisions: Iterable[Decision]) -> list[Decision]:
    """Of overlapping decisions the longest, then the most trusted, then the first."""
    taken: list[Decision] = []
    edge = -1
    cluster: list[Decision] = []
    for decision in sorted(decisions, key=lambda each: (each.span.start, -each.span.end)):
        if decision.span.start >= edge:
            taken.extend(_settle(cluster))
            cluster = []
        cluster.append(decision)
        edge = max(edge, decision.span.end)
    taken.extend(_settle(cluster))
    return taken


def _settle(cluster: Sequence[Decision]) -> list[Decision]:
    """Settle decisions that hang together by overlaps; linear in their length, however long the chain."""
    if len(cluster) < 2:
        return list(cluster)
    offset = min(decision.span.start for decision in cluster)
    used = bytearray(max(decision.span.end for decision in cluster) - offset)
    taken: list[Decision] = []
    for decision in sorted(cluster, key=lambda each: (-len(each.span), -each.best.source, each.span)):
        start, end = decision.span.start - offset, decision.span.end - offset
        if not any(used[start:end]):
            used[start:end] = b"\x01" * (end - start)
            taken.append(decision)
    return taken


def _admit(firm: Sequence[Decision], models: Sequence[Decision]) -> list[Decision]:
    """Firm decisions with the models' where they fit."""
    places = _Places(firm)
    dropped: set[Span] = set()
    admitted = []
    for model in models:
        inside = places.overlapping(model.span)
        if all(_gives_way(firm_one, model) for firm_one in inside):
            dropped |= {firm_one.span for firm_one in inside}
            admitted.append(model)
    return [*(decision for decision in firm if decision.span not in dropped), *admitted]


def _gives_way(firm: Decision, model: Decision) -> bool:
    """True where the model's span is a longer name that only contains the firm one.

    A country or place may begin anything (Israel Katz, Bank of America), a surname stands last in a full name
    (Michelle Obama) or first in what is called after the bearer (孫中山故居), and an organisation begins the name of
    its parts (三星電子研究所), but does not end another's (美國 + 美光科技).
    """
    if not model.span.contains(firm.span):
        return False
    if firm.best.joint:
        return model.best.kind == "agreement"
    if firm.best.kind in ("country", "place"):
        return True
    if firm.best.kind == "person":
        if model.best.kind == "person":
            return firm.span.end == model.span.end
        return model.best.kind in NAMED_AFTER and firm.span.start == model.span.start
    return model.best.kind not in ("person", "place") and firm.span.end < model.span.end


class _Places:
    """Decisions that do not overlap, searchable by span."""

    def __init__(self, decisions: Sequence[Decision]) -> None:
        self._decisions = sorted(decisions, key=lambda each: each.span)
        self._ends = [decision.span.end for decision in self._decisions]

    def overlapping(self, span: Span) -> list[Decision]:
        """The decisions that share a character with `span`, in text order."""
        found = []
        for number in range(bisect_left(self._ends, span.start + 1), len(self._decisions)):
            if self._decisions[number].span.start >= span.end:
                break
            found.append(self._decisions[number])
        return found
