"""Second thoughts once a document's names are known: what one name tells about the words beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from timeline.actors.arbiter import Decision
from timeline.actors.candidate import Candidate, Source
from timeline.actors.gazetteer import Gazetteer
from timeline.actors.lexicon import Find
from timeline.actors.names import normal
from timeline.actors.titles import Titles
from timeline.types import Span

RULES = ("政府", " administration", " Administration", " government", "当局")
"""What stands behind a leader's name for the government that he or she leads."""


def led_governments(folded: str, text: str, decisions: Iterable[Decision]) -> Iterator[Candidate]:
    """尹錫悅政府, the Biden administration: governments named after who leads them."""
    for decision in decisions:
        if decision.best.kind == "person":
            for rule in RULES:
                if folded.startswith(rule, decision.span.end) or text.startswith(rule, decision.span.end):
                    span = Span(decision.span.start, decision.span.end + len(rule))
                    yield Candidate(span, "government", Source.PATTERN, f"pattern: leader's name + {rule.strip()}")


def employers(decisions: Sequence[Decision], titles: Titles) -> list[Decision]:
    """A name between which and a person's an office stands is an organisation, whatever the model said of it.

    `英伟达首席执行官黄仁勋`: the model may take a name that it does not know for a person's; the grammar knows better.
    """
    persons = {each.span.start for each in decisions if each.best.kind == "person"}
    bosses = {each.span for each in decisions if each.best.kind == "person" and titles.leads_to(each.span, persons)}
    return [_as_company(each) if each.span in bosses and each.best.entry is None else each for each in decisions]


def _as_company(decision: Decision) -> Decision:
    best = replace(
        decision.best, kind="company", source=Source.PATTERN, reason="pattern: stands before an office and a name"
    )
    return Decision(decision.span, (best, *decision.candidates))


def bare_bodies(finds: Iterable[Find], decisions: Sequence[Decision], gazetteer: Gazetteer) -> Iterator[Candidate]:
    """國會, 外交部 without a country: that of the one country whose such body, or which alone, the document names.

    Bodies whose word is common for other things too (`?` in bodies.tsv) never stand alone.
    """
    named: dict[str, Counter[str]] = {}
    for decision in decisions:
        country, _, body = (decision.best.entry or "").partition("/")
        if body in gazetteer.bodies:
            named.setdefault(body, Counter())[country] += 1
    for find in finds:
        if find.sense.part == "body" and not find.sense.weak:
            countries = named.get(find.sense.key, Counter())
            if len(countries) == 1:
                [code] = countries
                reason = f"document: the only {find.sense.key} named is that of {code}"
                kind = gazetteer.bodies[find.sense.key].kind
                yield Candidate(find.span, kind, Source.DOCUMENT, reason, f"{code}/{find.sense.key}")


def namesakes(decisions: Sequence[Decision], text: str) -> list[Decision]:
    """A surname that the gazetteer knows is not its famous bearer where the document gives it another first name."""
    others = set()
    for decision in decisions:
        if decision.best.kind == "person" and decision.best.entry is None:
            parts = normal(decision.span.of(text), "person").replace("·", " ").split()
            others |= set(parts[-1:]) if len(parts) > 1 else set()
    return [_unknown(each) if _bare_known(each, text) in others else each for each in decisions]


def _bare_known(decision: Decision, text: str) -> str | None:
    known = decision.best.kind == "person" and decision.best.entry is not None
    return normal(decision.span.of(text), "person") if known else None


def _unknown(decision: Decision) -> Decision:
    best = replace(decision.best, entry=None, reason="document: another bearer of this surname is named in full")
    return Decision(decision.span, (best,))
