"""What an unknown Latin word is like: the word vectors of the English model, compared with the gazetteer's names.

The model's own labels weigh the sentence; its vectors know which words keep company with surnames, towns, firms or
plain words. The comparison is linear discriminant analysis (Fisher 1936) with the gazetteer's English names and the
commonest words as its examples: it is made on load, in some hundredths of a second, and needs no training text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Literal, TypeAlias

import numpy as np
import numpy.typing as npt

from timeline.actors.lists.gazetteer import Gazetteer
from timeline.actors.tables import DATA, read_rows
from timeline.types import ActorKind

if TYPE_CHECKING:
    from spacy.vocab import Vocab

Class: TypeAlias = Literal["person", "place", "organisation", "word"]
Floats: TypeAlias = npt.NDArray[np.float64]
CLASSES: tuple[Class, ...] = ("person", "place", "organisation", "word")
CLASS_OF: dict[ActorKind, Class] = {
    "person": "person",
    "place": "place",
    "country": "place",
    "company": "organisation",
    "conglomerate": "organisation",
    "media": "organisation",
    "organisation": "organisation",
    "international organisation": "organisation",
    "research institute": "organisation",
    "government body": "organisation",
}
RIDGE = 0.3
"""Share of the mean variance that is added to every direction, so that few examples do not overfit."""
REMEMBERED = 4096
"""Words whose likeness is kept: names come again and again."""
SURE = 0.9
"""Probability from which a likeness is called sure."""
SHOUTED = 5
"""Letters from which a word in capitals is read like one that only begins with one: acronyms are shorter."""


@dataclass(frozen=True, slots=True)
class Likely:
    """The class that a word is most like, and whether hardly another comes into question."""

    kind: Class
    sure: bool


class Likeness:
    """Compares words with the names of a gazetteer; `vocab` is a spaCy model's, with its vectors."""

    def __init__(self, vocab: Vocab, gazetteer: Gazetteer) -> None:
        self._strings, self._vectors = vocab.strings, vocab.vectors
        self._rows: dict[int, int] = vocab.vectors.key2row
        self._rank = {key: rank for rank, key in enumerate(islice(self._rows, len(vocab.vectors.data)))}
        examples = [*_examples(gazetteer), *_plain_words()]
        self._weights, self._bias = _discriminant(*self._table(examples))
        self._judged = lru_cache(maxsize=REMEMBERED)(self._judge)

    def of(self, word: str) -> Likely | None:
        """What a capitalised word is like; None where the model has no vector for it."""
        return self._judged(word)

    def _judge(self, word: str) -> Likely | None:
        form = word.title() if len(word) >= SHOUTED and word.isupper() else word
        vector = self._vector(form)
        if vector is None:
            return None
        scores = self._weights @ vector + self._bias
        odds = np.exp(scores - scores.max())
        best = int(odds.argmax())
        return Likely(CLASSES[best], bool(odds[best] / odds.sum() >= SURE))

    def plain(self, word: str) -> bool:
        """True for a word that is commoner in small letters than with a capital: `Ultimate`, not `Smith`."""
        low = self._rank.get(self._strings[word.lower()])
        return low is not None and low < self._rank.get(self._strings[word.title()], len(self._rank))

    def _vector(self, word: str) -> Floats | None:
        row = self._rows.get(self._strings[word])
        if row is None:
            return None
        vector = self._vectors.data[row].astype(np.float64)
        return vector / (np.linalg.norm(vector) + 1e-9)  # type: ignore[no-any-return]

    def _table(self, examples: Iterable[tuple[str, Class]]) -> tuple[Floats, npt.NDArray[np.int64]]:
        """Vectors and class numbers of the examples, each vector once per class.

        Only words with a vector of their own are examples: the model gives rare ones that of a neighbour, which may be
        of another class (brands are often neighbours of surnames).
        """
        seen: dict[tuple[int, Class], Floats] = {}
        for word, kind in examples:
            key = self._strings[word]
            vector = self._vector(word) if key in self._rank else None
            if vector is not None:
                seen[self._rows[key], kind] = vector
        return np.array(list(seen.values())), np.array([CLASSES.index(kind) for _, kind in seen])


def _examples(gazetteer: Gazetteer) -> Iterator[tuple[str, Class]]:
    """The words of full names of persons, and the other names of one word."""
    for entry in gazetteer.entries.values():
        kind = CLASS_OF.get(entry.kind)
        for name in entry.names:
            words = name.text.split()
            if kind and name.language == "en" and not name.weak and (len(words) > 1) == (kind == "person"):
                yield from ((word, kind) for word in words if word[0].isupper())


def _plain_words() -> Iterator[tuple[str, Class]]:
    """Common words, as they stand at the beginning of a sentence."""
    for row in read_rows(DATA / "common_words.tsv", ("word",)):
        yield row.need("word").title(), "word"


def _discriminant(vectors: Floats, classes: npt.NDArray[np.int64]) -> tuple[Floats, Floats]:
    """Weights and bias of every class, all classes held equally likely, with one covariance for all."""
    groups = [vectors[classes == number] for number in range(len(CLASSES))]
    means = np.array([group.mean(axis=0) for group in groups])
    covariance = np.mean([np.cov(group, rowvar=False) for group in groups], axis=0)
    size = vectors.shape[1]
    precision = np.linalg.inv(covariance + RIDGE * np.trace(covariance) / size * np.eye(size))
    weights = means @ precision
    return weights, -0.5 * np.sum(weights * means, axis=1)
