"""All tables of the data package, computed from read articles and the codebook."""

from crossread.analysis.claims import claims
from crossread.analysis.dating import dating_evidence, publication_dates
from crossread.analysis.inconsistencies import inconsistencies
from crossread.analysis.positions import positions
from crossread.analysis.quantities import quantities
from crossread.analysis.quotations import quotations
from crossread.analysis.reading_tables import articles, mentions, segments
from crossread.analysis.text_quality import text_quality
from crossread.analysis.time_expressions import time_expressions
from crossread.analysis.timeline import event_mentions, events
from crossread.codebook import Codebook
from crossread.reading.pipeline import ReadCorpus
from crossread.tables import Tables
