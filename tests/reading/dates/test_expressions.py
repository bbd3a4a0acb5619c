import pytest

from crossread.reading.dates.expressions import (
    Clock,
    Distance,
    Feast,
    Fixed,
    Meaning,
    Part,
    Point,
    Shift,
    TimeExpression,
)


@pytest.mark.parametrize(
    ("meaning", "relative"),
    [
        (Fixed("P3D"), False),
        (Point(2025, 3, 6), False),
        (Point(month=3, day=6), True),
        (Point(weekday=4), True),
        (Feast(0, 2025), False),
        (Feast(0), True),
        (Part("SU", 2025), False),
        (Part("SU", side="last"), True),
        (Clock("TMO", Point(2025, 3, 6)), False),
        (Clock("TMO", Point(month=3, day=6)), True),
        (Clock("TMO", Feast(0, 2025)), True),
        (Clock("TMO", Shift("day", 0)), True),
        (Clock("TMO"), True),
        (Shift("day", -1), True),
        (Distance("P2M", Shift("month", 2)), True),
    ],
)
def test_relative_tells_whether_another_date_is_needed(meaning: Meaning, relative: bool) -> None:
    assert TimeExpression(0, 1, "DATE", meaning).relative is relative
