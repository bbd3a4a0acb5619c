"""Sets of days: what a constraint on a date allows, as masks over all days from 1950 to 2119. None is ever changed."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from crossread.intervals import Interval, interval

Days = npt.NDArray[np.bool_]

FIRST, LAST = date(1950, 1, 1), date(2119, 12, 31)
_COUNT = (LAST - FIRST).days + 1
_STAMPS = np.datetime64(FIRST) + np.arange(_COUNT)
_MONTHS = _STAMPS.astype("datetime64[M]").astype(int) % 12 + 1
_YEARS = _STAMPS.astype("datetime64[Y]").astype(int) + 1970
_DAYS = (_STAMPS - _STAMPS.astype("datetime64[M]")).astype(int) + 1
_WEEKDAYS = (np.arange(_COUNT) + FIRST.weekday()) % 7 + 1
_OPEN = 12 * 366


def any_day() -> Days:
    """Return all days."""
    return np.ones(_COUNT, dtype=bool)


@lru_cache(maxsize=1024)
def within(first: date | None, last: date | None) -> Days:
    """Return the days from `first` to `last`, both included; None leaves that end open."""
    days = np.zeros(_COUNT, dtype=bool)
    days[_index(first) if first else 0 : _index(last, 1) if last else _COUNT] = True
    return days


@lru_cache(maxsize=1024)
def matching(month: int | None = None, day: int | None = None, weekday: int | None = None) -> Days:
    """Return the days of this month, number and weekday (1 is Monday), whatever the year."""
    days = any_day()
    for values, wanted in ((_MONTHS, month), (_DAYS, day), (_WEEKDAYS, weekday)):
        if wanted is not None:
            days &= values == wanted
    return days


@lru_cache(maxsize=1024)
def in_years(first: int, last: int) -> Days:
    """Return the days of the years `first` to `last`."""
    return (first <= _YEARS) & (last >= _YEARS)


def around(days: Days, before: int, after: int) -> Days:
    """Return the days from `before` days before one of `days` to `after` days after it."""
    edges = np.zeros(_COUNT + 1, dtype=int)
    for index in np.flatnonzero(days).tolist():
        edges[max(0, index - before)] += 1
        edges[min(_COUNT, index + after + 1)] -= 1
    covered: Days = np.cumsum(edges)[:-1] > 0
    return covered


def moved(days: Days, by: int) -> Days:
    """Return each of the days so many days later (earlier, where `by` is negative)."""
    result = np.zeros(_COUNT, dtype=bool)
    if by >= 0:
        result[by:] = days[: _COUNT - by]
    else:
        result[:by] = days[-by:]
    return result


def months_later(day: date, months: int) -> date:
    """Return the day of the same number so many months later, or the last of that month if it is too short."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def bounds(days: Days) -> tuple[date | None, date | None]:
    """Return the first and the last day; None for an end within 12 years of where all days end."""
    indices = np.flatnonzero(days)
    if not len(indices):
        return None, None
    first, last = int(indices[0]), int(indices[-1])
    return (
        None if first < _OPEN else FIRST + timedelta(first),
        None if last >= _COUNT - _OPEN else FIRST + timedelta(last),
    )


def begins(days: Days, day: date) -> bool:
    """Return whether `day` is one of `days` and the day before it is not."""
    index = _index(day)
    return bool(days[index] and not days[index - 1])


def one_of(days: Days, window: Interval | None) -> str:
    """Return those of the days that lie in a window, in EDTF (level 2): ``[2026-01-05,2026-01-08..2026-01-12]``.

    Empty where there is no window with two ends, or no day in it.
    """
    if window is None or window.first is None or window.last is None:
        return ""
    inside = np.flatnonzero(days & within(window.first, window.last))
    runs = np.split(inside, np.flatnonzero(np.diff(inside) > 1) + 1) if len(inside) else []
    ends = [dict.fromkeys(FIRST + timedelta(int(run[end])) for end in (0, -1)) for run in runs]
    return f"[{','.join('..'.join(map(str, both)) for both in ends)}]" if ends else ""


def intervals_of(one_of_days: str) -> list[Interval]:
    """Return the runs of days that `one_of` wrote down."""
    runs = one_of_days.strip("[]").split(",") if one_of_days else []
    return [days for run in runs if (days := interval(run.replace("..", "/")))]


def single_dates(days: Iterable[date]) -> Days:
    """Return these days as a mask."""
    mask = np.zeros(_COUNT, dtype=bool)
    for day in days:
        if FIRST <= day <= LAST:
            mask[_index(day)] = True
    return mask


def _index(day: date, later: int = 0) -> int:
    return min(max((day - FIRST).days + later, 0), _COUNT)
