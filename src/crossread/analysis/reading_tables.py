"""The tables of segments and mentions, as the reading components found them."""

import pandas as pd

from crossread.codebook import Codebook
from crossread.reading.pipeline import ReadCorpus
from crossread.tables import table


def segments(reading: ReadCorpus) -> pd.DataFrame:
    """Return one row for each line of each article, with the kind of text it is."""
    return table(
        "segments",
        (
            {
                "article_id": read.article.id,
                "start": span.start_char,
                "end": span.end_char,
                "kind": span.label_,
                "text": span.text,
            }
            for read in reading
            for span in read.doc.spans["segments"]
        ),
    )


def mentions(reading: ReadCorpus, codebook: Codebook) -> pd.DataFrame:
    """Return one row for each mention of an actor of the codebook."""
    names = {actor.id: actor.name for actor in codebook.actors}
    return table(
        "mentions",
        (
            {
                "article_id": read.article.id,
                "start": span.start_char,
                "end": span.end_char,
                "text": span.text,
                "actor_id": span.id_,
                "actor_name": names[span.id_],
                "actor_type": span.label_,
            }
            for read in reading
            for span in read.doc.spans["mentions"]
            if span.id_
        ),
    )
