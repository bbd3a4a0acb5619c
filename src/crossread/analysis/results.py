"""All tables of the data package, computed from read articles and the codebook."""

from crossread.analysis.claims import claims, found_claims
from crossread.analysis.dating import dating_evidence, publication_dates
from crossread.analysis.inconsistencies import inconsistencies
from crossread.analysis.positions import positions
from crossread.analysis.quantities import quantities
from crossread.analysis.quotations import quotations
from crossread.analysis.reading_tables import articles, mentions, segments
from crossread.analysis.text_quality import text_quality
from crossread.analysis.time_expressions import time_expressions
from crossread.analysis.timeline import event_mentions, events, linked_articles, publication_intervals
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
