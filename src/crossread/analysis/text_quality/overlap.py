"""Which results rest on damaged text."""

import pandas as pd

from crossread.tables import rows


def damage_under(frame: pd.DataFrame, damage: pd.DataFrame, side: str = "") -> list[list[int]]:
    """Return, for each row of a table with passages, the labels of the rows of `damage` whose passages overlap it.

    `side` is ``"_a"`` or ``"_b"`` for a table whose rows have two passages.
    """
    columns = [f"article{side}" if side else "article_id", f"start{side}", f"end{side}"]
    spans: dict[str, list[tuple[int, int, int]]] = {}
    for defect in rows(damage):
        spans.setdefault(defect.article_id, []).append((defect.start, defect.end, defect.Index))
    return [
        [label for first, last, label in spans.get(article, []) if first < end and start < last]
        for article, start, end in frame[columns].itertuples(index=False)
    ]
