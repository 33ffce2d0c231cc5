"""The peak of memory of a process of its own that reads Chinese and English with both models.

`python -m benchmarks.peak SIZE` reads so many characters of the sample in each language and prints bytes.
"""

from __future__ import annotations

import resource
import subprocess
import sys

from benchmarks.corpus import documents
from benchmarks.prose import Language, sample
from timeline.actors import find_actors, load
from timeline.settings import Settings

LANGUAGES: tuple[Language, ...] = ("zh", "en")
_UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in what the system counts by."""


def peak(size: int) -> int:
    """Bytes that a fresh process held at most."""
    command = [sys.executable, "-m", "benchmarks.peak", str(size)]
    told = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - this very module
    return int(told.stdout.split()[-1])


def main(size: int) -> None:
    """Read, and print the peak."""
    recognisers = load(Settings())
    for language in LANGUAGES:
        for reading in documents(sample(language, size)):
            find_actors(reading, recognisers)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _UNIT)


if __name__ == "__main__":
    main(int(sys.argv[1]))
