"""Who is named: mentions of actors in a document, and one identity for each over all documents and languages."""

from timeline.actors.facts import KnownFact, facts, known_facts
from timeline.actors.find import find_actors
from timeline.actors.identity.identify import Identities, identify
from timeline.actors.identity.suggestions import Suggestion
from timeline.actors.lists.gazetteer import Gazetteer, bundled
from timeline.actors.offices.standing import Rank, Standing, standing
from timeline.actors.recognisers import Recognisers, load

__all__ = [
    "Gazetteer",
    "Identities",
    "KnownFact",
    "Rank",
    "Recognisers",
    "Standing",
    "Suggestion",
    "bundled",
    "facts",
    "find_actors",
    "identify",
    "known_facts",
    "load",
    "standing",
]
