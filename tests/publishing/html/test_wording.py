import pytest

from crossread.publishing.html.wording import capitalised, counted, days, in_words, listed, some, spoken


@pytest.mark.parametrize(("number", "words"), [(0, "none"), (5, "five"), (12, "twelve"), (13, "13"), (1234, "1,234")])
def test_in_words(number: int, words: str) -> None:
    assert in_words(number) == words


@pytest.mark.parametrize(
    ("number", "things", "doing"), [(0, "no bodies", "none is"), (1, "one body", "one is"), (20, "20 bodies", "20 are")]
)
def test_what_is_counted_agrees_with_its_number(number: int, things: str, doing: str) -> None:
    assert (counted(number, "body", "bodies"), some(number, "is", "are")) == (things, doing)


@pytest.mark.parametrize(
    ("items", "prose"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_listed(items: list[str], prose: str) -> None:
    assert listed(items) == prose


@pytest.mark.parametrize(
    ("edtf", "table", "prose"),
    [
        ("2025-09-04", "2025-09-04", "4 September 2025"),
        ("2025-08", "2025-08", "August 2025"),
        ("2025", "2025", "2025"),
        ("2025-09-04/2025-09-05", "2025-09-04 or 2025-09-05", "4 or 5 September 2025"),
        ("2025-08-31/2025-09-01", "2025-08-31 or 2025-09-01", "31 August 2025 or 1 September 2025"),
        ("2025-09-04/2025-09-10", "2025-09-04 to 2025-09-10", "4 September 2025 to 10 September 2025"),
    ],
)
def test_dates(edtf: str, table: str, prose: str) -> None:
    assert (days(edtf), spoken(edtf)) == (table, prose)


@pytest.mark.parametrize(("text", "expected"), [("the Élysée", "The Élysée"), ("état", "État"), ("", "")])
def test_only_the_first_letter_becomes_a_capital(text: str, expected: str) -> None:
    assert capitalised(text) == expected
