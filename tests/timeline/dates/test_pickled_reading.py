import pickle
from pathlib import Path

import pytest

from timeline.dates import find_dates, publication
from timeline.text import make_readable
from timeline.types import Document, Reading, Span

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))


def cuts(reading: Reading) -> list[tuple[Span, list[Span]]]:
    return [(sentence.span, list(sentence.clauses)) for sentence in reading.sentences]


@pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.stem)
def test_a_reading_from_another_process_is_the_same(path: Path) -> None:
    reading = make_readable(Document("a.txt", path.read_bytes().decode(), "", "text/plain"))

    copy = pickle.loads(pickle.dumps(reading))

    assert (copy.text, copy.folded) == (reading.text, reading.folded)
    assert cuts(copy) == cuts(reading)
    assert copy.sentences == reading.sentences
    assert find_dates(copy, publication(copy)[0]) == find_dates(reading, publication(reading)[0])
