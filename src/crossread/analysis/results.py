"""All tables of the data package, computed from read articles and the codebook."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict

from crossread.analysis.events.table import event_mentions, events, linked_articles, publication_intervals
from crossread.analysis.inconsistencies.claims import claims, found_claims
from crossread.analysis.inconsistencies.table import inconsistencies
from crossread.analysis.positions.table import positions
from crossread.analysis.publication_date.inference import dating_evidence, publication_dates
from crossread.analysis.read_tables.articles import articles, mentions, segments
from crossread.analysis.read_tables.quantities import quantities
from crossread.analysis.read_tables.quotations import quotations
from crossread.analysis.read_tables.time_expressions import time_expressions
from crossread.analysis.text_quality.table import text_quality
from crossread.codebook import Codebook
from crossread.corpus import BadArticle
from crossread.reading.pipeline import ReadCorpus
from crossread.tables import Tables, table


def analyse(reading: ReadCorpus, codebook: Codebook, bad: Iterable[BadArticle] = ()) -> Tables:
    """Return every table by name; what is known to be `bad`, and what fails here by itself, stands in `errors`."""
    bad = [*bad, *reading.bad]
    try:
        tables = _tables(reading, codebook)
    except Exception:
        failing = list(_failing(reading, codebook))
        if not failing:
            raise
        bad += failing
        left_out = {each.article_id for each in failing}
        sound = {id: read for id, read in reading.articles.items() if id not in left_out}
        tables = _tables(ReadCorpus(sound), codebook)
    return {**tables, "errors": table("errors", map(asdict, bad))}


def _failing(reading: ReadCorpus, codebook: Codebook) -> Iterator[BadArticle]:
    """Yield the articles that cannot be analysed even alone."""
    for id, read in reading.articles.items():
        try:
            _tables(ReadCorpus({id: read}), codebook)
        except Exception as error:
            yield BadArticle.failed(read.article, error)


def _tables(reading: ReadCorpus, codebook: Codebook) -> Tables:
    dates = publication_dates(reading, codebook.references)
    published = publication_intervals(dates)
    linked = linked_articles(reading, codebook, published)
    told, found = event_mentions(linked), found_claims(linked, codebook)
    return {
        "articles": articles(reading, dates),
        "segments": segments(reading),
        "mentions": mentions(reading, codebook),
        "quotations": quotations(reading),
        "time_expressions": time_expressions(reading, dates),
        "quantities": quantities(reading),
        "dating_evidence": dating_evidence(reading, dates),
        "event_mentions": told,
        "events": events(told, codebook, published, reading.labels),
        "positions": positions(reading, codebook, {key: date.best.edtf for key, date in dates.items()}),
        "claims": claims(reading, found),
        "inconsistencies": inconsistencies(reading, codebook, published, found),
        "text_quality": text_quality(reading, codebook),
    }
