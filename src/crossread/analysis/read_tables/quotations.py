"""The table of quotations, as the reading component found them."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from crossread.corpus import Article
from crossread.reading.pipeline import ReadCorpus
from crossread.reading.quotations.quotation import Quotation
from crossread.tables import table


def quotations(reading: ReadCorpus) -> pd.DataFrame:
    """Return one row for each quotation of each article; a clause and the fragment quoted in it have a row each."""
    return table("quotations", _rows(reading))


def quotation_id(article: Article, quotation: Quotation) -> str:
    """Return the id of a quotation: it stays the same when others are found or lost."""
    return f"{article.label}-q{quotation.start}-{quotation.kind}"


def _rows(reading: ReadCorpus) -> Iterator[dict[str, Any]]:
    for read in reading:
        text = read.article.text
        for span in read.doc.spans["quotations"]:
            quotation: Quotation = span._.quotation
            yield {
                "quotation_id": quotation_id(read.article, quotation),
                "article_id": read.article.id,
                "start": quotation.start,
                "end": quotation.end,
                "text": text[quotation.start : quotation.end],
                "kind": quotation.kind,
                "cue_start": _offset(quotation.cue_start),
                "cue_end": _offset(quotation.cue_end),
                "cue": text[max(quotation.cue_start, 0) : max(quotation.cue_end, 0)],
                "speaker_id": quotation.speaker_id,
                "speaker_name": quotation.speaker_name,
                "speaker_start": _offset(quotation.speaker_start),
                "speaker_end": _offset(quotation.speaker_end),
                "force": quotation.force,
                "chain": " < ".join(quotation.chain),
                "origin": "rule",
            }


def _offset(offset: int) -> int | None:
    return offset if offset >= 0 else None
