"""The table of quantities: numbers of things, people and money."""

import pandas as pd

from crossread.reading.pipeline import ReadCorpus
from crossread.tables import table


def quantities(read: ReadCorpus) -> pd.DataFrame:
    """Return the table ``quantities`` of the read articles, one row for each quantity."""
    return table(
        "quantities",
        (
            {
                "article_id": article.id,
                "start": found.start,
                "end": found.end,
                "text": article.text[found.start : found.end],
                "minimum": found.minimum,
                "maximum": found.maximum,
                "unit": found.unit,
                "of_what": found.of_what,
            }
            for article, doc in ((one.article, one.doc) for one in read)
            for found in (span._.quantity for span in doc.spans["quantities"])
        ),
    )
