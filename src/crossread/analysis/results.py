"""All tables of the data package, computed from read articles and the codebook."""

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
from crossread.reading.pipeline import ReadCorpus
from crossread.tables import Tables


def analyse(reading: ReadCorpus, codebook: Codebook) -> Tables:
    """Return every table by name."""
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
        "events": events(told, codebook, published),
        "positions": positions(reading, codebook, {key: date.best.edtf for key, date in dates.items()}),
        "claims": claims(reading, found),
        "inconsistencies": inconsistencies(reading, codebook, published, found),
        "text_quality": text_quality(reading, codebook),
    }
