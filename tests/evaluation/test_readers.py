import pandas as pd

from crossread.evaluation.readers import RULES, RULES_BY_SECOND, SECOND_READER, score_readers
from crossread.tables import Tables


def found(scores: pd.DataFrame, readers: str, task: str) -> tuple[int, int, int]:
    """Return how many were right, computed and in the gold, of all kinds."""
    rows = scores[(scores["readers"] == readers) & (scores["task"] == task) & (scores["kind"] == "all")]
    return tuple(rows.iloc[0][["right", "computed", "gold"]])


def test_each_two_of_rules_and_readers_are_compared(gold: Tables, computed: Tables) -> None:
    second = {"quotations": gold["quotations"].iloc[:2]}
    scores = score_readers(gold, second, computed)
    assert list(scores["readers"].unique()) == [RULES, SECOND_READER, RULES_BY_SECOND]
    assert found(scores, RULES, "quotations") == (3, 3, 4)
    assert found(scores, SECOND_READER, "quotations") == (2, 2, 4)
    assert found(scores, RULES_BY_SECOND, "quotations") == (2, 3, 2)


def test_what_the_second_reader_did_not_annotate_is_taken_from_the_other_side(gold: Tables, computed: Tables) -> None:
    scores = score_readers(gold, {}, computed)
    for task in ("positions", "event mentions"):
        assert found(scores, RULES, task) == found(scores, SECOND_READER, task) == found(scores, RULES_BY_SECOND, task)
