"""What the codebook does not cover: the utterances from which no position was read."""

import pandas as pd

from crossread.analysis.voices import utterances
from crossread.codebook import Codebook
from crossread.tables import rows


def uncoded(quotations: pd.DataFrame, positions: pd.DataFrame, codebook: Codebook) -> pd.DataFrame:
    """Return the utterances that overlap no position, in order of the text; columns as in the table of quotations."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for article, start, end in positions[["article_id", "start", "end"]].itertuples(index=False):
        spans.setdefault(article, []).append((start, end))
    spoken = utterances(quotations, codebook)
    left = [
        row.Index
        for row in rows(spoken)
        if not any(start < row.end and row.start < end for start, end in spans.get(row.article_id, ()))
    ]
    return spoken.loc[left, list(quotations.columns)].reset_index(drop=True)
