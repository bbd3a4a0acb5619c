from pathlib import Path

import pandas as pd
import pytest

from crossread.evaluation.evaluation import among_found, evaluate, read_gold, score
from crossread.evaluation.events import Pair
from crossread.evaluation.scoring import Counts
from crossread.tables import Tables


@pytest.fixture(scope="module")
def scores(gold: Tables, computed: Tables) -> pd.DataFrame:
    return score(evaluate(gold, computed)).set_index(["task", "measure", "kind"])


@pytest.mark.parametrize(
    ("task", "measure", "kind", "right", "in_computed", "in_gold"),
    [
        ("quotations", "found", "all", 3, 3, 4),
        ("quotations", "found", "direct", 2, 2, 2),
        ("quotations", "found", "mixed", 0, 0, 1),
        ("quotations", "whole", "all", 2, 3, 4),
        ("speakers", "right among those found", "all", 1, 2, 2),
        ("time expressions", "found", "all", 2, 2, 2),
        ("time expressions", "exact extent", "all", 1, 2, 2),
        ("time expressions", "value", "DATE", 2, 2, 2),
        ("publication dates", "days hold the best day", "all", 2, 2, 2),
        ("publication dates", "days within those allowed", "all", 1, 2, 2),
        ("publication dates", "the exact day", "all", 1, 2, 2),
        ("positions", "actor, proposition and stance", "all", 1, 2, 2),
        ("positions", "actor, proposition and stance", "007", 1, 1, 1),
        ("positions", "actor, proposition and stance", "008", 0, 1, 1),
        ("positions", "actor, proposition and stance", "support", 1, 1, 2),
        ("event mentions", "found", "all", 2, 3, 2),
        ("event mentions", "found", "008", 1, 2, 1),
        ("event mentions", "date right among those found", "all", 1, 2, 2),
        ("inconsistencies", "found", "all", 1, 2, 2),
        ("inconsistencies", "found", "severity 3", 1, 1, 1),
        ("inconsistencies", "found", "severity 2", 0, 0, 1),
        ("inconsistencies", "found", "severity 1", 0, 1, 0),
        ("inconsistencies", "relation right among those found", "all", 0, 1, 1),
        ("text quality", "found by rule", "all", 1, 1, 2),
    ],
)
def test_what_is_right(
    scores: pd.DataFrame, task: str, measure: str, kind: str, right: int, in_computed: int, in_gold: int
) -> None:
    row = scores.loc[(task, measure, kind)]
    assert tuple(row[["right", "computed", "gold"]]) == (right, in_computed, in_gold)


def test_shares_lie_in_their_intervals(scores: pd.DataFrame) -> None:
    row = scores.loc[("quotations", "found", "all")]
    assert (row["precision"], row["recall"], row["f1"]) == (1, 0.75, pytest.approx(6 / 7))
    for name in ("precision", "recall", "f1"):
        assert scores[f"{name}_low"].le(scores[name]).all()
        assert scores[f"{name}_high"].ge(scores[name]).all()
        assert scores[[f"{name}_low", name, f"{name}_high"]].stack().between(0, 1).all()
    assert row["recall_low"] < row["recall"] < row["recall_high"]


def test_articles_that_only_one_side_holds_are_left_out(gold: Tables, computed: Tables) -> None:
    found = evaluate(gold, computed)
    assert set(found.computed["articles"]["article_id"]) == {"007_x", "008_y"}
    one = {**gold, "publication_dates": gold["publication_dates"].iloc[:1]}
    less = evaluate(one, computed)
    assert set(less.gold["quotations"]["article_id"]) == {"007_x"}
    assert less.inconsistencies == []


def test_the_gold_agrees_with_itself(root: Path) -> None:
    gold = read_gold(root / "tests/gold")
    published = gold["publication_dates"][["article_id", "best"]].rename(columns={"best": "published"})
    quality = gold["text_quality"].assign(origin="rule")
    scores = score(evaluate(gold, {**gold, "articles": published, "text_quality": quality}))
    assert scores.loc[scores["gold"] > 0, ["precision", "recall", "f1"]].eq(1).all(axis=None)
    assert set(scores["task"]) >= {"quotations", "positions", "inconsistencies", "text quality"}


def test_a_folder_has_the_tables_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "quotations.csv").write_text("article_id,start\na,1\n")
    (tmp_path / "notes.csv").write_text("article_id\na\n")
    assert [(name, len(frame)) for name, frame in read_gold(tmp_path).items()] == [("quotations", 1)]


def test_among_found_counts_pairs_alone() -> None:
    row = {"article_id": "a", "date": "2024"}
    pairs = [Pair(row, row), Pair(row, {**row, "date": "2025"}), Pair(row, None), Pair(None, row)]
    assert among_found(pairs, lambda gold, found: gold["date"] == found["date"]) == [Counts(1, 2, 2)]
