import re
from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.language import time_words
from crossread.language.folding import fold
from crossread.language.time_words import FRAGMENTS, MONTHS, duration, number, ordinal, roman, unit_of


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


@pytest.mark.parametrize(
    ("count", "word", "half", "value"),
    [
        (3, "jours", False, "P3D"),
        (2, "nuits", False, "P2D"),
        (1, "an", True, "P1Y6M"),
        (2, "heures", True, "PT2H30M"),
        (2, "semaines", True, "P2.5W"),
        (3, "trimestres", False, "P9M"),
        (2, "decennies", False, "P20Y"),
        (1.5, "siecle", False, "P150Y"),
        (2e6, "annees", False, "P2000000Y"),
        ("X", "mois", False, "PXM"),
        ("X", "minutes", False, "PTXM"),
        ("X", "siecles", False, "PXCE"),
        ("X", "decennies", False, "PXDE"),
    ],
)
def test_duration(count: float | str, word: str, half: bool, value: str) -> None:
    assert duration(count, word, half) == value


def test_units_in_the_singular_and_the_plural() -> None:
    assert [unit_of(word) for word in ("mois", "an", "ans", "week-ends", "journees")] == [
        *("month", "year", "year", "weekend", "day")
    ]
    with pytest.raises(KeyError):
        unit_of("kilometres")


def test_the_months_are_those_of_the_calendar() -> None:
    assert list(MONTHS.values())[:12] == list(range(1, 13))
    for word, value in list(MONTHS.items())[12:]:
        assert next(full for full in MONTHS if full.startswith(word)) == list(MONTHS)[value - 1]


def test_feasts_are_days_of_the_calendar() -> None:
    assert all(date(2024, *day) for day in time_words.HOLIDAYS.values())


VOCABULARIES = ("MONTHS", "WEEKDAYS", "SEASONS", "DAY_PARTS", "UNITS", "SETS_OF_DAYS", "HOLIDAYS", "MOVABLE_FEASTS",
                "NUMBERS", "COLLECTIVES", "ORDINALS", "OPENERS", "TIME_WORDS")  # fmt: skip


@pytest.mark.parametrize("name", VOCABULARIES)
def test_words_are_folded_as_the_text_is_in_which_they_are_sought(name: str) -> None:
    words = getattr(time_words, name)
    assert [word for word in words if fold(word) != word] == []


@pytest.mark.parametrize(
    ("fragment", "text", "found"),
    [
        ("month", "en mai", "mai"),
        ("month", "la maison", None),
        ("short_month", "5 janv. 2001", "janv."),
        ("short_month", "le sept", "sept"),
        ("short_month", "la decision", None),
        ("day", "le 1er", "1er"),
        ("day", "le 31", "31"),
        ("day", "le 32", None),
        ("day", "30,5 degres", None),
        ("year", "en 1999", "1999"),
        ("year", "1999,5 tonnes", None),
        ("year", "en 2199", None),
        ("number", "trois cent vingt lits", "trois cent vingt"),
        ("number", "1 200 lits", "1 200"),
        ("ordinal", "la 3e fois", "3e"),
        ("ordinal", "la troisieme", "troisieme"),
        ("weekday", "les dimanches", None),
    ],
)
def test_fragments(fragment: str, text: str, found: str | None) -> None:
    match = re.search(rf"(?<![\w,]){FRAGMENTS[fragment]}", text)
    assert (match.group() if match else None) == found


@pytest.mark.parametrize(
    ("following", "counted"),
    [("", False), (", dit-il", False), (" et demain", False), (" soldats", True), (" %", True), (" €", True)],
)
def test_what_a_number_counts(following: str, counted: bool) -> None:
    assert (re.match(FRAGMENTS["not_counted"], following) is None) is counted
