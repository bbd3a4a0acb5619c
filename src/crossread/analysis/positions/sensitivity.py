"""Sensitivity: do the findings hold without any one article, and with other cut-offs of the ladder?"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import pandas as pd

from crossread.analysis.positions.movement import ladder_over_time
from crossread.analysis.positions.networks import SIGNS, polarisation, stances
from crossread.codebook.findings import Trend


class Run(NamedTuple):
    """One way to compute the findings: from which positions, and with which sign for each stance."""

    name: str
    positions: pd.DataFrame
    signs: Mapping[str, int] = SIGNS


def leave_one_out(positions: pd.DataFrame) -> list[Run]:
    """Return a run with all articles, named *none*, and one without each, named after it."""
    articles = sorted(positions["article_id"].unique())
    without = (Run(article, positions[positions["article_id"] != article]) for article in articles)
    return [Run("none", positions), *without]


def ladder_cuts(positions: pd.DataFrame) -> list[Run]:
    """Return runs with other readings of the ladder.

    The ladder is cut to three steps (1; 2 and 3; 4 and 5) or to two (below 4; 4 and 5); positions of step 1 are left
    out; or a conditional stance counts as neither support nor opposition.
    """
    steps = positions["intensity"]
    return [
        Run("five steps", positions),
        Run("three steps", positions.assign(intensity=steps.map({1: 1, 2: 2, 3: 2, 4: 3, 5: 3}))),
        Run("two steps", positions.assign(intensity=(steps >= 4).astype("Int64") + 1)),
        Run("without step 1", positions[steps > 1]),
        Run("conditional set aside", positions, {"support": 1, "oppose": -1}),
    ]


def overall(runs: Iterable[Run]) -> pd.DataFrame:
    """Return a row for each run: how many positions, how many propositions are contested, the polarisation.

    A proposition is contested if some actor supports it and another opposes it, or one actor does both.
    """
    rows = [
        (run.name, len(run.positions), contested(run.positions, run.signs), polarisation(run.positions, run.signs))
        for run in runs
    ]
    return pd.DataFrame(rows, columns=["run", "positions", "contested", "polarisation"])


def contested(positions: pd.DataFrame, signs: Mapping[str, int] = SIGNS) -> int:
    """Return how many propositions have both a supporter and an opponent."""
    signed: dict[str, set[int]] = {}
    for by in stances(positions, signs).values():
        for proposition, sign in by.items():
            signed.setdefault(proposition, set()).update((1, -1) if sign == 0 else (sign,))
    return sum(len(both) > 1 for both in signed.values())


def trend_ends(runs: Iterable[Run], trends: Iterable[Trend]) -> pd.DataFrame:
    """Return a row for each run and trend: in how many articles it is reported, its `first` and its `last` step.

    The order is that of the articles' dates; the steps are 0 where no dated article reports the trend.
    """
    trends = tuple(trends)
    rows = []
    for run in runs:
        for trend in trends:
            steps = [int(step) for step in ladder_over_time(run.positions, trend)["intensity"]]
            rows.append((run.name, trend.id, len(steps), *((steps[0], steps[-1]) if steps else (0, 0))))
    return pd.DataFrame(rows, columns=["run", "trend", "reports", "first", "last"])
