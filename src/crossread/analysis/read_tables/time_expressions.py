"""The table of time expressions, placed on the calendar by the articles' inferred days of publication."""

from collections.abc import Mapping

import pandas as pd
from spacy.tokens import Doc

from crossread.analysis.publication_date.inference import Answer, PublicationDate
from crossread.intervals import Interval, interval
from crossread.reading.dates import Resolved, placed
from crossread.reading.dates import time_expressions as expressions_of
from crossread.reading.pipeline import ReadCorpus
from crossread.tables import table


def time_expressions(reading: ReadCorpus, dates: Mapping[str, PublicationDate]) -> pd.DataFrame:
    """Return one row for each time expression, with its TIMEX3 value and the days meant."""
    rows = []
    for read in reading:
        expressions = expressions_of(read.doc)
        found = placed_between(read.doc, dates[read.article.id].best)
        rows += [
            {
                "article_id": read.article.id,
                "start": expression.start,
                "end": expression.end,
                "text": read.article.text[expression.start : expression.end],
                "type": expression.type,
                "value": resolved.value,
                "date": resolved.date,
                "relative": expression.relative,
            }
            for expression, resolved in zip(expressions, found, strict=True)
        ]
    return table("time_expressions", rows)


def placed_between(doc: Doc, published: Answer) -> list[Resolved]:
    """Place the expressions of a read text by a day of publication that may be uncertain.

    Where the first and the last of its likely days give different values, the value keeps its unknown parts and the
    date covers both readings.
    """
    likely = published.likely or Interval()
    early, late = placed(doc, likely.first), placed(doc, likely.last)
    if early == late:
        return early
    unknown = placed(doc, None)
    return [
        first if first == last else Resolved(plain.value, _hull(first.date, last.date))
        for first, last, plain in zip(early, late, unknown, strict=True)
    ]


def _hull(first: str, last: str) -> str:
    one, other = interval(first), interval(last)
    return one.hull(other).edtf if one and other else ""
