"""How well everything that is computed agrees with the hand annotation of the same articles, as one table of scores.

Each score has a 95 % interval by bootstrap: articles (for inconsistencies, pairs of articles) are drawn again and again
with replacement. With five articles the intervals are rough.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path
from typing import Any

import pandas as pd

from crossread.corpus import labels
from crossread.evaluation import reading
from crossread.evaluation.events import Pair, score_events, score_inconsistencies
from crossread.evaluation.positions import score as score_positions
from crossread.evaluation.scoring import Counts, bootstrap, total
from crossread.intervals import interval
from crossread.tables import Tables

GOLD = (
    "quotations", "time_expressions", "publication_dates", "positions", "event_mentions", "inconsistencies",
    "text_quality",
)  # fmt: skip

Row = Mapping[str, Any]
Agrees = Callable[[Row, Row], bool]
Samples = Sequence[Counts]


@dataclass(frozen=True)
class Evaluation:
    """The annotation and the computed tables of the articles that both hold, their rows in pairs, and their scores."""

    gold: Tables
    computed: Tables
    quotations: Sequence[Pair]
    time_expressions: Sequence[Pair]
    events: Sequence[Pair]
    inconsistencies: Sequence[Pair]
    text_quality: Sequence[Pair]
    scores: pd.DataFrame = field(default_factory=pd.DataFrame)


def read_gold(folder: str | Path) -> Tables:
    """Read the tables of a hand annotation that a folder has, a CSV file for each."""
    there = {name: Path(folder) / f"{name}.csv" for name in GOLD}
    return {name: pd.read_csv(path) for name, path in there.items() if path.is_file()}


def evaluate(gold: Tables, tables: Tables) -> Evaluation:
    """Pair the rows of the computed tables with those of the annotation, on the articles that both hold."""
    both = set(gold["publication_dates"]["article_id"]) & set(tables["articles"]["article_id"])
    gold, tables = _of_articles(gold, both), _of_articles(tables, both)
    quality = tables["text_quality"]
    return Evaluation(
        gold,
        tables,
        reading.quotation_pairs(gold["quotations"], tables["quotations"]),
        reading.time_pairs(gold["time_expressions"], tables["time_expressions"]),
        score_events(tables["event_mentions"], gold["event_mentions"]),
        score_inconsistencies(tables["inconsistencies"], gold["inconsistencies"]),
        reading.quality_pairs(gold["text_quality"], quality[quality["origin"] == "rule"]),
    )


def score(found: Evaluation) -> pd.DataFrame:
    """Return a row for each task, measure and kind.

    Columns are how many are *right*, *computed* and in the *gold*, precision, recall and F1, each with the ends of its
    interval (``f1_low``, ``f1_high``, …).
    """
    return pd.DataFrame(
        [
            *_quotations(found.quotations),
            *_times(found.time_expressions),
            *_dates(found.gold, found.computed),
            *_positions(found.gold, found.computed),
            *_events(found.events),
            *_inconsistencies(found.inconsistencies),
            *_by_kind("text quality", "found by rule", found.text_quality),
        ]
    )


def _of_articles(tables: Tables, articles: Collection[str]) -> Tables:
    """Return the rows of tables that are about these articles alone."""
    chosen = {}
    for name, frame in tables.items():
        owners = [column for column in ("article_id", "article_a", "article_b") if column in frame]
        chosen[name] = frame[frame[owners].isin(list(articles)).all(axis=1)]
    return chosen


def _quotations(pairs: Sequence[Pair]) -> Iterator[dict[str, Any]]:
    yield from _by_kind("quotations", "found", pairs)
    yield from _by_kind("quotations", "whole", pairs, reading.is_whole)
    named = [pair for pair in pairs if pair.gold and reading.text_of(pair.gold, "speaker_id")]
    yield _score("speakers", "right among those found", "all", among_found(named, reading.is_same_speaker))


def _times(pairs: Sequence[Pair]) -> Iterator[dict[str, Any]]:
    yield from _by_kind("time expressions", "found", pairs, column="type")
    yield from _by_kind("time expressions", "exact extent", pairs, reading.is_same_span, "type")
    yield from _by_kind("time expressions", "value", pairs, reading.is_same_value, "type")


def _dates(gold: Tables, tables: Tables) -> Iterator[dict[str, Any]]:
    dated = reading.dated_articles(gold["publication_dates"], tables["articles"])
    for measure, right in (
        ("days hold the best day", [d.holds for d in dated]),
        ("days within those allowed", [d.is_within for d in dated]),
        ("the exact day", [d.is_exact for d in dated]),
    ):
        yield _score("publication dates", measure, "all", [Counts(int(is_right), 1, 1) for is_right in right])


def _positions(gold: Tables, tables: Tables) -> Iterator[dict[str, Any]]:
    measure = "actor, proposition and stance"
    ours, theirs = tables["positions"], gold["positions"]
    by_article = _position_counts(theirs, ours)
    yield _score("positions", measure, "all", list(by_article.values()))
    names = labels(by_article)
    for article, counts in by_article.items():
        yield _score("positions", measure, names[article], [counts])
    for stance in sorted(theirs["stance"].unique()):
        of_stance = (frame[frame["stance"] == stance] for frame in (theirs, ours))
        yield _score("positions", measure, stance, list(_position_counts(*of_stance).values()))


def _position_counts(gold: pd.DataFrame, computed: pd.DataFrame) -> dict[str, Counts]:
    articles = sorted({*gold["article_id"], *computed["article_id"]})
    return {article: score_positions(gold, computed, [article]).counts for article in articles}


def _events(pairs: Sequence[Pair]) -> Iterator[dict[str, Any]]:
    yield _score("event mentions", "found", "all", _samples(pairs))
    for article, name in sorted(labels({id for pair in pairs for id in _articles(pair)}).items()):
        yield _score("event mentions", "found", name, _samples([p for p in pairs if article in _articles(p)]))
    yield _score("event mentions", "date right among those found", "all", among_found(pairs, is_same_date))


def _inconsistencies(pairs: Sequence[Pair]) -> Iterator[dict[str, Any]]:
    yield from _by_kind("inconsistencies", "found", pairs, column="scope")
    for severity in (3, 2, 1):
        chosen = [pair for pair in pairs if _either(pair, "severity") == severity]
        yield _score("inconsistencies", "found", f"severity {severity}", _samples(chosen))
    yield _score("inconsistencies", "relation right among those found", "all", among_found(pairs, is_same_relation))


def is_same_date(gold: Row, found: Row) -> bool:
    """Tell whether both give the same days, or both none."""
    return interval(gold["date"]) == interval(found["date"])


def is_same_relation(gold: Row, found: Row) -> bool:
    """Tell whether both see the same relation between the passages."""
    return bool(gold["relation"] == found["relation"])


def _by_kind(
    task: str, measure: str, pairs: Sequence[Pair], agrees: Agrees | None = None, column: str = "kind"
) -> Iterator[dict[str, Any]]:
    """Yield the score over all kinds and that of each; a pair is of the gold's kind where it has one."""
    yield _score(task, measure, "all", _samples(pairs, agrees))
    for kind in sorted({str(_either(pair, column)) for pair in pairs}):
        yield _score(task, measure, kind, _samples([p for p in pairs if _either(p, column) == kind], agrees))


