"""How likely two sentences clash: a weighted sum of four measures, turned into a likelihood by the logistic function.

The weights, and the likelihood from which on a pair counts as clashing, are fitted on half of the pairs of DACCORD
(Skandalis, Moot, Robillard and Sidney 2024) by ``benchmarks/daccord.py --fit``, which writes `data/clash_weights.json`.
"""

import json
import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from crossread.analysis.discovery.content import Content


class Measures(NamedTuple):
    """How two sentences stand to each other, each from 0 to 1.

    `negation`: only one denies something; `denied`: the share of their common words that one denies, less that of the
    other; `exclusion`: they clash in another way than by denial; `covered`: the share of the words of
    the one that are in the other, whichever is greater.
    """

    negation: float
    denied: float
    exclusion: float
    covered: float


def measure(a: Content, b: Content, found: Mapping[str, str]) -> Measures:
    """Measure two sentences between which clashes of the given kinds were found."""
    shared = a.stems.keys() & b.stems.keys()
    denied = abs(sum(True in a.stems[s] for s in shared) - sum(True in b.stems[s] for s in shared))
    return Measures(
        float("negation" in found),
        denied / (len(shared) or 1),
        float(bool(found.keys() - {"negation", "denied"})),
        max(a.share_in(b), b.share_in(a)),
    )


@cache
def weights() -> dict[str, float]:
    """Return the weight of each measure, and `bias` and `threshold`."""
    return json.loads(files("crossread").joinpath("analysis/discovery/data/clash_weights.json").read_text("utf-8"))  # type: ignore[no-any-return]


def likelihood(measures: Measures) -> float:
    """Return how likely two sentences clash, from 0 to 1."""
    weight = weights()
    total = weight["bias"] + sum(weight[name] * value for name, value in measures._asdict().items())
    return 1 / (1 + math.exp(-total))
