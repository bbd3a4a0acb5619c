"""The tables of articles, segments and mentions."""

import re
from collections.abc import Mapping

import pandas as pd

from crossread.analysis.publication_date.inference import Answer, PublicationDate
from crossread.codebook import Codebook
from crossread.corpus import Article
from crossread.intervals import Interval
from crossread.reading.pipeline import ReadCorpus
from crossread.tables import table

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")


def articles(reading: ReadCorpus, dates: Mapping[str, PublicationDate]) -> pd.DataFrame:
    """Return one row for each article, with the day of its publication as narrow as the evidence has it."""
    return table("articles", (_article_row(read.article, dates[read.article.id]) for read in reading))


def _article_row(article: Article, date: PublicationDate) -> dict[str, str | int]:
    days = date.best.likely or Interval(date.best.earliest, date.best.latest)
    return {
        "article_id": article.id,
        "path": article.path,
        "sha256": article.sha256,
        "characters": len(article.text),
        "words": len(_WORD.findall(article.text)),
        "published": _most_likely(date.best),
        "published_earliest": days.first.isoformat() if days.first else "",
        "published_latest": days.last.isoformat() if days.last else "",
        "published_basis": date.basis,
    }


def _most_likely(answer: Answer) -> str:
    """Return the first of two days, for news appears on the day of its newest event rather than on the next."""
    days = answer.likely
    if days and days.first and days.last and (days.last - days.first).days == 1:
        return days.first.isoformat()
    return answer.edtf


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
