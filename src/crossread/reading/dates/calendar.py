"""The arithmetic of the calendar: which day, week, month or year words mean that leave a part of it out."""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from crossread.reading.dates.expressions import Direction, Point, Side, Unit

_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_AGAINST_TENSE = 265  # days by which a day that the tense does not want must be nearer
_LONG_AHEAD = 300  # days after which nothing is told in a past tense
_DAYS_OF_TWO_MONTHS = 62
_WEEKS_AROUND = 12


def weekday_near(anchor: date, weekday: int, side: Side | None = None, direction: Direction | None = None) -> date:
    """Return the weekday (1 is Monday) that is meant in a text of the day `anchor`.

    Unless the tense is future it is the last one, `anchor` itself included; *dernier* and *prochain* exclude it. Where
    the calendar (years 1 to 9999) has none, it is `anchor`.
    """
    if side == "next" or (side != "last" and direction == "future"):
        ahead = (weekday - anchor.isoweekday()) % 7
        return moved(anchor, ahead or (7 if side == "next" else 0)) or anchor
    back = (anchor.isoweekday() - weekday) % 7
    return moved(anchor, -(back or (7 if side == "last" else 0))) or anchor


def numbered_weekday(anchor: date, weekday: int, number: int) -> date | None:
    """Return the day nearest to `anchor` that is, say, a Saturday and the 12th of a month; None if none is near."""
    nearest = weekday_near(anchor, weekday)
    near = (moved(nearest, 7 * weeks) for weeks in range(-_WEEKS_AROUND, _WEEKS_AROUND + 1))
    fitting = [day for day in near if day is not None and day.day == number]
    return min(fitting, key=lambda day: abs((day - anchor).days), default=None)


def numbered_day(anchor: date, number: int, direction: Direction | None) -> date | None:
    """Return the next day of a number from `anchor` on, or the last one if the tense is past."""
    step = -1 if direction == "past" else 1
    days = (moved(anchor, step * n) for n in range(_DAYS_OF_TWO_MONTHS))
    return next((day for day in days if day is not None and day.day == number), None)


def year_of(point: Point, anchor: date, direction: Direction | None) -> int:
    """Return the year that a day or month without a year has in a text of the day `anchor`."""
    month, day = point.month or 1, point.day
    if point.years is not None:
        return min(max(anchor.year + point.years, MINYEAR), MAXYEAR)
    if point.weekday and day:
        fitting = [y for y in _years_around(anchor, 6) if _is_weekday(y, month, day, point.weekday)]
        fitting.sort(key=lambda y: abs(_distance(y, month, day, anchor)))
        if fitting and not (direction == "past" and _distance(fitting[0], month, day, anchor) > _LONG_AHEAD):
            return fitting[0]
    wanted = "past" if point.side == "last" else "future" if point.side == "next" else direction
    if point.side == "this" and wanted is None:
        return anchor.year
    certain = point.side is not None or day is None
    return min(_years_around(anchor), key=lambda y: _oddness(_distance(y, month, day, anchor), wanted, certain))


def year_of_part(code: str, side: Side | None, anchor: date, direction: Direction | None) -> int:
    """Return the year of a season, quarter or half (``SU``, ``Q1``, ``H2``) in a text of the day `anchor`."""
    months = 6 if code[0] == "H" else 3
    month = _SEASON_MONTH.get(code) or months * (int(code[1]) - 1) + 1
    if direction == "future" and code not in _SEASON_MONTH:
        month += months - 1  # it may have begun
    return year_of(Point(month=month, side=side), anchor, None if side == "this" else direction)


def feast_near(anchor: date, days: int, direction: Direction | None) -> date:
    """Return the feast so many days after Easter that is meant in a text of the day `anchor`."""
    near = [easter(year) + timedelta(days) for year in _years_around(anchor)]
    return min(near, key=lambda day: _oddness((day - anchor).days, direction))


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


def moved(day: date, days: int) -> date | None:
    """Return the day so many days later; None outside the years 1 to 9999."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return None


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


def shifted_value(anchor: date | None, unit: Unit, count: int) -> str:
    """Return the value of a shift; what the calendar (years 1 to 9999) does not hold is only past or future."""
    if anchor is None:
        return "XXXX-XX-XX" if unit == "day" else "XXXX"
    try:
        return shifted(anchor, unit, count)
    except (OverflowError, ValueError):
        return "PAST_REF" if count < 0 else "FUTURE_REF"


def _years_around(anchor: date, reach: int = 1) -> list[int]:
    return [year for year in range(anchor.year - reach, anchor.year + reach + 1) if MINYEAR <= year <= MAXYEAR]


def _oddness(days: int, wanted: Direction | None, certain: bool = False) -> int:
    """Return how odd a day is that lies so many days after the publication (before it, if negative).

    A day that the tense does not want is odd, but less so than one most of a year away, unless `certain`.
    """
    if wanted is None:
        return abs(days + 30)
    unwanted = days > 0 if wanted == "past" else days < 0
    return abs(days) + unwanted * (10_000 if certain else _AGAINST_TENSE)


def _is_weekday(year: int, month: int, day: int, weekday: int) -> bool:
    return day <= monthrange(year, month)[1] and date(year, month, day).isoweekday() == weekday


def _distance(year: int, month: int, day: int | None, anchor: date) -> int:
    """Days from the anchor to a day, or months to a month in days; the anchor's own month is at distance 0."""
    if day is None:
        return ((year - anchor.year) * 12 + month - anchor.month) * 30
    return (date(year, month, min(day, monthrange(year, month)[1])) - anchor).days
