"""Placing time expressions on the calendar: TIMEX3 values and EDTF dates."""

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple

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
    Side,
    TimeExpression,
    Unit,
)

_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
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
_JUST_AFTER = 30
_FURTHER_BACK = 300
_NEAR_PUBLICATION = 15
_SMALL_HOURS, _MORNING, _EVENING = "T06:00", "T08:00", "T18:00"
_SATURDAY = 6
_SOON = 60  # days
_LONG_AHEAD = 300
_HISTORY = 730
_WEEKS = 12
MIN_DAY, MAX_DAY = date.min.toordinal(), date.max.toordinal()


class Resolved(NamedTuple):
    """A TIMEX3 value, and the date it stands for in EDTF: empty for what is no date."""

    value: str
    date: str


def resolve(expressions: Sequence[TimeExpression], published: date | None) -> list[Resolved]:
    """Place the expressions of one text, in the order of the text, on the calendar.

    `published` is the publication date. Where it is None, what depends on it keeps its unknown parts (``XXXX-01-08``).
    """
    days = _days_by_sentence(expressions)

    def placed(resolver: _Resolver) -> list[Resolved]:
        return [resolver.resolve(expression, days.get(expression.sentence, ())) for expression in expressions]

    first = _Resolver(published)
    placed(first)
    return placed(_Resolver(published, leaning=first.told))


def edtf(value: str) -> str:
    """Return the EDTF date (ISO 8601-2) of a TIMEX3 value; empty for durations, sets and fuzzy references."""
    value = value.partition("T")[0] if not value.startswith("P") else ""
    if week := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        first = date.fromisocalendar(int(week[1]), int(week[2]), 6 if week[3] else 1)
        return f"{first}/{date.fromisocalendar(int(week[1]), int(week[2]), 7)}"
    if part := re.fullmatch(r"(\d{4})-([A-Z][A-Z\d])", value):
        return f"{part[1]}-{_CODES_IN_EDTF[part[2]]}"
    if re.fullmatch(r"\d{2,3}", value):
        return value.ljust(4, "X")
    return value if re.fullmatch(r"[\dX]{4}(-\d\d(-\d\d)?)?", value) and value != "XXXX" else ""


def _days_by_sentence(expressions: Iterable[TimeExpression]) -> dict[int, list[TimeExpression]]:
    days: dict[int, list[TimeExpression]] = {}
    for expression in expressions:
        if _names_a_day(expression.meaning):
            days.setdefault(expression.sentence, []).append(expression)
    return days


def _names_a_day(meaning: Meaning) -> bool:
    match meaning:
        case Point(day=day, weekday=weekday):
            return day is not None or weekday is not None
        case Feast():
            return True
        case Shift(unit=unit):
            return unit == "day"
        case Clock(day=day):
            return day is not None
        case _:
            return False


