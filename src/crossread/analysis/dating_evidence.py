"""What an article's own text says about the day of its publication."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import Literal

from spacy.tokens import Doc

from crossread.analysis.days import Days, around, in_years, matching, moved, single_dates, within
from crossread.folding import fold
from crossread.lexicon import verb_forms
from crossread.reading.dates import TimeExpression, time_expressions
from crossread.reading.dates.expressions import Clock, Direction, Point, Shift
from crossread.reading.dates.tense import governing_direction
from crossread.reading.sentences import sentence_starts

Basis = Literal["text", "reference-events"]

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LATE = 6  # days by which an article that says "this Thursday" may be published later
UNSAID_YEAR = 300  # days for which news names a day without its year
NEIGHBOUR = 31  # days between a dated day and one whose year is left out because it is the same


def _present_forms(verbs: tuple[str, ...]) -> set[str]:
    return {f for verb in verbs for f in verb_forms(verb, ("present",)) if re.search(r"(?:[^r]e|d|nt)$", f)} - {
        "annonce"
    }


def _participles(verbs: tuple[str, ...]) -> set[str]:
    return {form for verb in verbs for form in verb_forms(verb, ("past-participle",))}


_REPORTS = ("indiquer", "annoncer", "rapporter", "déclarer", "affirmer", "préciser", "assurer", "estimer", "apprendre")
_REPORTED = (*_REPORTS, "avertir", "rejeter", "accuser", "appeler", "dire")
_PRESENT_REPORT = re.compile(rf"(?<![\w'])(?<!\ba )(?<!\bont )(?:{'|'.join(sorted(_present_forms(_REPORTS)))}),? $")
_PAST_REPORT = re.compile(rf"(?<!\w)(?:a|ont) (?:{'|'.join(sorted(_participles(_REPORTED)))}) $")
_AGENCY = re.compile(
    r"(?<!\w)(?:reuters|afp|tass|ria novosti|interfax|associated press|agences? (?:officielle )?(?:de presse|russe"
    r"|d'information))(?!\w)"
)
_IN = re.compile(r"\ben $")
_BY = re.compile(r"\bd'ici (?:a |en |au )?$")
_NOT_TODAY = re.compile(r"\b(?:de|du|des|pour|des|jusqu'a|avant|depuis|apres) $")
_APPOSITION = re.compile(r"[\s,(–—-]{0,3}$")


@dataclass(frozen=True)
class Constraint:
    """A passage and the days of publication that it allows.

    Firm ones hold for nearly all news; the others are conventions that pick the most likely of the days that firm ones
    leave. A `told` one begins with the day of something that the text tells as past.
    """

    start: int
    end: int
    says: str
    days: Days = field(repr=False, compare=False)
    firm: bool = True
    told: bool = False
    basis: Basis = "text"


def day_of(expression: TimeExpression) -> Point | Shift | None:
    """Return the calendar day, month, year or shift that an expression names, also as the day of a time."""
    meaning = expression.meaning.day if isinstance(expression.meaning, Clock) else expression.meaning
    return meaning if isinstance(meaning, Point | Shift) else None


def full_date(point: Point | Shift | None) -> date | None:
    """Return the date that a point with year, month and day names; None for any other."""
    if not isinstance(point, Point) or not (point.year and point.month and point.day):
        return None
    try:
        return date(point.year, point.month, point.day)
    except ValueError:
        return None


def direction_of(expression: TimeExpression, folded: str) -> Direction | None:
    """Return whether a text plainly tells a day as past or as future."""
    return governing_direction(folded, expression.start, expression.end, expression.sentence)


def text_constraints(doc: Doc) -> list[Constraint]:
    """Return what the time expressions of a read text say about its day of publication, most trusted first."""
    expressions = time_expressions(doc)
    dated = [day for e in expressions if (day := full_date(day_of(e)))]
    captions = [(s.start_char, s.end_char) for s in doc.spans.get("segments", ()) if s.label_ == "caption"]
    folded = fold(doc.text)
    found: list[Constraint] = list(_appositions(doc.text, expressions))
    for expression in expressions:
        point = day_of(expression)
        caption = any(start <= expression.start < end for start, end in captions)
        if isinstance(point, Point):
            direction = "past" if caption else direction_of(expression, folded)
            found += _of_point(expression, point, dated, direction, folded)
    return [*found, *_conventions(doc, expressions)]


def _of_point(
    e: TimeExpression, point: Point, dated: Sequence[date], direction: Direction | None, folded: str
) -> Iterator[Constraint]:
    day = full_date(point)
    past, future = direction == "past", direction == "future"
    if (
        point.side == "this"
        and point.day
        and (e.direction != "past" or _NOT_TODAY.search(folded[max(0, e.start - 8) : e.start]))
    ):
        return
    if day and point.side == "this":
        yield Constraint(e.start, e.end, f"on {day}, or up to {LATE} days later", around(single_dates([day]), 0, LATE))
    elif day and past:
        yield Constraint(e.start, e.end, f"on or after {day}", within(day, None), told=True)
    elif day and future:
        yield Constraint(e.start, e.end, f"on or before {day}", within(None, day))
    elif point.year and not point.day and past and _IN.search(folded[max(0, e.start - 12) : e.start]):
        first = date(point.year, point.month or 1, 1)
        yield Constraint(e.start, e.end, f"on or after {first}", within(first, None))
    elif point.year and not point.day and _BY.search(folded[max(0, e.start - 12) : e.start]):
        yield Constraint(e.start, e.end, f"not after {point.year}", in_years(0, point.year))
    elif point.month and point.day and not point.year:
        yield from _of_day_without_year(e, point, dated, direction)


def _of_day_without_year(
    e: TimeExpression, point: Point, dated: Sequence[date], direction: Direction | None
) -> Iterator[Constraint]:
    occurrences = matching(point.month, point.day, point.weekday)
    anniversaries = single_dates(dated)
    near = occurrences & around(anniversaries, NEIGHBOUR, NEIGHBOUR) & ~anniversaries
    what = f"the {point.day}/{point.month}" + (f", a {WEEKDAYS[point.weekday - 1]}" if point.weekday else "")
    if near.any() and not point.side:
        occurrences, what = near, f"{what}, in the year of a date near it"
    if point.side == "this":
        yield Constraint(
            e.start,
            e.end,
            f"on {what}, or up to {LATE} days later",
            around(near if near.any() else occurrences, 0, LATE),
        )
    elif direction == "past" and point.side != "next":
        yield Constraint(
            e.start, e.end, f"within {UNSAID_YEAR} days after {what}", around(occurrences, 0, UNSAID_YEAR), told=True
        )
    elif direction == "future" and point.side != "last":
        yield Constraint(
            e.start, e.end, f"within {UNSAID_YEAR} days before {what}", around(occurrences, UNSAID_YEAR, 0)
        )


def _appositions(text: str, expressions: Sequence[TimeExpression]) -> Iterator[Constraint]:
    """*hier, jeudi 16 août 2012*: two expressions side by side that name one day."""
    for first, second in pairwise(expressions):
        shift, point = day_of(first), day_of(second)
        if not (isinstance(shift, Shift) and shift.unit == "day" and shift.anchor == "published" and shift.count <= 0):
            continue
        if not isinstance(point, Point) or not _APPOSITION.match(text[first.end : second.start]):
            continue
        day = full_date(point)
        if point.day or point.weekday:
            named = single_dates([day]) if day else matching(point.month, point.day, point.weekday)
            yield Constraint(first.start, second.end, "counted from the day named", moved(named, -shift.count))


def _conventions(doc: Doc, expressions: Sequence[TimeExpression]) -> Iterator[Constraint]:
    """Weekdays that stand for the day of publication itself: *indique jeudi l'agence*, and an agency's opening line."""
    folded = fold(doc.text)
    agency = bool(_AGENCY.search(folded))
    opening = _opening(doc)
    for e in expressions:
        point = day_of(e)
        if not isinstance(point, Point) or point.weekday is None or point.day or point.side not in (None, "this"):
            continue
        before = slice(max(0, e.start - 30), e.start)
        first_line = agency and opening[0] <= e.start < opening[1] and _PAST_REPORT.search(folded[before])
        if first_line or _PRESENT_REPORT.search(doc.text[before].lower()):
            says = f"on a {WEEKDAYS[point.weekday - 1]}, the day of the report"
            yield Constraint(e.start, e.end, says, matching(weekday=point.weekday), firm=False)
    yield from _today(expressions)


def _opening(doc: Doc) -> tuple[int, int]:
    """Return the range of the first sentence of the journalism after the headline."""
    prose = (s.start_char for s in doc.spans.get("segments", ()) if s.label_ in ("lead", "body"))
    start = next(prose, 0)
    end = next((s for s in sentence_starts(doc.text) if s > start), len(doc.text))
    return start, end


def _today(expressions: Sequence[TimeExpression]) -> Iterator[Constraint]:
    """*ce jeudi 8 janvier … ce jeudi*: a day called this one twice is the day of publication."""
    todays = [(e, p) for e in expressions if isinstance(p := day_of(e), Point) and p.side == "this" and p.weekday]
    for e, point in todays:
        if point.day and sum(other.weekday == point.weekday for _, other in todays) > 1:
            day = full_date(point)
            days = single_dates([day]) if day else matching(point.month, point.day, point.weekday)
            yield Constraint(e.start, e.end, "on the day that it calls this one twice", days, firm=False)