def _either(pair: Pair, column: str) -> Any:
    return (pair.gold or pair.found or {})[column]


def _samples(pairs: Iterable[Pair], agrees: Agrees | None = None) -> Samples:
    """Count by article; what was found is right where it agrees with the gold."""
    counts: dict[str, Counts] = defaultdict(Counts)
    for pair in pairs:
        both = pair.gold and pair.found
        right = bool(both) and (agrees is None or agrees(pair.gold or {}, pair.found or {}))
        counts[" ".join(_articles(pair))] += Counts(int(right), int(pair.found is not None), int(pair.gold is not None))
    return [counts[unit] for unit in sorted(counts)]


def among_found(pairs: Iterable[Pair], agrees: Agrees) -> Samples:
    """Count, by article, how many of the pairs that have both rows agree: a share, not precision and recall."""
    return _samples([pair for pair in pairs if pair.gold and pair.found], agrees)


def _articles(pair: Pair) -> list[str]:
    row = pair.gold or pair.found or {}
    return sorted({str(row[key]) for key in ("article_id", "article_a", "article_b") if key in row})


def _score(task: str, measure: str, kind: str, samples: Samples) -> dict[str, Any]:
    whole = total(samples)
    row: dict[str, Any] = {"task": task, "measure": measure, "kind": kind}
    row |= {"right": whole.right, "computed": whole.predicted, "gold": whole.gold}
    for name in ("precision", "recall", "f1"):
        low, high = bootstrap(samples, attrgetter(name)) if samples else (0.0, 0.0)
        row |= {name: getattr(whole, name), f"{name}_low": low, f"{name}_high": high}
    return row
