from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.analysis.publication_date.day_sets import (
    FIRST,
    LAST,
    Days,
    any_day,
    around,
    begins,
    bounds,
    in_years,
    intervals_of,
    matching,
    months_later,
    moved,
    one_of,
    single_dates,
    within,
)
from crossread.intervals import Interval

DAYS = st.dates(date(1970, 1, 1), date(2090, 1, 1))
NEAR = st.dates(date(2024, 2, 1), date(2024, 4, 1))


def days_of(days: Days) -> list[date]:
    return [FIRST + timedelta(int(index)) for index in np.flatnonzero(days)]


def test_a_day_by_its_marks() -> None:
    thursdays = matching(month=1, day=8, weekday=4)
    assert days_of(thursdays & within(date(2020, 1, 1), date(2030, 1, 1))) == [date(2026, 1, 8)]
    assert days_of(matching(month=2, day=29) & in_years(2020, 2027)) == [date(2020, 2, 29), date(2024, 2, 29)]
    assert days_of(matching(month=2, day=30)) == []


@given(DAYS)
def test_every_day_has_its_own_marks(day: date) -> None:
    (only,) = days_of(matching(day.month, day.day, day.isoweekday()) & in_years(day.year, day.year))
    assert only == day


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [
        (date(2024, 2, 28), date(2024, 3, 1), 3),
        (date(2024, 2, 28), date(2024, 2, 28), 1),
        (date(2024, 2, 28), date(2024, 2, 27), 0),
        (FIRST, FIRST, 1),
        (LAST, None, 1),
        (None, FIRST, 1),
        (None, None, len(any_day())),
        (None, date(1912, 4, 15), 0),
        (None, date.max, len(any_day())),
        (date(1912, 4, 15), None, len(any_day())),
        (date(2200, 1, 1), None, 0),
    ],
)
def test_days_within(first: date | None, last: date | None, count: int) -> None:
    assert within(first, last).sum() == count


@pytest.mark.parametrize(
    ("days", "before", "after", "expected"),
    [
        ([date(2024, 2, 29)], 1, 2, [date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1), date(2024, 3, 2)]),
        ([date(2024, 3, 1), date(2024, 3, 3)], 0, 1, [date(2024, 3, n) for n in (1, 2, 3, 4)]),
        ([FIRST], 5, 0, [FIRST]),
        ([LAST], 0, 5, [LAST]),
        ([], 5, 5, []),
    ],
)
def test_days_around(days: list[date], before: int, after: int, expected: list[date]) -> None:
    assert days_of(around(single_dates(days), before, after)) == expected


@settings(deadline=None)
@given(st.sets(NEAR), st.integers(0, 5), st.integers(0, 5))
def test_a_day_is_around_when_one_of_the_days_is_near(days: set[date], before: int, after: int) -> None:
    expected = {day + timedelta(by) for day in days for by in range(-before, after + 1)}
    assert set(days_of(around(single_dates(days), before, after))) == expected


@settings(deadline=None)
@given(DAYS, st.integers(-400, 400))
def test_moving_days_forth_and_back(day: date, by: int) -> None:
    days = single_dates([day])
    assert days_of(moved(days, by)) == [day + timedelta(by)]
    assert (moved(moved(days, by), -by) == days).all()


def test_a_day_moved_out_of_the_calendar_is_gone() -> None:
    assert days_of(moved(single_dates([LAST, FIRST]), 1)) == [FIRST + timedelta(1)]
    assert days_of(moved(single_dates([LAST, FIRST]), -1)) == [LAST - timedelta(1)]


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 3, 31), -1, date(2024, 2, 29)),
        (date(2023, 12, 5), 1, date(2024, 1, 5)),
        (date(2024, 1, 5), -13, date(2022, 12, 5)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 5, 31), 0, date(2024, 5, 31)),
    ],
)
def test_months_later(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later


def test_bounds() -> None:
    days = single_dates([date(2024, 2, 29), date(2026, 1, 8), date(1000, 1, 1)])
    assert bounds(days) == (date(2024, 2, 29), date(2026, 1, 8))
    assert bounds(within(date(2024, 2, 29), None)) == (date(2024, 2, 29), None)
    assert bounds(within(None, date(2024, 2, 29))) == (None, date(2024, 2, 29))
    assert bounds(any_day()) == bounds(~any_day()) == (None, None)


def test_where_days_begin() -> None:
    days = within(date(2024, 2, 28), date(2024, 3, 1))
    assert [begins(days, date(2024, 2, n)) for n in (27, 28, 29)] == [False, True, False]


@pytest.mark.parametrize(
    ("days", "edtf"),
    [
        ([], ""),
        ([date(2024, 2, 29)], "[2024-02-29]"),
        ([date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1)], "[2024-02-28..2024-03-01]"),
        ([date(2024, 2, 1), date(2024, 2, 3), date(2024, 2, 4)], "[2024-02-01,2024-02-03..2024-02-04]"),
    ],
)
def test_one_of_several_days(days: list[date], edtf: str) -> None:
    window = Interval(date(2024, 1, 1), date(2024, 12, 31))
    assert one_of(single_dates([*days, date(2025, 1, 1)]), window) == edtf
    assert one_of(single_dates(days), None) == one_of(single_dates(days), Interval(None, LAST)) == ""


@settings(deadline=None)
@given(st.sets(NEAR))
def test_one_of_several_days_reads_back(days: set[date]) -> None:
    written = one_of(single_dates(days), Interval(date(2024, 1, 1), date(2024, 12, 31)))
    runs = intervals_of(written)
    back = {
        run.first + timedelta(n)
        for run in runs
        if run.first and run.last
        for n in range((run.last - run.first).days + 1)
    }
    assert back == days