class _Resolver:
    """Walks through a text's expressions and remembers the day that was named last."""

    def __init__(self, published: date | None, leaning: int = 0) -> None:
        self.published = published
        self.leaning = leaning  # days ahead that the text certainly tells of, less the days behind
        self.ahead = leaning > 0  # whether it told last of what is to come
        self.told = 0
        self.previous: date | None = None  # the day named last
        self.recent: date | None = None  # the last day named that is near the publication
        self.previous_end = 0
        self.night = False  # whether that was a night that ends on the next day
        self.evening = False  # whether an hour of the evening was named last in this sentence
        self.each: str | None = None
        self.period: date | None = None
        self.explicit: date | None = None
        self.year: int | None = None  # named alone in this sentence
        self.sentence = -1

    def resolve(self, expression: TimeExpression, days: Sequence[TimeExpression]) -> Resolved:
        meaning = expression.meaning
        if expression.sentence != self.sentence:
            self.explicit, self.year, self.sentence, self.each = None, None, expression.sentence, None
            self.evening = False
        if expression.type == "SET" and isinstance(meaning, Fixed) and meaning.value.startswith(("XXXX-W", "P1D")):
            weekly = meaning.value.startswith("XXXX-W") and self.each is None
            self.each = meaning.value.partition("T")[0] if weekly else ""
        if isinstance(meaning, Clock) and meaning.day is None:
            value = self._day_of_clock(expression, days) + meaning.time
        else:
            value = self._value(meaning, expression.direction)
        if found := re.match(r"(\d{4})(?:-(\d\d)(?!\d)(?:-(\d\d))?)?(?!\d)", value):
            self.period = date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
            if found[3]:
                self._lean(meaning, expression.direction, self.period)
                self.previous, self.previous_end = self.period, expression.end
                if self.published and abs((self.previous - self.published).days) <= _NEAR_PUBLICATION:
                    self.recent = self.previous
                self.night = isinstance(meaning, Clock) and meaning.time == "TNI" and isinstance(meaning.day, Point)
            if isinstance(meaning, Point) and meaning.year:
                self.year = meaning.year
                self.explicit = self.period if found[2] else self.explicit
        return Resolved(meaning.value if isinstance(meaning, Distance) else value, edtf(value))

    def _lean(self, meaning: Meaning, direction: Direction | None, day: date) -> None:
        """Count a day that is not itself placed by what the text tells of."""
        point = meaning.day if isinstance(meaning, Clock) else meaning
        certain = direction or not isinstance(point, Point) or point.month or point.side
        if certain and self.published and 0 < abs((day - self.published).days) <= _SOON:
            self.ahead = day > self.published and self.leaning >= 0
            self.told += 1 if day > self.published else -1

    def _day_of_clock(self, clock: TimeExpression, days: Sequence[TimeExpression]) -> str:
        """Return the day named before a time in its sentence or just after it, else the day that was named last.

        After *la nuit de lundi à mardi* the small hours are Tuesday's.
        What was named further back counts only if it is near the publication: a report's own day, not its history.
        """
        before = bool(days) and days[0].start < clock.start
        if self.each is not None and not before:
            return self.each
        if days and not before and days[0].start - clock.end <= _JUST_AFTER:
            return self._value(days[0].meaning, days[0].direction).partition("T")[0]
        day = self.previous or self.published
        if day and self.published and not before and clock.start - self.previous_end > _FURTHER_BACK:
            day = day if abs((day - self.published).days) <= _NEAR_PUBLICATION else self.published
        if not before:
            day = self._told_of(day)
        time = clock.meaning.time if isinstance(clock.meaning, Clock) else ""
        if day and (self.night and time < _MORNING or self.evening and time < _SMALL_HOURS):
            return (day + timedelta(1)).isoformat()
        self.evening = _EVENING <= time
        return day.isoformat() if day else "XXXX-XX-XX"

    def _told_of(self, day: date | None) -> date | None:
        """Return the day that a report goes on about: not one of its history, years ago, if it named a day since."""
        if day and self.published and self.recent and (self.published - day).days > _HISTORY:
            return self.recent
        return day

    def _value(self, meaning: Meaning, direction: Direction | None) -> str:
        match meaning:
            case Fixed(value=value):
                return value
            case Distance(shift=shift):
                return self._value(shift, direction)
            case Clock(time=time, day=day) if day is not None:
                return self._value(day, direction).partition("T")[0] + time
            case Point():
                return self._point(meaning, direction)
            case Feast(days=days, year=year):
                return self._feast(days, year, direction)
            case Part(code=code, year=year, side=side):
                return f"{year or self._year_of_part(code, side, direction) or 'XXXX'}-{code}"
            case Shift(anchor="event"):
                return "XXXX-XX-XX"
            case Shift(unit="weekend", count=0, anchor="published") if direction == "past" and self.published:
                return _shifted_value(self.published, "weekend", -(self.published.isoweekday() < _SATURDAY))
            case Shift(unit="week", count=count, whole=False):
                return _shifted_value(self.published, "day", 7 * count)
            case Shift(unit=unit, count=count, anchor=which):
                named = (self._told_of(self.previous) if count else self.previous) if unit == "day" else self.period
                anchor = (named or self.published) if which == "previous" else self.published
                return _shifted_value(anchor, unit, count)
            case _:
                return ""

    def _point(self, point: Point, direction: Direction | None) -> str:
        year: int | None = point.year
        if point.day and not point.month:
            return self._numbered_weekday(point, direction) if point.weekday else self._numbered_day(point.day, direction)
        if year is None and point.month is None and point.weekday is not None:
            towards = direction or ("future" if self.ahead else None)
            day = self._same_day(point) or self._weekday(point.weekday, point.side, towards)
            return (day + timedelta(7 * point.weeks)).isoformat() if day else f"XXXX-WXX-{point.weekday}"
        anchor = self.published if self.explicit is None or point.side else self.explicit
        if year is None and anchor and self.year and self._is_meant(self.year, point, anchor, direction):
            year = self.year
        if year is None and anchor is not None:
            year = year_of(point, anchor, direction if anchor is self.published else None)
        value = f"{year:04d}" if year else "XXXX"
        if point.month:
            value += f"-{point.month:02d}"
        if point.day and point.month:
            day_number = min(point.day, monthrange(year or 2000, point.month)[1])
            value += f"-{day_number:02d}"
        return value

    @staticmethod
    def _is_meant(year: int, point: Point, anchor: date, direction: Direction | None) -> bool:
        """Tell whether a day or month without a year may be of the year that its sentence names."""
        if point.side or not point.month or abs(year - anchor.year) > 1:
            return False
        ahead = (year, point.month) >= (anchor.year, anchor.month)
        return direction is None or year == anchor.year or ahead == (direction == "future")

    def _feast(self, days: int, year: int | None, direction: Direction | None) -> str:
        if year is not None:
            return (easter(year) + timedelta(days)).isoformat()
        if self.published is None:
            return "XXXX-XX-XX"
        near = [easter(y) + timedelta(days) for y in _years_around(self.published)]
        distance = {day: (day - self.published).days for day in near}
        return min(near, key=lambda day: _oddness(distance[day], direction)).isoformat()

    def _numbered_weekday(self, point: Point, direction: Direction | None) -> str:
        """Return the day nearest to the publication that is, say, a Saturday and the 12th of a month.

        Where none is near, the weekday is a slip of the text and the number counts.
        """
        if self.published is None or point.weekday is None:
            return f"XXXX-XX-{point.day:02d}"
        near = (weekday_near(self.published, point.weekday) + timedelta(7 * n) for n in range(-_WEEKS, _WEEKS + 1))
        fitting = [day for day in near if day.day == point.day]
        if not fitting:
            return self._numbered_day(point.day or 1, direction)
        return min(fitting, key=lambda d: abs((d - self.published).days)).isoformat()  # type: ignore[operator]

    def _numbered_day(self, number: int, direction: Direction | None) -> str:
        """Return the next day of that number after the one named before, if that is far off, or around publication."""
        far = self.previous and self.published and abs((self.previous - self.published).days) > _SOON
        anchor = self.previous if far or not self.published else self.published
        if anchor is None:
            return f"XXXX-XX-{number:02d}"
        step = -1 if direction == "past" and not far else 1
        days = (anchor + timedelta(step * n) for n in range(62) if MIN_DAY <= anchor.toordinal() + step * n <= MAX_DAY)
        return next((day.isoformat() for day in days if day.day == number), f"XXXX-XX-{number:02d}")

    def _same_day(self, point: Point) -> date | None:
        """*ce même lundi* is the day named before, if that is a Monday of the days around the publication."""
        if point.side != "this" or not self.previous or self.previous.isoweekday() != point.weekday:
            return None
        near = self.published is None or abs((self.previous - self.published).days) < 7
        return self.previous if near else None

    def _weekday(self, weekday: int, side: Side | None, direction: Direction | None) -> date | None:
        return None if self.published is None else weekday_near(self.published, weekday, side, direction)

    def _year_of_part(self, code: str, side: Side | None, direction: Direction | None) -> int | None:
        if self.published is None:
            return None
        months = 3 if code[0] != "H" else 6
        month = _SEASON_MONTH.get(code) or months * (int(code[1]) - 1) + 1
        month += (months - 1) * (direction == "future" and code[0] in "QH")  # it may have begun
        return year_of(Point(month=month, side=side), self.published, direction)


