import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.errors import readable


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("été 1.txt", "été 1.txt"),
        ("a\nb.txt", r"a\nb.txt"),
        ("a\u202eb.txt", r"a\u202eb.txt"),
        ("a\u00a0b.txt", r"a\xa0b.txt"),
        ("a\udce9b.txt", r"a\udce9b.txt"),
        (r"a\b.txt", r"a\b.txt"),
    ],
)
def test_a_name_is_readable(name: str, expected: str) -> None:
    assert readable(name) == expected


@given(st.text(st.characters(), max_size=20))
def test_any_name_is_one_line_of_text(name: str) -> None:
    shown = readable(name)
    assert shown.isprintable()
    assert shown.encode("utf-8").decode("utf-8") == shown
    if name.isprintable():
        assert shown == name
