from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.intervals import Interval, interval

DAYS = st.dates(date(1990, 1, 1), date(2040, 1, 1))


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2025-09-04", date(2025, 9, 4), date(2025, 9, 4)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2014", date(2014, 1, 1), date(2014, 12, 31)),
        ("2025-09-04/2025-09-05", date(2025, 9, 4), date(2025, 9, 5)),
        ("../2025-09-04", None, date(2025, 9, 4)),
        ("2025-09/..", date(2025, 9, 1), None),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("2023-22", date(2023, 6, 1), date(2023, 8, 31)),
        ("00XX", date(1, 1, 1), date(99, 12, 31)),
        ("000X", date(1, 1, 1), date(9, 12, 31)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
        ("99XX/..", date(9900, 1, 1), None),
    ],
)
def test_interval(edtf: str, first: date | None, last: date | None) -> None:
    assert interval(edtf) == Interval(first, last)


@pytest.mark.parametrize(
    "edtf",
    [
        "", None, "XXXX-01-08", "yesterday", "2025-09-04/soon", "0000", "-050", "-0050", "10000", "2026-13", "2026-00",
        "2026-02-30", "2023-02-29", "2024-22-01", "2026-02/2026-01", "2026-01-02/2026-01-01", "/", "../x",
    ],
)  # fmt: skip
def test_no_interval(edtf: str | None) -> None:
    assert interval(edtf) is None


@given(st.text("0129X-/.W٣", max_size=21) | st.text())
def test_no_text_raises(edtf: str) -> None:
    if days := interval(edtf):
        assert days.first is None or days.last is None or days.first <= days.last
        assert interval(days.edtf) == days or days == Interval()


@given(st.dates(), st.dates(), st.integers(0, 4_000_000))
def test_what_reaches_beyond_the_calendar_is_cut_off(a: date, b: date, margin: int) -> None:
    span = Interval(min(a, b), max(a, b))
    assert interval(span.edtf) == span
    wide = span.widened(margin)
    assert wide.first is not None
    assert wide.last is not None
    assert wide.first <= min(a, b) <= max(a, b) <= wide.last


@given(st.lists(DAYS, min_size=2, max_size=2).map(sorted))
def test_edtf_reads_back(days: list[date]) -> None:
    span = Interval(days[0], days[1])
    assert interval(span.edtf) == span


@given(st.lists(DAYS, min_size=4, max_size=4))
def test_meets_when_there_is_a_common_day(days: list[date]) -> None:
    a, b = Interval(*sorted(days[:2])), Interval(*sorted(days[2:]))
    assert a.meets(b) == b.meets(a)
    if a.meets(b):
        common = a.intersection(b)
        assert common.first is not None
        assert common.last is not None
        assert common.first <= common.last
    assert a.hull(b).meets(a)
