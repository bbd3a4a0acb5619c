"""Alpha against the examples worked out in Krippendorff (2011)."""

import math

import pytest

from crossread.evaluation.agreement import krippendorff_alpha, ordinal

# Section B: two observers, binary data.
BINARY = list(zip([0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0], strict=True))
# Sections D and E: four observers, twelve units, missing data.
FOUR = [
    (1, 1, 1), (2, 2, 3, 2), (3, 3, 3, 3), (3, 3, 3, 3), (2, 2, 2, 2), (1, 2, 3, 4), (4, 4, 4, 4), (1, 1, 2, 1),
    (2, 2, 2, 2), (5, 5, 5), (1, 1), (3,),
]  # fmt: skip


def test_binary() -> None:
    assert krippendorff_alpha(BINARY) == pytest.approx(0.095, abs=0.001)


def test_missing_data() -> None:
    assert krippendorff_alpha(FOUR) == pytest.approx(0.743, abs=0.001)
    assert krippendorff_alpha(FOUR, ordinal) == pytest.approx(0.815, abs=0.001)


def test_bounds() -> None:
    assert krippendorff_alpha([(1, 1), (2, 2)]) == 1
    assert krippendorff_alpha([(1, 2), (2, 1)]) < 0
    assert math.isnan(krippendorff_alpha([(1, 1), (1, 1)]))
    assert math.isnan(krippendorff_alpha([]))
