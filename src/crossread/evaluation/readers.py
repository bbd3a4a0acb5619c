"""How far the rules and two readers agree with each other."""

from collections.abc import Iterator

import pandas as pd

from crossread.evaluation.evaluation import evaluate, score
from crossread.tables import Tables

RULES, SECOND_READER, RULES_BY_SECOND = "rules, first reader", "second reader, first reader", "rules, second reader"


def score_readers(first: Tables, second: Tables, tables: Tables) -> pd.DataFrame:
    """Return the scores of the rules and of the second reader against the first, and of the rules against the second.

    `readers` says whose rows are compared; the other columns are those of `score`. What the second reader did not
    annotate is taken from the other side.
    """
    return pd.concat(list(_scored(first, second, tables)), ignore_index=True)


def _scored(first: Tables, second: Tables, tables: Tables) -> Iterator[pd.DataFrame]:
    for readers, gold, computed in (
        (RULES, first, tables),
        (SECOND_READER, first, {**tables, **second}),
        (RULES_BY_SECOND, {**first, **second}, tables),
    ):
        found = score(evaluate(gold, computed))
        found.insert(0, "readers", readers)
        yield found
