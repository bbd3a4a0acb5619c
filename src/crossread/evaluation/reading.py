"""Scoring what was read in the articles against hand annotation: quotations, speakers, dates, damaged text.

Rows are paired one to one, those that overlap most first. A quotation is found if the two spans share more than 0.3 of
the longer one (GenderGapTracker's measure), a time expression or a damaged passage if they share a character.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

import pandas as pd

from crossread.evaluation.events import Pair
from crossread.evaluation.scoring import Labelled, intersection_over_union, match, share_of_longer
from crossread.intervals import Interval, interval
from crossread.tables import rows

Row = Mapping[str, Any]

FOUND = 0.3
WHOLE = 0.8


def quotation_pairs(gold: pd.DataFrame, found: pd.DataFrame) -> list[Pair]:
    """Pair quotations of the same kind."""
    return _pairs(gold, found, lambda a, b: share_of_longer(a, b) > FOUND, "kind")


def confusion_pairs(gold: pd.DataFrame, found: pd.DataFrame) -> list[Pair]:
    """Pair quotations whatever their kinds, to see which kinds are taken for each other."""
    return _pairs(gold, found, lambda a, b: share_of_longer(a, b) > FOUND)


def time_pairs(gold: pd.DataFrame, found: pd.DataFrame) -> list[Pair]:
    """Pair time expressions that overlap, whatever their types."""
    return _pairs(gold, found, _overlap)


def quality_pairs(gold: pd.DataFrame, found: pd.DataFrame) -> list[Pair]:
    """Pair damaged passages of the same kind; lost accents count once for an article."""
    return _pairs(_accents_once(gold), _accents_once(found), _overlap, "kind")


def is_whole(gold: Row, found: Row) -> bool:
    """Tell whether what was found has the extent of the gold: intersection over union of 0.8 or more."""
    return intersection_over_union(_span(gold), _span(found)) >= WHOLE


def is_same_span(gold: Row, found: Row) -> bool:
    """Tell whether both are the same characters."""
    return _span(gold) == _span(found)


def is_same_value(gold: Row, found: Row) -> bool:
    """Tell whether both have the same TIMEX3 value, capitals aside."""
    return text_of(gold, "value").lower() == text_of(found, "value").lower()


def is_same_speaker(gold: Row, found: Row) -> bool:
    """Tell whether both have the same speaker."""
    return text_of(gold, "speaker_id") == text_of(found, "speaker_id")


class Dated(NamedTuple):
    """An article's day of publication by hand and as computed; an end is None where it is open."""

    article_id: str
    gold: Interval
    best: date
    found: Interval

    @property
    def is_exact(self) -> bool:
        """Whether one day is named, and it is the best by hand."""
        return self.found == Interval(self.best, self.best)

    @property
    def holds(self) -> bool:
        """Whether the computed days hold the best day by hand."""
        return self.found.meets(Interval(self.best, self.best))

    @property
    def is_within(self) -> bool:
        """Whether every computed day is one that the annotator allows."""
        return bool(self.found.first and self.found.last) and self.found.hull(self.gold) == self.gold


def dated_articles(gold: pd.DataFrame, articles: pd.DataFrame) -> list[Dated]:
    """Return the articles with their days of publication, in the order of the gold."""
    computed = articles.set_index("article_id")["published"]
    return [
        Dated(
            row.article_id,
            Interval(date.fromisoformat(row.earliest), date.fromisoformat(row.latest)),
            date.fromisoformat(row.best),
            interval(computed.get(row.article_id)) or Interval(),
        )
        for row in rows(gold)
    ]


def _pairs(
    gold: pd.DataFrame, found: pd.DataFrame, enough: Callable[[Labelled, Labelled], bool], kind: str = ""
) -> list[Pair]:
    pairs: list[Pair] = []
    for article in sorted({*gold["article_id"], *found["article_id"]}):
        theirs, ours = (frame[frame["article_id"] == article].to_dict("records") for frame in (gold, found))
        matched = dict(match(_labelled(theirs, kind), _labelled(ours, kind), enough))
        pairs += [Pair(row, ours[matched[i]] if i in matched else None) for i, row in enumerate(theirs)]
        pairs += [Pair(None, row) for j, row in enumerate(ours) if j not in matched.values()]
    return pairs


def _labelled(rows: Sequence[Row], kind: str) -> list[Labelled]:
    return [Labelled(int(row["start"]), int(row["end"]), str(row[kind]) if kind else "") for row in rows]


def _accents_once(frame: pd.DataFrame) -> pd.DataFrame:
    bare = frame["kind"] == "missing-accents"
    whole = frame[bare].groupby("article_id", as_index=False).agg({**dict.fromkeys(frame, "first"), "end": "max"})
    return pd.concat([frame[~bare], whole], ignore_index=True)


def _overlap(a: Labelled, b: Labelled) -> bool:
    return a.start < b.end and b.start < a.end


def _span(row: Row) -> Labelled:
    return Labelled(int(row["start"]), int(row["end"]))


def text_of(row: Row, column: str) -> str:
    """Return a cell as text; empty where there is nothing."""
    return "" if pd.isna(row[column]) else str(row[column])
