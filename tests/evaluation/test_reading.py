from datetime import date

import pandas as pd
import pytest

from crossread.evaluation.events import Pair
from crossread.evaluation.reading import (
    Dated,
    confusion_pairs,
    dated_articles,
    is_same_span,
    is_same_speaker,
    is_same_value,
    is_whole,
    quality_pairs,
    quotation_pairs,
    text_of,
    time_pairs,
)
from crossread.intervals import Interval

Span = tuple[str, int, int, str]


def frame(*spans: Span) -> pd.DataFrame:
    return pd.DataFrame(spans, columns=["article_id", "start", "end", "kind"])


def starts(pairs: list[Pair]) -> list[tuple[int | None, int | None]]:
    return [(p.gold and p.gold["start"], p.found and p.found["start"]) for p in pairs]


GOLD = frame(("a", 0, 100, "direct"), ("a", 200, 300, "mixed"), ("b", 5, 50, "direct"))


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (("a", 1, 101, "direct"), [(0, 1), (200, None), (5, None)]),
        (("a", 1, 32, "direct"), [(0, 1), (200, None), (5, None)]),
        (("a", 1, 31, "direct"), [(0, None), (200, None), (None, 1), (5, None)]),
        (("a", 1, 101, "mixed"), [(0, None), (200, None), (None, 1), (5, None)]),
        (("b", 1, 101, "mixed"), [(0, None), (200, None), (5, None), (None, 1)]),
    ],
)
def test_quotations_of_one_kind_pair(found: Span, expected: list[tuple[int | None, int | None]]) -> None:
    assert starts(quotation_pairs(GOLD, frame(found))) == expected


def test_confusion_looks_past_the_kind() -> None:
    (pair,) = confusion_pairs(frame(("a", 0, 10, "direct")), frame(("a", 0, 10, "mixed")))
    assert (pair.gold and pair.gold["kind"], pair.found and pair.found["kind"]) == ("direct", "mixed")


def test_one_shared_character_pairs_times_one_to_one() -> None:
    gold, found = frame(("a", 0, 10, "DATE")), frame(("a", 9, 40, "SET"), ("a", 0, 9, "DATE"), ("a", 10, 12, "DATE"))
    assert starts(time_pairs(gold, found)) == [(0, 0), (None, 9), (None, 10)]
    beside = frame(("a", 5, 10, "DATE"), ("a", 20, 30, "DATE"))
    assert starts(time_pairs(frame(("a", 10, 20, "DATE")), beside)) == [(10, None), (None, 5), (None, 20)]


def test_lost_accents_count_once_for_an_article() -> None:
    lost, typo = "missing-accents", "typo"
    gold = frame(("a", 0, 5, lost), ("a", 20, 25, lost), ("a", 7, 9, typo), ("b", 0, 5, lost))
    found = frame(("a", 2, 90, lost), ("a", 7, 9, lost), ("a", 7, 9, typo))
    pairs = [p for p in quality_pairs(gold, found) if p.gold is not None]
    assert [(p.gold["article_id"], p.gold["kind"], p.found is not None) for p in pairs if p.gold] == [
        ("a", typo, True), ("a", lost, True), ("b", lost, False)
    ]  # fmt: skip
    assert len(quality_pairs(gold, found)) == 3


@pytest.mark.parametrize(
    ("start", "end", "same", "whole"), [(0, 100, True, True), (0, 80, False, True), (0, 79, False, False)]
)
def test_extent(start: int, end: int, same: bool, whole: bool) -> None:
    gold, found = {"start": 0, "end": 100}, {"start": start, "end": end}
    assert (is_same_span(gold, found), is_whole(gold, found)) == (same, whole)


def test_values_and_speakers() -> None:
    assert is_same_value({"value": "2024-05-14TMO"}, {"value": "2024-05-14tmo"})
    assert not is_same_value({"value": "2024-05"}, {"value": "2024-06"})
    assert is_same_speaker({"speaker_id": float("nan")}, {"speaker_id": ""})
    assert not is_same_speaker({"speaker_id": "morel"}, {"speaker_id": None})
    assert text_of({"page": 3}, "page") == "3"


DAY = date(2024, 5, 14)
WEEK = Interval(date(2024, 5, 13), date(2024, 5, 19))


@pytest.mark.parametrize(
    ("found", "exact", "holds", "within"),
    [
        (Interval(DAY, DAY), True, True, True),
        (Interval(DAY, date(2024, 5, 16)), False, True, True),
        (Interval(date(2024, 5, 15), date(2024, 5, 16)), False, False, True),
        (Interval(DAY, date(2024, 5, 20)), False, True, False),
        (Interval(DAY, None), False, True, False),
        (Interval(), False, True, False),
    ],
)
def test_dated(found: Interval, exact: bool, holds: bool, within: bool) -> None:
    dated = Dated("a", WEEK, DAY, found)
    assert (dated.is_exact, dated.holds, dated.is_within) == (exact, holds, within)


def test_dated_articles_keep_the_order_of_the_gold() -> None:
    gold = pd.DataFrame({"article_id": ["b", "a"], "earliest": "2024-05-13", "latest": "2024-05-19", "best": str(DAY)})
    articles = pd.DataFrame({"article_id": ["a", "b"], "published": ["2024-05-14", ""]})
    assert dated_articles(gold, articles) == [
        Dated("b", WEEK, DAY, Interval()),
        Dated("a", WEEK, DAY, Interval(DAY, DAY)),
    ]
