import pytest
from benchmarks.growth import LENGTHS, described, growth, with_all

SMALL, MIDDLE, LARGE = LENGTHS


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        ([0.1, 1.0, 5.0], 1.0),
        ([0.1, 1.0, 25.0], 5.0),
        ([0.1, 1.0], None),
        ([0.0, 0.0, 1.0], None),
    ],
)
def test_growth_is_one_where_time_is_linear(seconds, expected):
    assert growth(seconds) == expected


def test_all_is_the_sum_of_the_components():
    assert with_all({"a": (1.0, 10), "b": (2.5, 5)})["all"] == (3.5, 15)


def test_described():
    measured = {"dates": (1.0, 2_000_000)}
    assert described([measured, measured, {"dates": (10.0, 0)}])["dates"] == {
        "seconds": [1.0, 1.0, 10.0],
        "megabytes": [2.0, 2.0, 0.0],
        "growth": 2.0,
    }


def test_a_text_that_was_given_up_is_named_by_its_length():
    figures = described([{"dates": (1.0, 0)}, {"dates": (1.0, 0)}, None])
    assert figures["given_up"] == [LARGE]
    assert figures["dates"]["growth"] is None


def test_nothing_finished():
    assert described([None, None, None]) == {"given_up": [SMALL, MIDDLE, LARGE]}
