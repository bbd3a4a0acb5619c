from collections.abc import Callable

import pytest

Faults = Callable[..., list[str]]
BOOK = """\
- title: The wall
  question: who wants it?
"""
ENTRY = """\
- place: intro-limits
  text: A word on {wall}.
  passages:
    - slot: wall
      article: "000"
      exact: le mur
      suffix: " tombe"
"""


def test_entries_are_taken(faults: Faults) -> None:
    assert faults(remarks=ENTRY, book=BOOK) == []


@pytest.mark.parametrize(
    ("right", "wrong", "place", "message"),
    [
        ("place: intro-limits", "place: intro", "1: place", "Input should be 'intro-limits'"),
        ("  text: A word on {wall}.\n", "", "1: text", "Field required"),
        ("text: A word on {wall}.", "text: {wall}", "2: text", "write what begins with a brace in quotation marks"),
        ("slot: wall", "slot: The wall", "4: passages.0.slot", "found 'The wall'"),
        ("exact: le mur", "exakt: le mur", "4: passages.0.exact", "Field required"),
        ("  passages:", "  passage:", "3: passage", "Extra inputs are not permitted"),
    ],
)
def test_a_wrong_remark_is_refused(faults: Faults, right: str, wrong: str, place: str, message: str) -> None:
    assert right in ENTRY
    (fault, *_) = faults(remarks=ENTRY.replace(right, wrong, 1))
    assert fault.startswith(f"remarks.yml:{place}: ")
    assert message in fault


@pytest.mark.parametrize(
    ("right", "wrong", "place", "message"),
    [
        ("  question: who wants it?\n", "", "1: question", "Field required"),
        ("question", "questions", "1: question", "Field required"),
        ("title: The wall", "title: [The wall]", "1: title", "Input should be a valid string"),
        (BOOK, BOOK + BOOK, "1: entry", "at most 1 item"),
    ],
)
def test_a_wrong_title_is_refused(faults: Faults, right: str, wrong: str, place: str, message: str) -> None:
    assert right in BOOK
    (fault, *_) = faults(book=BOOK.replace(right, wrong, 1))
    assert fault.startswith(f"book.yml:{place}: ")
    assert message in fault
