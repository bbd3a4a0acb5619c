from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from benchmarks import daccord, daccord_fit

PAIRS = [
    {"premise": "Le pont a rouvert.", "hypothesis": "Le pont n’a pas rouvert.", "label": "1"},
    {"premise": "Le bac coûte 4 euros.", "hypothesis": "Le bac coûte 9 euros.", "label": "0"},
]


@pytest.mark.parametrize(
    ("classify", "precision", "recall"),
    [(lambda a, b: True, 0.5, 1), (lambda a, b: "n’" in b, 1, 1), (lambda a, b: False, 0, 0)],
)
def test_score(classify: Callable[[str, str], bool], precision: float, recall: float) -> None:
    scores = daccord.score(PAIRS, classify)
    assert (scores["pairs"], scores["precision"], scores["recall"]) == (2, precision, recall)


def test_kinds_are_counted_by_label() -> None:
    kinds = daccord.by_kind(PAIRS)
    assert kinds["negation"] == {"contradictory": 1, "compatible": 0}
    assert kinds["numbers"] == {"contradictory": 0, "compatible": 1}


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [("Il vient.", "Il ne vient pas.", True), ("7 cas", "8 cas", True), ("7 cas", "Des cas", False)],
)
def test_surface_baseline(a: str, b: str, expected: bool) -> None:
    assert daccord.surface_baseline(a, b) is expected


def test_halves_do_not_overlap_and_do_not_depend_on_the_order_of_the_file(tmp_path: Path) -> None:
    rows = [f"a{n:03}\tA\tB\t0" for n in range(9)]
    parts = []
    for name, order in (("one", rows), ("other", rows[::-1])):
        (tmp_path / name).write_text("\n".join(["id\tpremise\thypothesis\tlabel", *order]), "utf-8")
        parts.append({part: [p["id"] for p in pairs] for part, pairs in daccord.halves(tmp_path / name).items()})
    assert parts[0] == parts[1]
    assert sorted(parts[0]["developed on"] + parts[0]["held out"]) == sorted(parts[0]["all"])


def test_fit_finds_the_column_that_tells() -> None:
    gold = np.arange(40) % 2 == 0
    values = np.column_stack([gold.astype(float), np.arange(40) / 40])
    weights = daccord_fit.fit(values, gold)
    assert weights[1] > abs(weights[2])
    assert ((daccord_fit.likelihoods(weights, values) > 0.5) == gold).all()


def test_the_threshold_is_the_highest_of_those_that_do_as_well() -> None:
    gold = np.arange(40) % 2 == 0
    threshold = daccord_fit.best_threshold(gold[:, None].astype(float), gold, gold)
    assert threshold == daccord_fit.THRESHOLDS[-1]
