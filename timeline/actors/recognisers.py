"""The loaded recognisers of one run: gazetteer, lexicon and the two name models, each made on first use."""

from __future__ import annotations

from functools import cached_property

from timeline.actors.lists import gazetteer
from timeline.actors.lists.gazetteer import Gazetteer
from timeline.actors.lists.lexicon import Lexicon
from timeline.actors.models.chinese import ChineseModel
from timeline.actors.models.english import EnglishModel
from timeline.actors.models.likeness import Likeness
from timeline.settings import Settings
from timeline.text import fold


class Recognisers:
    """What `find_actors` works with. `chinese` and `english` are None where the settings leave them out.

    Make one per process and pass it on: nothing in it changes with the documents it reads.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The known actors, the user's own among them; raises `DataFileError` where a table of theirs does not fit."""
        return gazetteer.load(self.settings.names) if self.settings.names else gazetteer.bundled()

    @cached_property
    def lexicon(self) -> Lexicon:
        """One scanner over the gazetteer's names, bodies and titles."""
        return Lexicon(self.gazetteer)

    @cached_property
    def country_names(self) -> frozenset[str]:
        """The countries' names, folded."""
        entries = (self.gazetteer.entries[code] for code in self.gazetteer.countries)
        return frozenset(fold(name.text) for entry in entries for name in entry.names)

    @cached_property
    def chinese(self) -> ChineseModel | None:
        """Words, parts of speech and names of Chinese text."""
        return ChineseModel() if self.settings.models in ("all", "zh") else None

    def coined(self, word: str) -> bool:
        """True for a Chinese word that no dictionary has; for none where the settings leave the model out."""
        return self.chinese is not None and self.chinese.coined(word)

    @cached_property
    def english(self) -> EnglishModel | None:
        """Names of English text."""
        return EnglishModel() if self.settings.models in ("all", "en") else None

    @cached_property
    def likeness(self) -> Likeness | None:
        """What unknown Latin words are like."""
        return Likeness(self.english.vocab, self.gazetteer) if self.english else None


def load(settings: Settings) -> Recognisers:
    """The recognisers that the settings choose; files are read on first use."""
    return Recognisers(settings)
