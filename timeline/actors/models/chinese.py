"""The Chinese model: words with parts of speech, and names of persons, places and organisations.

LAC (Jiao, Sun and Sun 2018, arXiv:1807.01882) as an int8 ONNX file, read by onnxruntime and numpy alone; origin,
licence and changes are in models/zh_lac/NOTICE. Text must be folded to Simplified first. The tests hold the decoder
against the original program's output.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import onnxruntime  # type: ignore[import-untyped]

from timeline.actors.models.cut import Cutter
from timeline.actors.models.viterbi import Ints, best_paths
from timeline.errors import ModelError

HOME = Path(__file__).parent / "zh_lac"
BUDGET = 1024
"""Units in one batch (sequences x longest): 512 to 2,048 run equally fast, and memory stays near 110 MB."""
PADDING = 60
"""Units of padding that cost about as much as to begin another batch (40 to 100 do; without it a third is padding)."""
POOL = 512
"""Texts that are sorted by length together, so that a batch holds sequences of like length."""


class Word(NamedTuple):
    """A word at code points [start, end) of its text, with LAC's tag (n, v, nr, PER, ORG, LOC, TIME, ...).

    `tag` is empty where the model knows nothing of the script.
    """

    start: int
    end: int
    tag: str


@dataclass(frozen=True, slots=True)
class Units:
    """One text as the network reads it: an id for each unit, and where each unit ends."""

    ids: list[int]
    ends: list[int]


class ChineseModel:
    """Cuts and tags Simplified Chinese. Files are read on first use; one instance serves any number of texts.

    Raises `ModelError` where a file is missing or does not fit. `extra` adds the words that LAC's vocabulary knows and
    its own dictionary lacks (measured: +0.4 to +1.6 points of typed F1 on MSRA, People's Daily, CLUENER).
    """

    def __init__(self, home: Path = HOME, *, extra: bool = True) -> None:
        self._home = home
        self._extra = extra

    def words(self, texts: Iterable[str]) -> Iterator[list[Word]]:
        """The words of each text, in the order given."""
        pool: list[str] = []
        for text in texts:
            pool.append(text)
            if len(pool) == POOL:
                yield from self._pool(pool)
                pool = []
        yield from self._pool(pool)

    def coined(self, word: str) -> bool:
        """True for a word that the vocabulary lacks and that none of its words begins or ends: likely a name."""
        pieces = (word, *(word[:end] for end in range(2, len(word))), *(word[at:] for at in range(1, len(word) - 1)))
        return len(word) > 1 and not any(piece in self._ids for piece in pieces)

    def units(self, text: str) -> Units:
        """What the network reads: dictionary pieces that the vocabulary holds, else their characters."""
        ids: list[int] = []
        ends: list[int] = []
        known, unknown = self._ids, self._tags["oov_id"]
        for start, end in self._cutter.cut(text):
            piece = text[start:end]
            if (id_ := known.get(piece)) is not None:
                ids.append(id_)
                ends.append(end)
            else:
                ids.extend(known.get(char, unknown) for char in piece)
                ends.extend(range(start + 1, end + 1))
        return Units(ids, ends)

    def labels(self, batch: Sequence[Units]) -> list[list[int]]:
        """The label ids of each text's units; `batch` in falling order of length, none empty."""
        lengths = np.array([len(units.ids) for units in batch], dtype=np.int64)
        ids = np.zeros((int(lengths[0]), len(batch)), dtype=np.int64)
        for column, units in enumerate(batch):
            ids[: len(units.ids), column] = units.ids
        [emissions] = self._session.run(["emit"], {"ids": ids, "lens": lengths.astype(np.int32)})
        paths: Ints = best_paths(emissions, lengths, self._crf)
        return [paths[:length, column].tolist() for column, length in enumerate(lengths)]

    def _pool(self, texts: Sequence[str]) -> Iterator[list[Word]]:
        read = [self.units(text) for text in texts]
        order = sorted((number for number, units in enumerate(read) if units.ids), key=lambda i: -len(read[i].ids))
        found: list[list[Word]] = [[] for _ in texts]
        for batch in batches(order, [len(units.ids) for units in read]):
            for number, labels in zip(batch, self.labels([read[i] for i in batch]), strict=True):
                found[number] = self._join(read[number], labels)
        yield from found

    def _join(self, units: Units, labels: Sequence[int]) -> list[Word]:
        """Units to words: a new word starts at every `-B` and at every `O`, and takes the type of its last unit."""
        words: list[Word] = []
        kinds = self._kinds
        begin, last, tag = 0, 0, ""
        for end, label in zip(units.ends, labels, strict=True):
            kind, inside = kinds[label]
            if last and not (inside and tag):
                words.append(Word(begin, last, tag))
                begin = last
            last, tag = end, kind
        return [*words, Word(begin, last, tag)]

    @cached_property
    def _session(self) -> onnxruntime.InferenceSession:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3
        path = self._home / "model.int8.onnx"
        if not path.is_file():
            raise _missing(path)
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    @cached_property
    def _cutter(self) -> Cutter:
        names = ["seg_words.txt", "seg_words_extra.txt"] if self._extra else ["seg_words.txt"]
        words = [word for name in names for word in self._read(name).split("\n")]
        return Cutter(words, self._tags["seg_log_total"])

    @cached_property
    def _ids(self) -> dict[str, int]:
        """The id of every word of the vocabulary and of every character that is read as another."""
        ids = {word: number for number, word in enumerate(json.loads(self._read("vocab.json")))}
        folds: dict[str, str] = json.loads(self._read("normalize.json"))
        return ids | {char: ids.get(read_as, self._tags["oov_id"]) for char, read_as in folds.items()}

    @cached_property
    def _kinds(self) -> list[tuple[str, bool]]:
        """For each label the tag ("" for `O`), and whether it goes on with a word."""
        parts = [label.partition("-") for label in self._tags["labels"]]
        return [(kind if place else "", place == "I") for kind, _, place in parts]

    @cached_property
    def _tags(self) -> dict[str, Any]:
        tags: dict[str, Any] = json.loads(self._read("tags.json"))
        return tags

    @cached_property
    def _crf(self) -> np.ndarray[Any, np.dtype[np.float32]]:
        path = self._home / "crf.npy"
        if not path.is_file():
            raise _missing(path)
        table: np.ndarray[Any, np.dtype[np.float32]] = np.load(path)
        return table

    def _read(self, name: str) -> str:
        path = self._home / name
        try:
            return path.read_text(encoding="utf-8")
        except OSError as error:
            raise _missing(path) from error


def _missing(path: Path) -> ModelError:
    return ModelError(
        f"{path}: a file of the Chinese model is missing; install the package anew, or choose models=none"
    )


def batches(order: Sequence[int], lengths: Sequence[int]) -> Iterator[list[int]]:
    """Numbers of texts, longest first, in batches of at most `BUDGET` units (or one longer text alone).

    A batch ends where the texts' shortness has cost it `PADDING`: the network works on padding as on text.
    """
    batch: list[int] = []
    padding = 0
    for number in order:
        padding += lengths[batch[0]] - lengths[number] if batch else 0
        if batch and (padding > PADDING or lengths[batch[0]] * (len(batch) + 1) > BUDGET):
            yield batch
            batch, padding = [], 0
        batch.append(number)
    if batch:
        yield batch
