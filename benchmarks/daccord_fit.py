"""Fit the weights of discovery on the half of DACCORD that it was developed on.

    python -m benchmarks.daccord_fit PATH/daccord.tsv

A logistic regression with a ridge on standardised measures; the threshold has the best mean F1 in repeated
cross-validation. Writes `src/crossread/analysis/discovery/data/clash_weights.json`.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.daccord import halves
from crossread.analysis.discovery import find_clashes, measure, read_content
from crossread.analysis.discovery.likelihood import Measures
from crossread.evaluation.scoring import Counts

WEIGHTS = Path(__file__).parents[1] / "src/crossread/analysis/discovery/data/clash_weights.json"
RIDGE = 5.0
STEPS = 25  # of Newton's method
FOLDS = 10
REPEATS = 10
AS_GOOD = 0.005  # of thresholds whose F1 differs by no more, the highest: it has the better precision
THRESHOLDS = np.arange(0.2, 0.6, 0.05)

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


def fit(values: Floats, gold: Flags) -> Floats:
    """Return the bias and a weight for each column."""
    mean, deviation = values.mean(axis=0), values.std(axis=0) + 1e-9
    columns = np.column_stack([np.ones(len(values)), (values - mean) / deviation])
    ridge = np.diag([0.0, *[RIDGE] * values.shape[1]])
    weights = np.zeros(columns.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-columns @ weights))
        curvature = (columns * (likely * (1 - likely))[:, None]).T @ columns + ridge
        weights -= np.linalg.solve(curvature, columns.T @ (likely - gold) + ridge @ weights)
    scaled = weights[1:] / deviation
    return np.array([weights[0] - scaled @ mean, *scaled])


def likelihoods(weights: Floats, values: Floats) -> Floats:
    """Return the likelihood of each row."""
    likely: Floats = 1 / (1 + np.exp(-weights[0] - values @ weights[1:]))
    return likely


def best_threshold(values: Floats, gold: Flags, found: Flags) -> float:
    """Return the threshold with the best mean F1, where the rows of a fold are judged by weights from the others."""
    generator = np.random.default_rng(0)
    scores = []
    for _ in range(REPEATS):
        order, likely = generator.permutation(len(gold)), np.zeros(len(gold))
        for fold in range(FOLDS):
            tested = order[fold::FOLDS]
            known = np.setdiff1d(order, tested)
            likely[tested] = likelihoods(fit(values[known], gold[known]), values[tested])
        scores.append([_f1(found & (likely >= threshold), gold) for threshold in THRESHOLDS])
    mean = np.mean(scores, axis=0)
    return float(THRESHOLDS[mean >= mean.max() - AS_GOOD].max())


def _f1(predicted: Flags, gold: Flags) -> float:
    return Counts(int((predicted & gold).sum()), int(predicted.sum()), int(gold.sum())).f1


def measured(pairs: Sequence[dict[str, str]]) -> tuple[Floats, Flags, Flags]:
    """Return the measures of each pair, whether it is contradictory, and whether a clash was found in it."""
    values, gold, found = [], [], []
    for pair in pairs:
        a, b = read_content(pair["premise"]), read_content(pair["hypothesis"])
        clashes = find_clashes(a, b)
        values.append(measure(a, b, clashes))
        gold.append(pair["label"] == "1")
        found.append(bool(clashes))
    return np.array(values), np.array(gold), np.array(found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", type=Path, help="daccord.tsv")
    values, gold, found = measured(halves(parser.parse_args().path)["developed on"])
    weights = dict(zip(("bias", *Measures._fields), fit(values, gold), strict=True))
    weights["threshold"] = best_threshold(values, gold, found)
    WEIGHTS.write_text(json.dumps({k: round(float(v), 2) for k, v in weights.items()}, indent=2) + "\n", "utf-8")
    print(WEIGHTS.read_text("utf-8"))


if __name__ == "__main__":
    main()
