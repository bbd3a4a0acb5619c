"""Placing time expressions on the calendar: TIMEX3 values and EDTF dates."""

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from crossread.reading.dates.calendar import (
    easter,
    feast_near,
    numbered_day,
    numbered_weekday,
    shifted_value,
    weekday_near,
    year_of,
    year_of_part,
)
from crossread.reading.dates.course import Course, days_by_sentence
from crossread.reading.dates.expressions import (
    Clock,
    Direction,
    Distance,
    Feast,
    Fixed,
    Meaning,
    Part,
    Point,
    Shift,
    TimeExpression,
)

_CODES_IN_EDTF = {
    "SP": "21",
    "SU": "22",
    "FA": "23",
    "WI": "24",
    "Q1": "33",
    "Q2": "34",
    "Q3": "35",
    "Q4": "36",
    "H1": "40",
    "H2": "41",
}
_JUST_AFTER = 30  # characters between an hour and the day that follows it
_SATURDAY = 6


class Resolved(NamedTuple):
    """A TIMEX3 value, and the date it stands for in EDTF: empty for what is no date."""

    value: str
    date: str


def resolve(expressions: Sequence[TimeExpression], published: date | None) -> list[Resolved]:
    """Place the expressions of one text, in the order of the text, on the calendar.

    `published` is the publication date. Where it is None, what depends on it keeps its unknown parts (``XXXX-01-08``).
    The text is gone through twice: what all of it tells of decides where days without a tense lie.
    """
    first = Course(published)
    _placed(expressions, first)
    return _placed(expressions, Course(published, leaning=first.told))


def edtf(value: str) -> str:
    """Return the EDTF date (ISO 8601-2) of a TIMEX3 value; empty for durations, sets and fuzzy references."""
    value = value.partition("T")[0] if not value.startswith("P") else ""
    if week := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        year, number = int(week[1]), int(week[2])
        try:
            return f"{date.fromisocalendar(year, number, 6 if week[3] else 1)}/{date.fromisocalendar(year, number, 7)}"
        except ValueError:
            return ""  # the calendar ends in this week
    if part := re.fullmatch(r"(\d{4})-([A-Z][A-Z\d])", value):
        return f"{part[1]}-{_CODES_IN_EDTF[part[2]]}"
    if re.fullmatch(r"\d{2,3}", value):
        return value.ljust(4, "X")
    return value if re.fullmatch(r"[\dX]{4}(-\d\d(-\d\d)?)?", value) and value != "XXXX" else ""


def _placed(expressions: Sequence[TimeExpression], course: Course) -> list[Resolved]:
    days = days_by_sentence(expressions)
    return [_place(expression, course, days.get(expression.sentence, ())) for expression in expressions]


def _place(expression: TimeExpression, course: Course, days: Sequence[TimeExpression]) -> Resolved:
    meaning = expression.meaning
    course.enter(expression)
    if isinstance(meaning, Clock) and meaning.day is None:
        value = _day_of_hour(meaning, expression, course, days) + meaning.time
    else:
        value = _value(meaning, expression.direction, course)
    course.remember(expression, value)
    return Resolved(meaning.value if isinstance(meaning, Distance) else value, edtf(value))


def _day_of_hour(clock: Clock, expression: TimeExpression, course: Course, days: Sequence[TimeExpression]) -> str:
    """Return the day of an hour: that named before it in its sentence or just after it, else that named last."""
    named = bool(days) and days[0].start < expression.start
    if days and not named and course.each is None and days[0].start - expression.end <= _JUST_AFTER:
        return _value(days[0].meaning, days[0].direction, course).partition("T")[0]
    return course.day_of_hour(clock, expression, named)


