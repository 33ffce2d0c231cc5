"""What names mean in their document beyond what the gazetteer says: 三星 for 三星電子, a government named after X."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from timeline.actors.identity.links import SHORTENED
from timeline.actors.lists.gazetteer import Entry, Gazetteer
from timeline.text import fold
from timeline.types import ActorMention

SCORE = 91.0
"""How sure it is that 三星 is 三星電子 in a document that names no other 三星."""


def companies(mentions: Sequence[ActorMention], gazetteer: Gazetteer) -> Iterator[tuple[ActorMention, str, str]]:
    """A group's bare name (三星) with the entry of its one company that the document names (三星電子), and why.

    Where the document names two of them, or the group in full (三星集團), the bare name is the group's.
    """
    by_entry: dict[str, list[ActorMention]] = defaultdict(list)
    for mention in mentions:
        if mention.entry is not None:
            by_entry[mention.entry].append(mention)
    organisations = {fold(mention.text): mention for mention in mentions if mention.kind in SHORTENED}
    for id_, named in by_entry.items():
        group = gazetteer.entry(id_)
        if group is None or group.kind != "conglomerate" or len({fold(mention.text) for mention in named}) > 1:
            continue
        short = fold(named[0].text)
        longer = [mention for text, mention in organisations.items() if text.startswith(short) and text != short]
        entries = {mention.entry for mention in longer}
        if len(entries) == 1 and (company := _company(entries.pop(), group, gazetteer)):
            why = f"short for {longer[0].text}, the only company of the document that begins so"
            yield from ((mention, company, why) for mention in named)


def governments(mentions: Sequence[ActorMention], gazetteer: Gazetteer) -> Iterator[tuple[ActorMention, str]]:
    """Governments named after a person (尹錫悅政府, the Biden administration), and whose they are.

    Such a government stays an actor of its own: it ends, and the country's goes on.
    """
    people = {mention.text: mention.entry for mention in mentions if mention.kind == "person" and mention.entry}
    for mention in mentions:
        if mention.kind == "government" and mention.entry is None:
            leader = next((text for text in people if mention.text.startswith(text)), None)
            if leader is not None and (entry := gazetteer.entry(people[leader])) is not None:
                yield mention, f"the government named after {leader}{_led(entry, gazetteer)}"


def _led(leader: Entry, gazetteer: Gazetteer) -> str:
    """`, who leads South Korea` where the gazetteer knows, else nothing."""
    led = [gazetteer.entry(fact.target) for fact in leader.facts if fact.type == "leads"]
    names = [next(iter(entry.shown().values())) for entry in led if entry is not None]
    return f", who leads {names[0]}" if names else ""


def _company(id_: str | None, group: Entry, gazetteer: Gazetteer) -> str | None:
    """The id of an entry that is part of a group, or None."""
    entry = gazetteer.entry(id_) if id_ else None
    belongs = entry is not None and any(fact.type == "part of" and fact.target == group.id for fact in entry.facts)
    return id_ if belongs else None
