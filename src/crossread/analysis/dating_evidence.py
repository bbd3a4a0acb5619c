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

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LATE = 6  # days by which an article that says "this Thursday" may be published later
UNSAID_YEAR = 300  # days for which news names a day without its year
OPENING = 31  # days for which news opens with a day that it names without its year
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


def text_constraints(doc: Doc) -> list[Constraint]:
    """Return what the time expressions of a read text say about its day of publication, most trusted first."""
    return _Evidence(doc).constraints()


class _Evidence:
    """A read text and what its time expressions say."""

    def __init__(self, doc: Doc) -> None:
        self.text = doc.text
        self.folded = fold(doc.text)
        self.expressions = time_expressions(doc)
        self.full_dates = single_dates(day for e in self.expressions if (day := full_date(day_of(e))))
        segments = doc.spans.get("segments", ())
        self.captions = [(s.start_char, s.end_char) for s in segments if s.label_ == "caption"]
        start = next((s.start_char for s in segments if s.label_ in ("lead", "body")), 0)
        self.opening = start, next((s for s in sentence_starts(doc.text) if s > start), len(doc.text))

    def constraints(self) -> list[Constraint]:
        dated = [c for e in self.expressions if isinstance(p := day_of(e), Point) for c in self.of_point(e, p)]
        conventions = (*self.days_of_report(), *_today(self.expressions))
        return [*_appositions(self.text, self.expressions), *dated, *conventions]

    def before(self, e: TimeExpression, characters: int = 12) -> str:
        return self.folded[max(0, e.start - characters) : e.start]

    def opens(self, e: TimeExpression) -> bool:
        return self.opening[0] <= e.start < self.opening[1]

    def direction(self, e: TimeExpression) -> Direction | None:
        """Return whether the text plainly tells a day as past or as future; what a caption shows is past."""
        if any(start <= e.start < end for start, end in self.captions):
            return "past"
        return governing_direction(self.folded, e.start, e.end, e.sentence)

    def of_point(self, e: TimeExpression, point: Point) -> Iterator[Constraint]:
        if point.side == "this":
            if point.day and point.month and e.direction == "past" and not _NOT_TODAY.search(self.before(e)):
                yield self.of_today(e, point)
        elif point.month and point.day and not point.year:
            yield from self.of_day_without_year(e, point)
        elif day := full_date(point):
            if self.direction(e) == "past":
                yield Constraint(e.start, e.end, f"on or after {day}", within(day, None), told=True)
            elif self.direction(e) == "future":
                yield Constraint(e.start, e.end, f"on or before {day}", within(None, day))
        elif point.year and not point.day:
            if _BY.search(self.before(e)):
                yield Constraint(e.start, e.end, f"not after {point.year}", in_years(0, point.year))
            elif _IN.search(self.before(e)) and self.direction(e) == "past":
                first = date(point.year, point.month or 1, 1)
                yield Constraint(e.start, e.end, f"on or after {first}", within(first, None))

    def of_today(self, e: TimeExpression, point: Point) -> Constraint:
        """*ce jeudi 8 janvier* is the day of publication, or a day shortly before it."""
        day = full_date(point)
        days = single_dates([day]) if day else self.occurrences(point)
        return Constraint(e.start, e.end, f"on {_named(point)}, or up to {LATE} days later", around(days, 0, LATE))

    def of_day_without_year(self, e: TimeExpression, point: Point) -> Iterator[Constraint]:
        days = self.occurrences(point)
        window = OPENING if self.opens(e) else UNSAID_YEAR
        if self.direction(e) == "past" and point.side != "next":
            says = f"within {window} days after {_named(point)}"
            yield Constraint(e.start, e.end, says, around(days, 0, window), told=True)
        elif self.direction(e) == "future" and point.side != "last":
            says = f"within {UNSAID_YEAR} days before {_named(point)}"
            yield Constraint(e.start, e.end, says, around(days, UNSAID_YEAR, 0))

    def occurrences(self, point: Point) -> Days:
        """Return the days that a day without a year can be: those near a full date of the text, if there are any.

        An anniversary, the same day in another year, tells nothing.
        """
        days = matching(point.month, point.day, point.weekday)
        near = days & around(self.full_dates, NEIGHBOUR, NEIGHBOUR) & ~self.full_dates
        return near if near.any() and point.side in (None, "this") else days

    def days_of_report(self) -> Iterator[Constraint]:
        """Weekdays of the report itself: *indique jeudi l'agence*, and the opening sentence of an agency's text."""
        agency = bool(_AGENCY.search(self.folded))
        for e in self.expressions:
            point = day_of(e)
            if not isinstance(point, Point) or not point.weekday or point.day or point.side not in (None, "this"):
                continue
            first_line = agency and self.opens(e) and _PAST_REPORT.search(self.before(e, 30))
            if first_line or _PRESENT_REPORT.search(self.text[max(0, e.start - 30) : e.start].lower()):
                says = f"on a {WEEKDAYS[point.weekday - 1]}, the day of the report"
                yield Constraint(e.start, e.end, says, matching(weekday=point.weekday), firm=False)


def _named(point: Point) -> str:
    weekday = f"{WEEKDAYS[point.weekday - 1]} " if point.weekday else ""
    year = f" {point.year}" if point.year else ""
    return f"{weekday}{point.day} {MONTHS[(point.month or 1) - 1]}{year}"


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


def _today(expressions: Sequence[TimeExpression]) -> Iterator[Constraint]:
    """*ce jeudi 8 janvier … ce jeudi*: a day called this one twice is the day of publication."""
    todays = [(e, p) for e in expressions if isinstance(p := day_of(e), Point) and p.side == "this" and p.weekday]
    for e, point in todays:
        if point.day and sum(other.weekday == point.weekday for _, other in todays) > 1:
            day = full_date(point)
            days = single_dates([day]) if day else matching(point.month, point.day, point.weekday)
            yield Constraint(e.start, e.end, "on the day that it calls this one twice", days, firm=False)
