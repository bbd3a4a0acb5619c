import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.language.folding import fold
from crossread.language.numerals import COLLECTIVES, NUMBERS, ORDINALS, SEVERAL, number, ordinal, roman
from crossread.language.time_words import FRAGMENTS


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("12", 12),
        ("1,5", 1.5),
        ("1.5", 1.5),
        ("12 000", 12_000),
        ("3.000", 3000),
        ("zero", 0),
        ("dix-huit", 18),
        ("vingt et un", 21),
        ("soixante-dix-sept", 77),
        ("quatre-vingts", 80),
        ("quatre-vingt-dix-neuf", 99),
        ("cent quatre", 104),
        ("deux cent", 200),
        ("trois cents", 300),
        ("cinq cent quatre-vingt-trois", 583),
        ("mille", 1000),
        ("deux mille vingt-six", 2026),
        ("mille neuf cent quatre-vingt-dix-huit", 1998),
    ],
)
def test_number(words: str, value: float) -> None:
    assert number(words) == value
    assert re.fullmatch(FRAGMENTS["number"], words)


@given(st.integers(0, 999_999_999), st.sampled_from([" ", "."]))
def test_a_number_in_groups_of_digits_reads_back(value: int, separator: str) -> None:
    assert number(f"{value:,}".replace(",", separator)) == value


def test_ordinals() -> None:
    assert [ordinal(word) for word in ("premier", "seconde", "quinzieme", "21e", "1ere")] == [1, 2, 15, 21, 1]


def test_every_roman_numeral_below_forty() -> None:
    units = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    numerals = [tens + unit for tens, unit in product(("", "x", "xx", "xxx"), units)]
    assert [roman(numeral) for numeral in numerals[1:]] == list(range(1, 40))


def test_several_are_the_numbers_before_plural_nouns() -> None:
    assert {NUMBERS[word] for word in SEVERAL} == set(range(2, 11))


def test_words_are_folded_as_the_text_is_in_which_they_are_sought() -> None:
    assert [word for word in (*NUMBERS, *COLLECTIVES, *ORDINALS) if fold(word) != word] == []
