"""Intervals of days: what an EDTF date (ISO 8601-2) covers, and how two of them relate.

The calendar is Python's, of the years 1 to 9999: what reaches beyond it is cut off there.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import MINYEAR, date, timedelta

_DAY = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_DECADE = re.compile(r"([0-9]{2})([0-9]|X)X")
_MONTHS_OF_PART = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12),
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6), 41: (7, 12),
}  # fmt: skip


@dataclass(frozen=True)
class Interval:
    """Days `first` to `last`, both included; None where an end is open."""

    first: date | None = None
    last: date | None = None

    def meets(self, other: "Interval") -> bool:
        """Tell whether the two have a day in common."""
        starts_late = self.first and other.last and self.first > other.last
        ends_early = self.last and other.first and self.last < other.first
        return not starts_late and not ends_early

    def intersection(self, other: "Interval") -> "Interval":
        """Return the days that both hold; the two must meet."""
        return Interval(
            max((d for d in (self.first, other.first) if d), default=None),
            min((d for d in (self.last, other.last) if d), default=None),
        )

    def hull(self, other: "Interval") -> "Interval":
        """Return the shortest interval that holds both."""
        return Interval(
            min(self.first, other.first) if self.first and other.first else None,
            max(self.last, other.last) if self.last and other.last else None,
        )

    def widened(self, days: int) -> "Interval":
        """Return the interval with so many days more at either end."""
        return Interval(_moved(self.first, -days), _moved(self.last, days))

    @property
    def edtf(self) -> str:
        """The interval in EDTF, a whole month or year in short; empty where both ends are open."""
        first, last = self.first, self.last
        if first is None or last is None:
            return f"{first or '..'}/{last or '..'}" if first or last else ""
        if first == last:
            return first.isoformat()
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
            return first.isoformat()[:4]
        if first.day == 1 and last == date(first.year, first.month, monthrange(first.year, first.month)[1]):
            return first.isoformat()[:7]
        return f"{first}/{last}"


def interval(edtf: object) -> Interval | None:
    """Return the days that an EDTF date covers.

    None for a value that is empty, leaves the year unknown, is no day of the calendar or ends before it begins.
    """
    if not isinstance(edtf, str) or not edtf:
        return None
    begin, slash, end = edtf.partition("/")
    if not slash:
        return _covered(begin)
    first = None if begin == ".." else _covered(begin)
    last = None if end == ".." else _covered(end)
    if (first is None and begin != "..") or (last is None and end != ".."):
        return None
    days = Interval(first.first if first else None, last.last if last else None)
    return None if days.first and days.last and days.first > days.last else days


def _covered(value: str) -> Interval | None:
    if decade := _DECADE.fullmatch(value):
        first, length = (int(decade[1]) * 100, 100) if decade[2] == "X" else (int(decade[1] + decade[2]) * 10, 10)
        return Interval(date(max(first, MINYEAR), 1, 1), date(first + length - 1, 12, 31))
    match = _DAY.fullmatch(value)
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        return _days(year or 0, month, day)
    except ValueError:
        return None  # the calendar has no such day


def _days(year: int, month: int | None, day: int | None) -> Interval:
    if month is None:
        return Interval(date(year, 1, 1), date(year, 12, 31))
    if day is not None:
        return Interval(date(year, month, day), date(year, month, day))
    begin, end = _MONTHS_OF_PART.get(month, (month, month))
    return Interval(date(year, begin, 1), date(year, end, monthrange(year, end)[1]))


def _moved(day: date | None, days: int) -> date | None:
    """Return the day so many days later, or the first or last of the calendar."""
    if day is None:
        return None
    try:
        return day + timedelta(days)
    except OverflowError:
        return date.max if days > 0 else date.min
