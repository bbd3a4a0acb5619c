from pathlib import Path

import pandas as pd
import pytest

from crossread.evaluation.events import counts, right_dates, score_events, score_inconsistencies
from crossread.publishing.book import load


def mentions(*found: tuple[str, int, int, str]) -> pd.DataFrame:
    frame = pd.DataFrame(found, columns=["event_id", "start", "end", "date"])
    return frame.assign(article_id="000_x")


def test_events_match_by_event_and_place() -> None:
    gold = mentions(("a", 0, 10, "2026-01-06"), ("b", 20, 30, ""))
    pairs = score_events(mentions(("a", 5, 15, "2026-01-06"), ("c", 20, 30, "")), gold)
    assert (counts(pairs).right, counts(pairs).predicted, counts(pairs).gold) == (1, 2, 2)
    assert right_dates(pairs).precision == 1


def finding(
    kind: str, a: tuple[int, int], b: tuple[int, int], articles: tuple[str, str] = ("000", "001")
) -> dict[str, object]:
    return {
        "kind": kind, "article_a": articles[0], "start_a": a[0], "end_a": a[1],
        "article_b": articles[1], "start_b": b[0], "end_b": b[1],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("found", "right"),
    [
        (finding("date", (0, 10), (0, 10)), 1),
        (finding("number", (0, 10), (0, 10)), 1),
        (finding("date", (0, 10), (50, 60)), 1),
        (finding("number", (0, 10), (50, 60)), 0),
        (finding("date", (0, 10), (0, 10), ("001", "000")), 1),
        (finding("date", (0, 10), (0, 10), ("000", "002")), 0),
    ],
)
def test_findings_match_by_articles_and_passages(found: dict[str, object], right: int) -> None:
    gold = pd.DataFrame([finding("date", (2, 8), (2, 8))])
    assert counts(score_inconsistencies(pd.DataFrame([found]), gold)).right == right


def test_gold_passages_are_those_of_the_articles(root: Path) -> None:
    texts = {path.stem: path.read_bytes().decode("utf-8") for path in (root / "seeds").glob("*.txt")}
    gold = root / "tests" / "gold"
    for row in pd.read_csv(gold / "event_mentions.csv").to_dict("records"):
        assert texts[row["article_id"]][row["start"] : row["end"]] == row["text"]
    for row in pd.read_csv(gold / "inconsistencies.csv").to_dict("records"):
        for side in ("a", "b"):
            assert texts[row[f"article_{side}"]][row[f"start_{side}"] : row[f"end_{side}"]] == row[f"text_{side}"]


def test_book_against_gold(root: Path) -> None:
    tables = load(root).tables
    gold = root / "tests" / "gold"
    events = score_events(tables["event_mentions"], pd.read_csv(gold / "event_mentions.csv").fillna({"date": ""}))
    assert counts(events).f1 >= 0.9
    assert right_dates(events).precision >= 0.95
    expected = pd.read_csv(gold / "inconsistencies.csv")
    findings = score_inconsistencies(tables["inconsistencies"], expected)
    assert counts(findings).precision >= 0.9
    assert counts(findings).recall >= 0.85
    both = [pair for pair in findings if pair.gold is not None and pair.found is not None]
    assert sum(
        pair.gold["relation"] == pair.found["relation"] for pair in both if pair.gold and pair.found
    ) >= 0.85 * len(both)
    assert all(pair.found is not None for pair in findings if pair.gold is not None and pair.gold["severity"] == 3)
    by_rule = tables["inconsistencies"][tables["inconsistencies"]["origin"] == "rule"]
    no_slips = expected[expected["relation"] != "translation-artefact"]
    assert counts(score_inconsistencies(by_rule, no_slips)).recall >= 2 / 3
