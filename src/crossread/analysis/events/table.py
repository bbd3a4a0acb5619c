"""The timeline: which events the articles mention, and the days that each article and all of them give."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from typing import Any, NamedTuple

import pandas as pd

from crossread.analysis.events.dates import EventMention, common
from crossread.analysis.events.linking import Linker
from crossread.analysis.events.sentences import Sentence, sentences
from crossread.analysis.publication_date.inference import PublicationDate
from crossread.codebook import Codebook
from crossread.corpus import Article
from crossread.intervals import Interval, interval
from crossread.reading.pipeline import ReadCorpus
from crossread.tables import table

UNKNOWN = Interval()


class LinkedArticle(NamedTuple):
    """An article, its sentences, the days on which it may have been published, and the mentions of events in it."""

    article: Article
    sentences: list[Sentence]
    published: Interval
    mentions: list[EventMention]


def publication_intervals(dates: Mapping[str, PublicationDate]) -> dict[str, Interval]:
    """Return, for each article, the days on which it may have been published, as narrow as the evidence has it."""
    return {
        article_id: date.best.likely or Interval(date.best.earliest, date.best.latest)
        for article_id, date in dates.items()
    }


def article_sentences(
    read_corpus: ReadCorpus, published: Mapping[str, Interval]
) -> Iterator[tuple[list[Sentence], Interval]]:
    """Yield each article's sentences with the days on which it may have been published."""
    for read in read_corpus:
        when = published.get(read.article.id, UNKNOWN)
        yield sentences(read, when), when


def linked_articles(
    read_corpus: ReadCorpus, codebook: Codebook, published: Mapping[str, Interval]
) -> list[LinkedArticle]:
    """Return the articles in order, each with its sentences and the mentions of the codebook's events in them."""
    linker = Linker(codebook)
    return [
        LinkedArticle(read.article, found, when, linker.link(found, when))
        for read, (found, when) in zip(read_corpus, article_sentences(read_corpus, published), strict=True)
    ]


def event_mentions(linked: Iterable[LinkedArticle]) -> pd.DataFrame:
    """Return one row for each mention of an event; `date` is empty where the passage gives none."""
    return table(
        "event_mentions",
        (
            {
                "event_id": mention.event_id,
                "article_id": mention.article_id,
                "start": mention.start,
                "end": mention.end,
                "text": one.article.text[mention.start : mention.end],
                "date": mention.days.edtf if mention.days else "",
                "stated": mention.stated,
                "origin": "rule",
            }
            for one in linked
            for mention in one.mentions
        ),
    )


def events(
    mentions: pd.DataFrame, codebook: Codebook, published: Mapping[str, Interval], labels: Mapping[str, str]
) -> pd.DataFrame:
    """Return one row for each event that an article mentions; days and labels are by article id.

    `date` is what the articles as a whole support: the days that all dated mentions allow, or, where two exclude each
    other, those from the first to the last; without a date, the days before the first report, or after it for what is
    still to come. `date_earliest` and `date_latest` are the outermost days that a mention gives.
    """
    known = {event.id: event for event in codebook.events}
    rows: list[Mapping[str, Any]] = []
    for event_id, group in mentions.groupby("event_id", sort=True):
        given = [when for value in group["date"] if (when := interval(value))]
        reports = [published.get(article, UNKNOWN) for article in group["article_id"].unique()]
        event = known[str(event_id)]
        hull = reduce(Interval.hull, given) if given else UNKNOWN
        rows.append(
            {
                "event_id": event.id,
                "label": event.label,
                "kind": event.kind,
                "status": event.status,
                "date": (_supported(given) if given else _undated(event.status, reports)).edtf,
                "date_earliest": hull.first.isoformat() if hull.first else "",
                "date_latest": hull.last.isoformat() if hull.last else "",
                "articles": " ".join(sorted({labels[article] for article in group["article_id"]})),
            }
        )
    return table("events", rows)


def _supported(given: Sequence[Interval]) -> Interval:
    """Return the days that all allow; where two exclude each other, from the first to the last of the narrowest."""
    if shared := common(given):
        return shared
    distinct = set(given)
    narrowest = [a for a in distinct if not any(b != a and a.hull(b) == a for b in distinct)]
    return reduce(Interval.hull, narrowest)


def _undated(status: str, reports: list[Interval]) -> Interval:
    if status == "past":
        return Interval(None, min((r.last for r in reports if r.last), default=None))
    if status == "future":
        return Interval(min((r.first for r in reports if r.first), default=None), None)
    return UNKNOWN
