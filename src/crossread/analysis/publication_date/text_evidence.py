"""What an article's own text says about the day of its publication."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import Literal

from spacy.tokens import Doc

from crossread.analysis.publication_date.ages import ages
from crossread.analysis.publication_date.context import Context, day_of, full_date
from crossread.analysis.publication_date.day_sets import Days, in_years, matching, moved, within
from crossread.analysis.publication_date.years import Years
from crossread.language.lexicon import Tense, verb_forms
from crossread.language.reporting import SIMPLE_VERBS, ReportingVerb
from crossread.language.time_words import ENGLISH_MONTHS, ENGLISH_WEEKDAYS
from crossread.reading.dates import TimeExpression
from crossread.reading.dates.expressions import Point, Shift

Basis = Literal["text", "reference-events"]

LATE = 6  # days by which an article that says "this Thursday" may be published later
UNSAID_YEAR = 300  # days for which news names a day without its year
OPENING = 31  # days for which news opens with a day that it names without its year
BEFORE_WEEKDAY, AFTER_WEEKDAY = 31, 45  # days around it in which news names a day by weekday and date, but no year


def _forms(verbs: Iterable[ReportingVerb], tense: Tense) -> frozenset[str]:
    return frozenset().union(*(verb_forms(verb.lemma, (tense,)) for verb in verbs))


_STATING = [verb for verb in SIMPLE_VERBS if verb.force in ("states", "announces", "relays")]
_PRESENT_FORMS = {form for form in _forms(_STATING, "present") if re.search(r"(?:[^r]e|d|nt)$", form)} - {"annonce"}
_PRESENT_REPORT = re.compile(rf"(?<![\w'])(?<!\ba )(?<!\bont )(?:{'|'.join(sorted(_PRESENT_FORMS))}),? $")
_PAST_REPORT = re.compile(rf"(?<!\w)(?:a|ont) (?:{'|'.join(sorted(_forms(SIMPLE_VERBS, 'past-participle')))}) $")
_AGENCY = re.compile(
    r"(?<!\w)(?:reuters|afp|tass|ria novosti|interfax|associated press|agences? (?:officielles?|de presse"
    r"|d'information))(?!\w)"
)
_IN = re.compile(r"\ben $")
_BY = re.compile(r"\bd'ici (?:a |en |au )?$")
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


def text_constraints(doc: Doc) -> list[Constraint]:
    """Return what the time expressions of a read text say about its day of publication, most trusted first.

    Of the days that it names those that allow most come first, so that a narrow one yields where they contradict.
    """
    context = Context(doc)
    years = Years(context)
    dated = [c for e, point in context.points for c in _of_point(context, years, e, point)]
    return [
        *_appositions(context, years),
        *sorted(dated, key=lambda c: -c.days.sum()),
        *_ages(context),
        *_days_of_report(context),
        *_called_this_again(context, years),
    ]


def _of_point(context: Context, years: Years, e: TimeExpression, point: Point) -> Iterator[Constraint]:
    if years.are_recent(point) and context.dates_the_report(e, point):
        yield _of_today(years, e, point)
    elif point.side == "this":
        return
    elif point.month and point.day and not point.year:
        yield from _of_day_without_year(context, years, e, point)
    elif point.year:
        yield from _of_year(context, e, point)


def _of_year(context: Context, e: TimeExpression, point: Point) -> Iterator[Constraint]:
    """A day, month or year told as past is not after publication, a day told as future not before it."""
    day = full_date(point)
    first = day or date(point.year or 1, point.month or 1, 1)
    direction = context.direction(e) if day or _IN.search(context.before(e)) else None
    past = direction == "past"
    if past or context.counts_from(e) or context.is_birth(e):
        told = past and day is not None
        yield Constraint(e.start, e.end, f"on or after {first}", within(first, None), told=told)
    elif direction == "future" and day:
        yield Constraint(e.start, e.end, f"on or before {day}", within(None, day))
    elif _BY.search(context.before(e)):
        yield Constraint(e.start, e.end, f"not after {first.year}", in_years(0, first.year))


def _of_today(years: Years, e: TimeExpression, point: Point) -> Constraint:
    """A weekday of the news is the day of publication, or one shortly before it; so is *ce jeudi 8 janvier*."""
    says = f"on {_named(point)}, or up to {LATE} days later"
    return Constraint(e.start, e.end, says, years.around(point, 0, LATE), told=point.side != "this")


def _of_day_without_year(context: Context, years: Years, e: TimeExpression, point: Point) -> Iterator[Constraint]:
    direction = context.direction(e)
    if direction == "past" and point.side != "next":
        window = OPENING if context.is_news(e, point) else UNSAID_YEAR
        says = f"within {window} days after {_named(point)}"
        yield Constraint(e.start, e.end, says, years.around(point, 0, window), told=True)
    elif direction == "future" and point.side != "last":
        says = f"within {UNSAID_YEAR} days before {_named(point)}"
        yield Constraint(e.start, e.end, says, years.around(point, UNSAID_YEAR, 0))
    elif point.weekday:
        says = f"{BEFORE_WEEKDAY} days before to {AFTER_WEEKDAY} days after {_named(point)}"
        yield Constraint(e.start, e.end, says, years.around(point, BEFORE_WEEKDAY, AFTER_WEEKDAY))


def _named(point: Point) -> str:
    weekday = f"{ENGLISH_WEEKDAYS[point.weekday - 1]} " if point.weekday else ""
    year = f" {point.year}" if point.year else ""
    return f"{weekday}{point.day} {ENGLISH_MONTHS[(point.month or 1) - 1]}{year}"


def _appositions(context: Context, years: Years) -> Iterator[Constraint]:
    """*hier jeudi*, *hier, jeudi 16 août 2012*: two names of one day side by side."""
    for e in context.expressions:
        shift = day_of(e)
        if isinstance(shift, Shift) and shift.weekday and context.opens(e):
            yield _counted(e.start, e.end, shift, Point(weekday=shift.weekday), years)
    for first, second in pairwise(context.expressions):
        shift, point = day_of(first), day_of(second)
        if not (isinstance(shift, Shift) and shift.unit == "day" and shift.anchor == "published" and shift.count <= 0):
            continue
        if not isinstance(point, Point) or not _APPOSITION.match(context.text[first.end : second.start]):
            continue
        if point.day or (point.weekday and context.opens(first)):
            yield _counted(first.start, second.end, shift, point, years)


def _counted(start: int, end: int, shift: Shift, point: Point, years: Years) -> Constraint:
    named = moved(years.days_of(point), -shift.count)
    return Constraint(start, end, "counted from the day named", named)


def _ages(context: Context) -> Iterator[Constraint]:
    for e, age, first, last in ages(context):
        says = f"from {first} to {last}, as somebody born then is {age}"
        yield Constraint(e.start, e.end, says, within(first, last))


def _days_of_report(context: Context) -> Iterator[Constraint]:
    """Weekdays of the report itself: *indique jeudi l'agence*, and the opening sentence of an agency's text."""
    agency = bool(_AGENCY.search(context.folded))
    for e, point in context.points:
        if not point.weekday or point.day or point.side not in (None, "this"):
            continue
        first_line = agency and context.opens(e) and _PAST_REPORT.search(context.before(e, 30))
        if first_line or _PRESENT_REPORT.search(context.text[max(0, e.start - 30) : e.start].lower()):
            says = f"on a {ENGLISH_WEEKDAYS[point.weekday - 1]}, the day of the report"
            yield Constraint(e.start, e.end, says, matching(weekday=point.weekday), firm=False)


def _called_this_again(context: Context, years: Years) -> Iterator[Constraint]:
    """*ce jeudi 8 janvier … ce jeudi*: a past day, or that of a title, that is called this one elsewhere is the day."""
    called = Counter(point.weekday for _, point in context.points if point.weekday and point.side == "this")
    for e, point in context.points:
        this = point.side == "this"
        again = point.day and point.weekday and called[point.weekday] > this
        if again and (context.is_title(e, point) or (this and e.direction == "past")):
            says = "on the day whose weekday it calls this one again"
            yield Constraint(e.start, e.end, says, years.around(point, 0, 0), firm=False)
