"""Scoring the timeline and the inconsistencies against hand annotation.

An event mention is right if it overlaps one of the same event in the gold, one to one; its date is right if both give
the same days, or both none. A finding is right if it is of the same pair of articles, both its passages overlap those
of the gold (in either order), or one does and the kind is the same; one to one, the closest first.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd

from crossread.evaluation.scoring import Counts, Labelled, match
from crossread.intervals import Interval, interval
from crossread.tables import records

Row = Mapping[str, Any]


class Pair(NamedTuple):
    """A row of the gold and the computed row that it was matched with; None on one side for a miss or a false alarm."""

    gold: Row | None
    found: Row | None


def score_events(mentions: pd.DataFrame, gold: pd.DataFrame) -> list[Pair]:
    """Match the computed event mentions with those of the gold."""
    pairs: list[Pair] = []
    for article in sorted({*mentions["article_id"], *gold["article_id"]}):
        theirs = records(gold[gold["article_id"] == article])
        ours = records(mentions[mentions["article_id"] == article])
        matched = match(_spans(theirs), _spans(ours), lambda a, b: a.start < b.end and b.start < a.end)
        pairs += _paired(theirs, ours, matched)
    return pairs


def _spans(rows: Sequence[Row]) -> list[Labelled]:
    return [Labelled(int(row["start"]), int(row["end"]), str(row["event_id"])) for row in rows]


def _paired(theirs: Sequence[Row], ours: Sequence[Row], matched: Sequence[tuple[int, int]]) -> Iterator[Pair]:
    yield from (Pair(theirs[i], ours[j]) for i, j in matched)
    yield from (Pair(row, None) for i, row in enumerate(theirs) if i not in {i for i, _ in matched})
    yield from (Pair(None, row) for j, row in enumerate(ours) if j not in {j for _, j in matched})


def counts(pairs: Sequence[Pair]) -> Counts:
    """Return how many rows were matched, computed, and are in the gold."""
    return Counts(
        sum(pair.gold is not None and pair.found is not None for pair in pairs),
        sum(pair.found is not None for pair in pairs),
        sum(pair.gold is not None for pair in pairs),
    )


def right_dates(pairs: Sequence[Pair]) -> Counts:
    """Return how many of the matched mentions give the gold's days, as `right` of `predicted`."""
    both = [(p.gold, p.found) for p in pairs if p.gold is not None and p.found is not None]
    right = sum(_days(gold["date"]) == _days(found["date"]) for gold, found in both)
    return Counts(right, len(both), len(both))


def _days(date: object) -> Interval | None:
    return interval(date)


def score_inconsistencies(found: pd.DataFrame, gold: pd.DataFrame) -> list[Pair]:
    """Match the computed inconsistencies with those of the gold."""
    theirs, ours = records(gold), records(found)
    candidates = sorted(
        (-closeness, i, j) for i, g in enumerate(theirs) for j, f in enumerate(ours) if (closeness := _closeness(g, f))
    )
    matched: list[tuple[int, int]] = []
    for _, i, j in candidates:
        if all(i != a and j != b for a, b in matched):
            matched.append((i, j))
    return list(_paired(theirs, ours, matched))


def _closeness(gold: Row, found: Row) -> int:
    """Return 0 where a finding is not the gold's, else more for more passages and the same kind."""
    best = 0
    for first, second in (("a", "b"), ("b", "a")):
        sides = (("a", first), ("b", second))
        if all(gold[f"article_{g}"] == found[f"article_{f}"] for g, f in sides):
            best = max(best, sum(_overlaps(gold, g, found, f) for g, f in sides))
    same = gold["kind"] == found["kind"]
    return 2 * best + same if best == 2 or (best == 1 and same) else 0


def _overlaps(gold: Row, g: str, found: Row, f: str) -> bool:
    starts_before = int(gold[f"start_{g}"]) < int(found[f"end_{f}"])
    return starts_before and int(found[f"start_{f}"]) < int(gold[f"end_{g}"])
