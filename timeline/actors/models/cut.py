"""Dictionary cut of Chinese text: fewest pieces first, then the largest product of lengths.

The method and its order of arithmetic are those of LAC's own pre-segmentation (models/zh_lac/NOTICE), so that ties fall
the same way.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import log

from timeline.scan import Scanner


class Cutter:
    """Cuts a text into dictionary words and single characters.

    `log_total` is the logarithm of the dictionary's total count: a constant cost for every piece.
    """

    __slots__ = ("_costs", "_log_total", "_scanner")

    def __init__(self, words: Iterable[str], log_total: float) -> None:
        kept = sorted({word for word in words if len(word) > 1})
        self._scanner = Scanner(kept)
        self._log_total = log_total
        longest = max(map(len, kept), default=1)
        self._costs = [0.0, *(log(length) - log_total for length in range(1, longest + 1))]

    def cut(self, text: str) -> list[tuple[int, int]]:
        """The pieces as spans, in order; runs of single ASCII letters and digits are one piece, as LAC has it."""
        ends = self._best_ends(text)
        pieces: list[tuple[int, int]] = []
        start, running = 0, False
        while start < len(text):
            end = ends[start]
            single = end - start == 1 and text[start].isascii() and text[start].isalnum()
            if single and running:
                pieces[-1] = (pieces[-1][0], end)
            else:
                pieces.append((start, end))
            start, running = end, single
        return pieces

    def _best_ends(self, text: str) -> list[int]:
        """For each start, where its piece of the best cut ends (dynamic programming from the right)."""
        candidates: dict[int, list[int]] = {}
        for _, start, end in self._scanner.find(text):
            candidates.setdefault(start, []).append(end)
        single, costs = -self._log_total, self._costs
        best = [0.0] * (len(text) + 1)
        ends = [0] * len(text)
        for start in range(len(text) - 1, -1, -1):
            score, chosen = single + best[start + 1], start + 1
            for end in candidates.get(start, ()):
                other = costs[end - start] + best[end]
                if other >= score:  # candidates rise in length: of equal scores the longer piece wins
                    score, chosen = other, end
            best[start], ends[start] = score, chosen
        return ends
