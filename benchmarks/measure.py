"""CPU seconds, and what several rounds of them say."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

Task = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Spread:
    """The median of several measurements, with the least and the greatest."""

    median: float
    least: float
    most: float

    @classmethod
    def of(cls, values: Sequence[float]) -> Spread:
        """The spread of at least one value."""
        return cls(statistics.median(values), min(values), max(values))


def cpu_seconds(task: Task) -> float:
    """What a task costs this process in CPU seconds; never 0, so that rates can be taken of it."""
    began = time.process_time()
    task()
    return max(time.process_time() - began, 1e-6)


def rounds(tasks: Mapping[str, Task], count: int) -> dict[str, list[float]]:
    """CPU seconds of each task, `count` times, in turns: what slows the machine for a while slows them all."""
    seconds: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(count):
        for name, task in tasks.items():
            seconds[name].append(cpu_seconds(task))
    return seconds
