"""Discovery: pairs of sentences about one thing that may clash, for passages that the codebook does not model.

A pair is described by the clashes found in it (denial, numbers, dates, opposite words, places, restrictions, who does
what to whom) and by how much the two share; a weighted sum of these says how likely they clash. What comes out is a
ranking for the author to go through, not a finding: the sentences are compared by their words alone, so that what is
said in other words, or follows only with knowledge of the world, is out of reach.
"""

from crossread.analysis.discovery.clashes import KINDS, find_clashes
from crossread.analysis.discovery.content import Content, read_content
from crossread.analysis.discovery.likelihood import Measures, likelihood, measure
from crossread.analysis.discovery.ranking import clashes, discover, judge

__all__ = [
    "KINDS",
    "Content",
    "Measures",
    "clashes",
    "discover",
    "find_clashes",
    "judge",
    "likelihood",
    "measure",
    "read_content",
]
