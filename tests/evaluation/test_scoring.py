import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.evaluation.scoring import (
    Counts,
    Labelled,
    bootstrap,
    intersection_over_union,
    match,
    share_of_longer,
    total,
)

SPANS = st.builds(lambda start, length: Labelled(start, start + length), st.integers(0, 50), st.integers(1, 50))


@pytest.mark.parametrize(
    ("a", "b", "share", "iou"),
    [((0, 10), (0, 10), 1, 1), ((0, 10), (5, 15), 0.5, 1 / 3), ((0, 10), (10, 20), 0, 0), ((0, 10), (0, 5), 0.5, 0.5)],
)
def test_overlap(a, b, share, iou):
    assert share_of_longer(Labelled(*a), Labelled(*b)) == pytest.approx(share)
    assert intersection_over_union(Labelled(*a), Labelled(*b)) == pytest.approx(iou)


def test_matches_one_to_one_the_closest_first():
    gold = [Labelled(0, 10), Labelled(0, 20)]
    found = [Labelled(0, 19), Labelled(40, 50)]
    assert match(gold, found, lambda a, b: share_of_longer(a, b) > 0.3) == [(1, 0)]


def test_kinds_do_not_match_each_other():
    assert match([Labelled(0, 9, "mixed")], [Labelled(0, 9, "direct")], lambda a, b: True) == []


def test_counts():
    counts = total([Counts(1, 2, 2), Counts(2, 2, 3)])
    assert (counts.precision, counts.recall, counts.f1) == (0.75, 0.6, pytest.approx(2 / 3))
    assert (Counts().precision, Counts().recall, Counts().f1) == (0, 0, 0)


def test_the_interval_holds_the_value_and_is_the_same_each_time():
    samples = [Counts(i, 10, 10) for i in range(10)]
    low, high = bootstrap(samples, lambda c: c.recall)
    assert low < total(samples).recall < high
    assert (low, high) == bootstrap(samples, lambda c: c.recall)


@given(st.lists(SPANS, max_size=8), st.lists(SPANS, max_size=8))
def test_each_span_is_matched_at_most_once(gold, found):
    pairs = match(gold, found, lambda a, b: share_of_longer(a, b) > 0)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
