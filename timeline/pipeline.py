"""The only place where the steps are strung together: read → text → dates, actors → events → merge → contract."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from timeline import actors, contract, dates, read, text
from timeline.actors import Gazetteer, Recognisers
from timeline.events import find_events
from timeline.merge import merge
from timeline.merge.assemble import assemble
from timeline.settings import Settings
from timeline.types import Document, DocumentFacts, Problem

Progress = Callable[[str], None]


def _silent(_: str) -> None:
    """Report nothing."""


def extract_document(document: Document, recognisers: Recognisers, settings: Settings | None = None) -> DocumentFacts:
    """All that one document says; pure: the same document gives the same facts, ids included."""
    order = (settings or Settings()).numeric_dates
    reading = text.make_readable(document)
    published, why = dates.publication(reading, order)
    found = dates.find_dates(reading, published, order)
    mentions = actors.find_actors(reading, recognisers)
    events, relations = find_events(reading, published, found, mentions)
    relations = (*relations, *actors.facts(reading, mentions))
    return DocumentFacts(reading, published, why, found, mentions, events, relations)


def extract(
    paths: Sequence[Path],
    settings: Settings | None = None,
    known: Mapping[str, date] | None = None,
    progress: Progress = _silent,
) -> contract.Timeline:
    """Read files or folders and return one timeline.

    Args:
        paths: files or folders; a document's id is its path relative to the folder, or the file's name.
        settings: what the run may choose.
        known: dates of documents that the user knows, by document id.
        progress: called with one line before each step.

    Raises:
        NothingReadable: no document could be read.
        NameClash: two documents would carry the same id.
        ModelError: a name model cannot be loaded.
    """
    documents, problems = read.read_paths(paths, known or {})
    recognisers = actors.load(settings or Settings())
    facts = []
    for number, document in enumerate(documents, 1):
        progress(f"{number}/{len(documents)} {document.id}")
        facts.append(extract_document(document, recognisers, settings))
    progress(f"bringing {len(facts)} documents together")
    return join(facts, problems, recognisers.gazetteer)


def join(
    facts: Sequence[DocumentFacts], problems: Sequence[Problem] = (), gazetteer: Gazetteer | None = None
) -> contract.Timeline:
    """Bring documents that were read one by one together; pure: the same facts give the same timeline.

    `gazetteer` is the one that they were read with; the package's own where none is given.
    """
    gazetteer = gazetteer or actors.bundled()
    identities = actors.identify([(each.reading, each.mentions) for each in facts], gazetteer)
    known = tuple(actors.known_facts(identities.actors, gazetteer))
    return assemble(facts, identities, merge(facts, identities, known), problems)
