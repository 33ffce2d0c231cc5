"""Second thoughts once a document's names are known: what one name tells about the words beside it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from timeline.actors.arbiter import Decision
from timeline.actors.candidate import Candidate, Source
from timeline.actors.lists.gazetteer import Gazetteer
from timeline.actors.lists.lexicon import Finds
from timeline.actors.lists.place import Place
from timeline.actors.offices.titles import Titles
from timeline.actors.zh.shortened import PARTICLES, SHORTENED, beginnings
from timeline.types import Span

RULES = ("政府", " administration", " Administration", " government", "当局")
"""What stands behind a leader's name for the government that he or she leads."""
CHIEF_LEAST, CHIEF_SHARE = 3, 0.6
"""A document is about one country when it names it or its bodies three times, and six times in ten of any country."""


def led_governments(folded: str, text: str, decisions: Iterable[Decision]) -> Iterator[Candidate]:
    """尹錫悅政府, the Biden administration: governments named after who leads them."""
    for decision in decisions:
        if decision.best.kind == "person":
            for rule in RULES:
                if folded.startswith(rule, decision.span.end) or text.startswith(rule, decision.span.end):
                    span = Span(decision.span.start, decision.span.end + len(rule))
                    yield Candidate(span, "government", Source.PATTERN, f"a leader's name and {rule.strip()}")


def employers(decisions: Sequence[Decision], titles: Titles) -> list[Decision]:
    """A name between which and a person's an office stands is an organisation, whatever the model said of it.

    `英伟达首席执行官黄仁勋`: the model may take a name that it does not know for a person's; the grammar knows better.
    """
    persons = {each.span.start for each in decisions if each.best.kind == "person"}
    bosses = {each.span for each in decisions if each.best.kind == "person" and titles.leads_to(each.span, persons)}
    return [_as_company(each) if each.span in bosses and each.best.entry is None else each for each in decisions]


def _as_company(decision: Decision) -> Decision:
    best = replace(decision.best, kind="company", source=Source.PATTERN, reason="before an office and a name")
    return Decision(decision.span, (best, *decision.candidates))


def bare_bodies(place: Place, finds: Finds, decisions: Sequence[Decision], gazetteer: Gazetteer) -> Iterator[Candidate]:
    """國會, 外交部 without a country: of the one country whose such body is named, else of the country named most.

    None stands inside a word (教育部門), and none alone whose word is common for other things too (`?` in bodies.tsv).
    """
    named: dict[str, set[str]] = defaultdict(set)
    for decision in decisions:
        country, _, body = (decision.best.entry or "").partition("/")
        if body in gazetteer.bodies:
            named[body].add(country)
    chief = _chief_country(decisions, gazetteer)
    for find in finds["body"]:
        if not find.sense.weak and place.at_word(find.span):
            body = find.sense.key
            code, why = (
                (chief, "the document names this country most")
                if len(named[body]) != 1
                else (*named[body], "the document names it in full")
            )
            if code and len(named[body]) <= 1:
                reason = f"{gazetteer.why(f'{code}/{body}')}: {why}"
                yield Candidate(find.span, gazetteer.bodies[body].kind, Source.DOCUMENT, reason, f"{code}/{body}")


def _chief_country(decisions: Iterable[Decision], gazetteer: Gazetteer) -> str | None:
    """The country that a document is mostly about, if any."""
    named = [(each.best.entry or "").partition("/")[0] for each in decisions]
    counts = Counter(code for code in named if code in gazetteer.countries)
    if not counts:
        return None
    [(code, count)] = counts.most_common(1)
    return code if count >= CHIEF_LEAST and count >= CHIEF_SHARE * counts.total() else None


def bearers(decisions: Sequence[Decision], text: str) -> list[Decision]:
    """A surname alone is a person where the document names its bearer in full, whatever a model said of it."""
    surnames = _surnames(decisions, text, known=True)
    return [
        Decision(each.span, (replace(each.best, kind="person"), *each.candidates[1:]))
        if each.best.source <= Source.MODEL and each.span.of(text) in surnames
        else each
        for each in decisions
    ]


def _surnames(decisions: Iterable[Decision], text: str, *, known: bool) -> set[str]:
    """The last words of the persons named in full; of those whom the gazetteer does not know, unless `known`."""
    names = [each.span.of(text) for each in decisions if each.best.kind == "person" and (known or not each.best.entry)]
    parts = [name.replace("·", " ").split() for name in names]
    particled = {" ".join(words[-2:]) for words in parts if len(words) > 2 and words[-2].lower() in PARTICLES}
    return particled | {words[-1] for words in parts if len(words) > 1}


def namesakes(decisions: Sequence[Decision], text: str) -> list[Decision]:
    """A surname that the gazetteer knows is not its famous bearer where the document gives it another first name."""
    others = _surnames(decisions, text, known=False)
    return [
        _unknown(each) if each.best.kind == "person" and each.best.entry and each.span.of(text) in others else each
        for each in decisions
    ]


def _unknown(decision: Decision) -> Decision:
    best = replace(decision.best, entry=None, reason="the document names another bearer of this surname in full")
    return Decision(decision.span, (best,))


def _several(name: str) -> list[str]:
    """The words of a Latin name of several."""
    words = name.split() if name.isascii() else []
    return words if len(words) > 1 else []


def firms(decisions: Sequence[Decision], text: str, coined: Callable[[str], bool]) -> list[Decision]:
    """A model's person or place with whose name a company's of the document begins is the company (鷺翎, 鷺翎動力).

    A Latin word (Harbourlight, of Harbourlight Life) may be a town's, and is a person's where one bears it in full.
    """
    bodies = [each for each in decisions if each.best.kind in SHORTENED and not each.best.entry]
    short = {form: each.best.kind for each in bodies for form in beginnings(each.span.of(text), coined)}
    borne = {word for each in decisions if each.best.kind == "person" for word in _several(each.span.of(text))}
    first = {words[0]: each.best.kind for each in bodies if (words := _several(each.span.of(text)))}
    towns = {each.span.of(text) for each in decisions if each.best.kind == "place"}
    short |= {word: kind for word, kind in first.items() if word not in borne | towns}
    return [
        Decision(each.span, (replace(each.best, kind=short[name]), *each.candidates[1:]))
        if each.best.source <= Source.MODEL and not each.best.entry and (name := each.span.of(text)) in short
        else each
        for each in decisions
    ]
