"""Numerals: cardinals, ordinals and Roman numerals to their values."""

import pytest

from crossread.language.numerals import NUMBERS, SEVERAL, number, ordinal, roman


@pytest.mark.parametrize(
    ("words", "value"),
    [("12", 12), ("1,5", 1.5), ("dix-huit", 18), ("quatre-vingt-dix", 90), ("vingt et un", 21), ("deux cent", 200)],
)
def test_number(words: str, value: float) -> None:
    assert number(words) == value


@pytest.mark.parametrize(("word", "value"), [("premier", 1), ("deuxieme", 2), ("21e", 21), ("3 eme", 3)])
def test_ordinal(word: str, value: int) -> None:
    assert ordinal(word) == value


@pytest.mark.parametrize(("numeral", "value"), [("xix", 19), ("xx", 20), ("iv", 4), ("xviii", 18)])
def test_roman(numeral: str, value: int) -> None:
    assert roman(numeral) == value


def test_several_are_the_numbers_before_plural_nouns() -> None:
    assert {NUMBERS[word] for word in SEVERAL} == set(range(2, 11))