def weekday_near(anchor: date, weekday: int, side: Side | None = None, direction: Direction | None = None) -> date:
    """Return the weekday (1 is Monday) that is meant in a text of the day `anchor`.

    Unless the tense is future it is the last one, `anchor` itself included; *dernier* and *prochain* exclude it.
    """
    if side == "next" or (side != "last" and direction == "future"):
        ahead = (weekday - anchor.isoweekday()) % 7
        return anchor + timedelta(ahead or (7 if side == "next" else 0))
    back = (anchor.isoweekday() - weekday) % 7
    return anchor - timedelta(back or (7 if side == "last" else 0))


def year_of(point: Point, anchor: date, direction: Direction | None) -> int:
    """Return the year that a day or month without a year has in a text of the day `anchor`."""
    month, day = point.month or 1, point.day
    years = _years_around(anchor)
    if point.weekday and day:
        fitting = [y for y in range(anchor.year - 6, anchor.year + 7) if _is_weekday(y, month, day, point.weekday)]
        fitting.sort(key=lambda y: abs(_distance(y, month, day, anchor)))
        if fitting and not (direction == "past" and _distance(fitting[0], month, day, anchor) > _LONG_AHEAD):
            return fitting[0]
    wanted = "past" if point.side == "last" else "future" if point.side == "next" else direction
    if point.side == "this" and wanted is None:
        return anchor.year
    certain = point.side is not None or day is None
    return min(years, key=lambda y: _oddness(_distance(y, month, day, anchor), wanted, certain))


