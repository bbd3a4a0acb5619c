"""Time expressions of French news: found by rules over folded text, placed on the calendar by `resolve`."""

from crossread.reading.dates.component import placed, time_expressions
from crossread.reading.dates.expressions import TimeExpression
from crossread.reading.dates.recognition import RULES, find_expressions
from crossread.reading.dates.resolution import Resolved, edtf, resolve

__all__ = ["RULES", "Resolved", "TimeExpression", "edtf", "find_expressions", "placed", "resolve", "time_expressions"]
