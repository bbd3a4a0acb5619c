from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.reading.dates.calendar import (
    feast_near,
    moved,
    numbered_day,
    numbered_weekday,
    shifted_value,
    year_of,
    year_of_part,
)
from crossread.reading.dates.expressions import Point

THURSDAY = date(1999, 6, 10)


@pytest.mark.parametrize(
    ("weekday", "number", "day"),
    [(6, 19, date(1999, 6, 19)), (6, 12, date(1999, 6, 12)), (1, 31, date(1999, 5, 31)), (2, 29, date(1999, 6, 29))],
)
def test_a_weekday_with_its_number(weekday: int, number: int, day: date) -> None:
    assert numbered_weekday(THURSDAY, weekday, number) == day


def test_a_weekday_that_has_no_such_number_nearby() -> None:
    assert numbered_weekday(date(2016, 8, 18), 6, 18) == date(2016, 6, 18)
    assert numbered_weekday(date(2016, 9, 18), 6, 18) is None


@pytest.mark.parametrize(
    ("number", "direction", "day"),
    [
        (15, None, date(1999, 6, 15)),
        (10, None, THURSDAY),
        (9, "future", date(1999, 7, 9)),
        (9, "past", date(1999, 6, 9)),
        (31, "past", date(1999, 5, 31)),
    ],
)
def test_a_number_alone(number: int, direction: str | None, day: date) -> None:
    assert numbered_day(THURSDAY, number, direction) == day  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("code", "written", "direction", "year"),
    [
        ("H1", date(2002, 3, 29), "future", 2002),
        ("H1", date(2002, 8, 1), "future", 2003),
        ("Q4", date(2001, 1, 18), "past", 2000),
        ("SU", date(2001, 2, 2), "past", 2000),
    ],
)
def test_the_year_of_a_part(code: str, written: date, direction: str, year: int) -> None:
    assert year_of_part(code, None, written, direction) == year  # type: ignore[arg-type]


def test_a_weekday_that_does_not_fit_is_a_slip() -> None:
    assert year_of(Point(month=2, day=16, weekday=6), date(2017, 2, 20), "past") == 2017
    assert year_of(Point(month=8, years=-1), THURSDAY, None) == 1998


def test_feasts() -> None:
    assert feast_near(THURSDAY, 0, "past") == date(1999, 4, 4)
    assert feast_near(THURSDAY, -47, "future") == date(2000, 3, 7)


@given(st.dates(), st.integers(-5_000_000, 5_000_000), st.sampled_from(["day", "week", "month", "year", "century"]))
def test_no_shift_leaves_the_calendar(day: date, count: int, unit: str) -> None:
    later = moved(day, count)
    assert later is None or (later - day).days == count
    assert shifted_value(day, unit, count)  # type: ignore[arg-type]
