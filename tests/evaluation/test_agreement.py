"""Alpha against the examples worked out in Krippendorff (2011)."""

import math
from collections.abc import Sequence

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from crossread.evaluation.agreement import Difference, Value, krippendorff_alpha, nominal, ordinal

# Section B: two observers, binary data.
BINARY = list(zip([0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0], strict=True))
# Section C: two observers, nominal data.
NOMINAL = list(zip("aabbdcccedda", "babbbccceddd", strict=True))
# Sections D and E: four observers, twelve units, missing data.
FOUR = [
    (1, 1, 1), (2, 2, 3, 2), (3, 3, 3, 3), (3, 3, 3, 3), (2, 2, 2, 2), (1, 2, 3, 4), (4, 4, 4, 4), (1, 1, 2, 1),
    (2, 2, 2, 2), (5, 5, 5), (1, 1), (3,),
]  # fmt: skip


@pytest.mark.parametrize(
    ("units", "difference", "alpha"),
    [(BINARY, nominal, 0.095), (NOMINAL, nominal, 0.692), (FOUR, nominal, 0.743), (FOUR, ordinal, 0.815)],
)
def test_published_examples(units: Sequence[Sequence[Value]], difference: Difference, alpha: float) -> None:
    assert krippendorff_alpha(units, difference) == pytest.approx(alpha, abs=0.0005)


def test_bounds() -> None:
    assert krippendorff_alpha([(1, 1), (2, 2)]) == 1
    assert krippendorff_alpha([(1, 2), (2, 1)]) < 0
    assert math.isnan(krippendorff_alpha([(1, 1), (1, 1)]))
    assert math.isnan(krippendorff_alpha([]))


def test_a_nearer_step_is_a_smaller_disagreement() -> None:
    agreed = [(step, step) for step in (1, 2, 3, 4, 5)]
    near, far = ([*agreed, (1, other)] for other in (2, 5))
    assert krippendorff_alpha(near, ordinal) > krippendorff_alpha(far, ordinal)
    assert krippendorff_alpha(near, nominal) == pytest.approx(krippendorff_alpha(far, nominal))


UNITS = st.lists(st.lists(st.integers(1, 5), max_size=4), max_size=8)


@given(UNITS, st.sampled_from([nominal, ordinal]))
def test_neither_the_order_of_units_nor_that_of_coders_matters(units: list[list[int]], difference: Difference) -> None:
    alpha = krippendorff_alpha(units, difference)
    assume(not math.isnan(alpha))
    turned = [unit[::-1] for unit in units[::-1]]
    assert krippendorff_alpha(turned, difference) == pytest.approx(alpha)
    assert alpha <= 1 + 1e-9


@given(UNITS)
def test_a_unit_that_one_coder_saw_counts_for_nothing(units: list[list[int]]) -> None:
    alpha, without = (krippendorff_alpha(each) for each in ([*units, [5]], units))
    assert alpha == pytest.approx(without, nan_ok=True)
