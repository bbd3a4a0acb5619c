"""Two invented reports, read with a codebook of their own."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from spacy.language import Language

from crossread.analysis.events.table import linked_articles
from crossread.analysis.inconsistencies.claims import found_claims
from crossread.analysis.inconsistencies.table import inconsistencies
from crossread.codebook import Codebook, load_codebook
from crossread.corpus import Article, Corpus
from crossread.intervals import Interval, interval
from crossread.reading.pipeline import ReadCorpus, read_article, reading_pipeline

Compare = Callable[..., pd.DataFrame]


@pytest.fixture(scope="session")
def nlp() -> Language:
    """Return a pipeline that reads time expressions alone."""
    pipeline = reading_pipeline(Codebook())
    return pipeline


@pytest.fixture(scope="session")
def reports_codebook() -> Codebook:
    return load_codebook(Path(__file__).parent / "inconsistencies/reports/codebook")


@pytest.fixture(scope="session")
def compare_reports(reports_codebook: Codebook) -> Compare:
    """Return a function from texts, with their days of publication, to the inconsistencies in them."""
    nlp = reading_pipeline(reports_codebook)

    def compare(*texts: str, dates: tuple[str | None, ...] = (), codebook: Codebook = reports_codebook) -> pd.DataFrame:
        articles = [Article(f"{n:03d}_report", f"{n:03d}_report.txt", text) for n, text in enumerate(texts)]
        reading = ReadCorpus({article.id: read_article(article, nlp) for article in articles})
        published = {
            article.id: when
            for article, day in zip(Corpus(tuple(articles)), [*dates, *[None] * len(texts)], strict=False)
            if (when := interval(day)) or (when := Interval())
        }
        claims = found_claims(linked_articles(reading, codebook, published), codebook)
        return inconsistencies(reading, codebook, published, claims)

    return compare
