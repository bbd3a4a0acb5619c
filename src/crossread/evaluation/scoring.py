"""Scoring of spans against hand annotation: matching, precision, recall, F1, and an interval for each.

A predicted span matches a gold span of the same kind if their overlap passes a threshold; matching is one to one, the
pairs that overlap most first. Two measures of overlap are in use: the share of the longer span that both cover
(GenderGapTracker counts a quotation as found above 0.3), and intersection over union.
"""

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

DRAWS = 2000


@dataclass(frozen=True)
class Labelled:
    """Characters `start` to `end` (exclusive) with a kind."""

    start: int
    end: int
    kind: str = ""


@dataclass(frozen=True)
class Counts:
    """How many spans were found rightly, how many were predicted, and how many there are."""

    right: int = 0
    predicted: int = 0
    gold: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.right + other.right, self.predicted + other.predicted, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """Share of the predicted spans that are right; 0 where nothing was predicted."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold spans that were found; 0 where there are none."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / (self.predicted + self.gold) if self.predicted + self.gold else 0.0


def share_of_longer(a: Labelled, b: Labelled) -> float:
    """Return the characters that both spans cover, divided by the length of the longer one."""
    return max(0, min(a.end, b.end) - max(a.start, b.start)) / max(a.end - a.start, b.end - b.start)


def intersection_over_union(a: Labelled, b: Labelled) -> float:
    """Return the characters that both spans cover, divided by those that either covers."""
    both = max(0, min(a.end, b.end) - max(a.start, b.start))
    return both / (a.end - a.start + b.end - b.start - both)


def match(
    gold: Sequence[Labelled],
    predicted: Sequence[Labelled],
    enough: Callable[[Labelled, Labelled], bool],
) -> list[tuple[int, int]]:
    """Return the pairs (index in `gold`, index in `predicted`) of spans of one kind that overlap `enough`."""
    candidates = sorted(
        (-intersection_over_union(g, p), i, j)
        for i, g in enumerate(gold)
        for j, p in enumerate(predicted)
        if g.kind == p.kind and enough(g, p)
    )
    pairs: dict[int, int] = {}
    for _, i, j in candidates:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return sorted(pairs.items())


def bootstrap(samples: Sequence[Counts], statistic: Callable[[Counts], float], seed: int = 0) -> tuple[float, float]:
    """Return the 95 % interval of a statistic of the sum of `samples`, one an article, drawn with replacement."""
    counts = np.array([(s.right, s.predicted, s.gold) for s in samples])
    sums, times = np.unique(counts[_draws(len(samples), seed)].sum(axis=1), axis=0, return_counts=True)
    values = sorted(np.repeat([statistic(Counts(*row)) for row in sums.tolist()], times).tolist())
    return values[round(0.025 * DRAWS)], values[round(0.975 * DRAWS) - 1]


@cache
def _draws(size: int, seed: int) -> npt.NDArray[np.int_]:
    """Return `DRAWS` rows of `size` indices drawn with replacement."""
    drawing = random.Random(seed)
    return np.array([drawing.choices(range(size), k=size) for _ in range(DRAWS)])


def total(counts: Iterable[Counts]) -> Counts:
    """Return the sum of counts."""
    return sum(counts, Counts())
