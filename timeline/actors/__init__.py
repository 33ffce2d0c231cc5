"""Who is named: mentions of actors in a document, and one identity for each over all documents and languages."""

from timeline.actors.find import find_actors
from timeline.actors.identity import Identities, Suggestion, identify
from timeline.actors.offices import Rank, rank
from timeline.actors.recognisers import Recognisers, load

__all__ = ["Identities", "Rank", "Recognisers", "Suggestion", "find_actors", "identify", "load", "rank"]
