import re
from datetime import date

import pytest

from crossread.language import time_words
from crossread.language.folding import fold
from crossread.language.time_words import (
    DATE_WORDS,
    ENGLISH_MONTHS,
    ENGLISH_WEEKDAYS,
    FRAGMENTS,
    MONTHS,
    OPENERS,
    TIME_WORDS,
    WEEKDAYS,
    duration,
    unit_of,
)


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
                "DATE_WORDS", "OPENERS", "TIME_WORDS")  # fmt: skip


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


@pytest.mark.parametrize(("word", "name"), [("janvier", "January"), ("aout", "August"), ("dec", "December")])
def test_months_in_both_languages(word: str, name: str) -> None:
    assert ENGLISH_MONTHS[MONTHS[word] - 1] == name


@pytest.mark.parametrize(("word", "name"), [("lundi", "Monday"), ("dimanche", "Sunday")])
def test_weekdays_in_both_languages(word: str, name: str) -> None:
    assert ENGLISH_WEEKDAYS[WEEKDAYS[word] - 1] == name


def test_date_words_are_written_out() -> None:
    assert len(DATE_WORDS) == 12 + 7
    assert "dec" not in DATE_WORDS


def test_every_date_word_leads_to_an_expression_and_every_opener_to_none() -> None:
    assert DATE_WORDS <= TIME_WORDS
    assert not OPENERS & DATE_WORDS
