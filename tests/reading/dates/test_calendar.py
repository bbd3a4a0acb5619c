from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.reading.dates.calendar import (
    feast_near,
    moved,
    numbered_day,
    numbered_weekday,
    shifted,
    shifted_value,
    weekday_near,
    year_of,
    year_of_part,
)
from crossread.reading.dates.expressions import Point

THURSDAY = date(1999, 6, 10)
WRITTEN = date(2026, 1, 8)


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


@pytest.mark.parametrize(
    ("weekday", "side", "tense", "day"),
    [
        (4, None, "past", 8), (3, None, "past", 7), (5, None, "past", 2), (5, None, "future", 9), (4, None, None, 8),
        (4, "last", None, 1), (4, "next", None, 15), (5, "this", "future", 9),
    ],
)  # fmt: skip
def test_weekday_near(weekday: int, side: str | None, tense: str | None, day: int) -> None:
    assert weekday_near(WRITTEN, weekday, side, tense) == date(2026, 1, day)  # type: ignore[arg-type]


def test_year_of_a_day_without_one() -> None:
    assert year_of(Point(month=12, day=31), WRITTEN, "past") == 2025
    assert year_of(Point(month=3), WRITTEN, "future") == 2026
    assert year_of(Point(month=11, day=10, weekday=7), WRITTEN, None) == 2024
    assert year_of(Point(month=2, day=29), WRITTEN, "past") == 2025


@pytest.mark.parametrize(
    ("unit", "count", "value"),
    [
        ("day", -8, "2025-12-31"), ("week", 0, "2026-W02"), ("weekend", -1, "2026-W01-WE"), ("month", -1, "2025-12"),
        ("quarter", -1, "2025-Q4"), ("half", 1, "2026-H2"), ("year", -3, "2023"), ("decade", 0, "202"),
        ("century", 0, "20"),
    ],
)  # fmt: skip
def test_shifted(unit: str, count: int, value: str) -> None:
    assert shifted(WRITTEN, unit, count) == value  # type: ignore[arg-type]