def easter(year: int) -> date:
    """Return Easter Sunday of a year of the Gregorian calendar, by the computus of Meeus, Jones and Butcher."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - correction + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _years_around(anchor: date) -> list[int]:
    return [year for year in range(anchor.year - 1, anchor.year + 2) if MINYEAR <= year <= MAXYEAR]


def _oddness(days: int, wanted: Direction | None, certain: bool = False) -> int:
    """Return how odd a day is that lies so many days after the publication (before it, if negative).

    A day that the tense does not want is odd, but less so than one most of a year away, unless `certain`.
    """
    if wanted is None:
        return abs(days + 30)
    unwanted = days > 0 if wanted == "past" else days < 0
    return abs(days) + unwanted * (10_000 if certain else 265)


def _is_weekday(year: int, month: int, day: int, weekday: int) -> bool:
    return day <= monthrange(year, month)[1] and date(year, month, day).isoweekday() == weekday


def _distance(year: int, month: int, day: int | None, anchor: date) -> int:
    """Days from the anchor to a day, or months to a month in days; the anchor's own month is at distance 0."""
    if day is None:
        return ((year - anchor.year) * 12 + month - anchor.month) * 30
    return (date(year, month, min(day, monthrange(year, month)[1])) - anchor).days


def shifted(anchor: date, unit: Unit, count: int) -> str:
    """Return the TIMEX3 value of the unit that lies `count` units from the one `anchor` is in.

    Raises `ValueError` or `OverflowError` for what lies outside the years 1 to 9999.
    """
    if unit == "day":
        return (anchor + timedelta(count)).isoformat()
    if unit in ("week", "weekend"):
        iso = (anchor + timedelta(7 * count)).isocalendar()
        return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if unit == "weekend" else "")
    if unit in ("month", "quarter", "half"):
        size = {"month": 1, "quarter": 3, "half": 6}[unit]
        months = anchor.year * 12 + anchor.month - 1 + count * size
        year, month = divmod(months, 12)
        date(year, 1, 1)
        return f"{year:04d}-" + (f"{month + 1:02d}" if size == 1 else f"{'Q' if size == 3 else 'H'}{month // size + 1}")
    size = {"year": 1, "season": 1, "decade": 10, "century": 100}[unit]
    date(anchor.year + count * size, 1, 1)
    return f"{(anchor.year + count * size) // size:0{4 - len(str(size)) + 1}d}"


def _shifted_value(anchor: date | None, unit: Unit, count: int) -> str:
    """Return the value of a shift; what the calendar (years 1 to 9999) does not hold is only past or future."""
    if anchor is None:
        return "XXXX-XX-XX" if unit == "day" else "XXXX"
    try:
        return shifted(anchor, unit, count)
    except (OverflowError, ValueError):
        return "PAST_REF" if count < 0 else "FUTURE_REF"