def _value(meaning: Meaning, direction: Direction | None, course: Course) -> str:
    match meaning:
        case Fixed(value=value):
            return value
        case Distance(shift=shift):
            return _shift(shift, direction, course)
        case Clock(time=time, day=day):
            return (_value(day, direction, course).partition("T")[0] if day else "") + time
        case Point():
            return _point(meaning, direction, course)
        case Feast(days=days, year=year):
            return _feast(days, year, direction, course)
        case Part(code=code, year=year, side=side):
            if year is None and course.published:
                year = year_of_part(code, side, course.published, direction)
            return f"{year or 'XXXX'}-{code}"
        case Shift():
            return _shift(meaning, direction, course)


def _feast(days: int, year: int | None, direction: Direction | None, course: Course) -> str:
    if year is not None:
        return (easter(year) + timedelta(days)).isoformat()
    return feast_near(course.published, days, direction).isoformat() if course.published else "XXXX-XX-XX"


def _shift(shift: Shift, direction: Direction | None, course: Course) -> str:
    published, unit, count = course.published, shift.unit, shift.count
    if shift.anchor == "event":
        return "XXXX-XX-XX"
    if shift.anchor == "previous":
        named = course.period if unit != "day" else course.topic() if count else course.day
        return shifted_value(named or published, unit, count)
    if unit == "weekend" and count == 0 and direction == "past" and published and published.isoweekday() < _SATURDAY:
        count = -1
    if unit == "week" and not shift.whole:
        unit, count = "day", 7 * count
    return shifted_value(published, unit, count)


def _point(point: Point, direction: Direction | None, course: Course) -> str:
    if point.month is None and point.year is None:
        return _day_without_month(point, direction, course)
    year = point.year or _year(point, direction, course)
    value = f"{year:04d}" if year else "XXXX"
    if point.month:
        value += f"-{point.month:02d}"
    if point.day and point.month:
        value += f"-{min(point.day, monthrange(year or 2000, point.month)[1]):02d}"
    return value


def _day_without_month(point: Point, direction: Direction | None, course: Course) -> str:
    towards = direction or ("future" if course.ahead else None)
    if point.day:
        return _numbered(point.day, point.weekday, direction, course)
    if point.weekday is None:
        return "XXXX"
    if _is_same_day(point, course):
        return course.day.isoformat()  # type: ignore[union-attr]
    if course.published is None:
        return f"XXXX-WXX-{point.weekday}"
    day = weekday_near(course.published, point.weekday, point.side, towards)
    return shifted_value(day, "day", 7 * point.weeks)


def _numbered(number: int, weekday: int | None, direction: Direction | None, course: Course) -> str:
    """Return *le 12*, or *samedi 12*; where no such Saturday is near, it is a slip, and the number counts."""
    published, day = course.published, None
    if weekday and published:
        day = numbered_weekday(published, weekday, number)
    if day is None and course.day and (course.is_far() or not published):
        day = numbered_day(course.day, number, None)
    elif day is None and published:
        day = numbered_day(published, number, direction)
    return day.isoformat() if day else f"XXXX-XX-{number:02d}"


def _is_same_day(point: Point, course: Course) -> bool:
    """*ce même lundi* is the day named before, if that is a Monday of the days around the publication."""
    if point.side != "this" or not course.day or course.day.isoweekday() != point.weekday:
        return False
    return course.published is None or abs((course.day - course.published).days) < 7


def _year(point: Point, direction: Direction | None, course: Course) -> int | None:
    """Return the year of a day or month without one: that which the sentence names, or the nearest that fits."""
    from_publication = point.side or point.years is not None
    named = None if from_publication else course.explicit
    anchor = named or course.published
    if anchor is None:
        return None
    if course.year and _is_meant(course.year, point, anchor, direction):
        return course.year
    return year_of(point, anchor, direction if named is None else None)


def _is_meant(year: int, point: Point, anchor: date, direction: Direction | None) -> bool:
    """Tell whether a day or month without a year may be of the year that its sentence names."""
    if point.side or point.years is not None or not point.month or abs(year - anchor.year) > 1:
        return False
    ahead = (year, point.month) >= (anchor.year, anchor.month)
    return direction is None or year == anchor.year or ahead == (direction == "future")
