"""What an article's mentions of reference events say about the day of its publication."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from spacy.tokens import Doc

from crossread.analysis.publication_date.context import day_of
from crossread.analysis.publication_date.day_sets import months_later, within
from crossread.analysis.publication_date.text_evidence import Constraint
from crossread.codebook.references import ReferenceEvent
from crossread.intervals import interval
from crossread.language.patterns import compile_patterns
from crossread.reading.dates import TimeExpression, time_expressions
from crossread.reading.dates.expressions import Fixed, Point, Shift
from crossread.reading.spans import segments

NEAR = 3  # days by which an article may misdate an event that it names together with a day
UNSAID_YEAR = 300
_YEARS = re.compile(r"P(\d{1,3})Y(6M)?")
_SINCE = re.compile(r"\s*(?:apres|depuis)\b")


def reference_constraints(doc: Doc, references: Iterable[ReferenceEvent]) -> list[Constraint]:
    """Return what sentences that mention a reference event as past say about the article's day of publication."""
    expressions = time_expressions(doc)
    folded = doc._.folded
    starts = doc._.sentence_starts
    journalism = segments(doc)
    found: list[Constraint] = []
    for reference in references:
        expression = compile_patterns(reference.patterns)
        for start, end in journalism:
            for match in expression.finditer(folded, start, end):
                sentence = starts[bisect_right(starts, match.start()) - 1]
                beside = [e for e in expressions if e.sentence == sentence]
                found += _of_mention(reference, match.span(), beside, folded)
    return found


def _of_mention(
    reference: ReferenceEvent, mention: tuple[int, int], beside: Sequence[TimeExpression], folded: str
) -> Iterator[Constraint]:
    """Yield that the event is past, and what the time expression nearest to its mention adds."""
    days = interval(reference.date)
    if days is None or days.first is None or days.last is None:
        return
    what = f"{reference.label} ({reference.date})"
    yield Constraint(*mention, f"not before: {what}", within(days.first, None), told=True, basis="reference-events")
    for e in sorted(beside, key=lambda e: max(e.start - mention[1], mention[0] - e.end)):
        if reading := _of_time(e, days.first, days.last, folded):
            says, first, last = reading
            yield Constraint(e.start, e.end, f"{says}: {what}", within(first, last), basis="reference-events")
            return


Reading = tuple[str, date, date]


def _of_time(e: TimeExpression, first: date, last: date, folded: str) -> Reading | None:
    """Return what an expression beside an event of these days says of the day of publication; None for nothing."""
    match day_of(e):
        case Point(weekday=int() as weekday, month=None, side=None | "this") if e.direction != "future":
            named = [d for d in _days(first, last) if d.isoweekday() == weekday]
            return ("at most six days after", named[0], named[-1] + timedelta(6)) if named else None
        case Point(day=int() as number, month=int() as month, year=None):
            near = _days(first - timedelta(NEAR), last + timedelta(NEAR))
            named = [d for d in near if (d.month, d.day) == (month, number)]
            return ("names the day of", named[0], named[0] + timedelta(UNSAID_YEAR)) if named else None
        case Shift(unit="day", count=count, anchor="published"):
            return "counts days from", first - timedelta(count), last - timedelta(count)
        case Shift(unit="week", count=count):
            monday = first - timedelta(first.weekday() + 7 * count)
            return "counts weeks from", monday, monday + timedelta(6)
        case Shift(unit="month", count=count):
            begin = months_later(first.replace(day=1), -count)
            return "counts months from", begin, months_later(begin, 1) - timedelta(1)
    return _of_years_since(e, first, folded)


def _of_years_since(e: TimeExpression, first: date, folded: str) -> Reading | None:
    """*Plus de deux ans après*: at least so many years after the event, and not a whole year more."""
    years = _YEARS.fullmatch(e.meaning.value) if isinstance(e.meaning, Fixed) else None
    if not years or e.modifier != "MORE_THAN" or not _SINCE.match(folded, e.end):
        return None
    months = 12 * int(years[1])
    return "counts years from", months_later(first, months + (6 if years[2] else 0)), months_later(first, months + 12)


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(i) for i in range((last - first).days + 1))
