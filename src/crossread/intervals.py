"""Intervals of days: what an EDTF date (ISO 8601-2) covers, and how two of them relate."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_DECADE = re.compile(r"(\d{2})(\d|X)X")
_MONTHS_OF_PART = {
    "21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 12),
    "33": (1, 3), "34": (4, 6), "35": (7, 9), "36": (10, 12), "40": (1, 6), "41": (7, 12),
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
        margin = timedelta(days)
        return Interval(self.first - margin if self.first else None, self.last + margin if self.last else None)

    @property
    def edtf(self) -> str:
        """The interval in EDTF, a whole month or year in short; empty where both ends are open."""
        first, last = self.first, self.last
        if first is None or last is None:
            return f"{first or '..'}/{last or '..'}" if first or last else ""
        if first == last:
            return first.isoformat()
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
            return f"{first:%Y}"
        if first.day == 1 and last == date(first.year, first.month, monthrange(first.year, first.month)[1]):
            return f"{first:%Y-%m}"
        return f"{first}/{last}"


def interval(edtf: object) -> Interval | None:
    """Return the days that an EDTF date covers; None for a value that is empty or leaves the year unknown."""
    if not isinstance(edtf, str) or not edtf:
        return None
    begin, slash, end = edtf.partition("/")
    if not slash:
        return _covered(begin)
    first = None if begin == ".." else _covered(begin)
    last = None if end == ".." else _covered(end)
    if (first is None and begin != "..") or (last is None and end != ".."):
        return None
    return Interval(first.first if first else None, last.last if last else None)


def _covered(value: str) -> Interval | None:
    if decade := _DECADE.fullmatch(value):
        first, length = (int(decade[1]) * 100, 100) if decade[2] == "X" else (int(decade[1] + decade[2]) * 10, 10)
        return Interval(date(first, 1, 1), date(first + length - 1, 12, 31))
    match = _DAY.fullmatch(value)
    if not match:
        return None
    year = int(match[1])
    if match[2] in _MONTHS_OF_PART:
        begin, end = _MONTHS_OF_PART[match[2]]
        return Interval(date(year, begin, 1), date(year, end, monthrange(year, end)[1]))
    if match[3]:
        day = date(year, int(match[2]), int(match[3]))
        return Interval(day, day)
    if match[2]:
        month = int(match[2])
        return Interval(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    return Interval(date(year, 1, 1), date(year, 12, 31))
