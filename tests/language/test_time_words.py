"""Words of time: months, weekdays, units and what makes an expression findable."""

import re

import pytest

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


@pytest.mark.parametrize(("word", "unit"), [("ans", "year"), ("mois", "month"), ("semaines", "week"), ("an", "year")])
def test_unit(word: str, unit: str) -> None:
    assert unit_of(word) == unit


@pytest.mark.parametrize(
    ("count", "word", "half", "value"),
    [
        (1, "ans", True, "P1Y6M"),
        ("X", "siecles", False, "PXCE"),
        (2, "heures", False, "PT2H"),
        (2, "siecles", False, "P200Y"),
    ],
)
def test_duration(count: float | str, word: str, half: bool, value: str) -> None:
    assert duration(count, word, half) == value


@pytest.mark.parametrize(
    ("fragment", "text"),
    [("month", "janvier"), ("short_month", "janv."), ("weekday", "jeudi"), ("number", "vingt et un")],
)
def test_fragments(fragment: str, text: str) -> None:
    assert re.fullmatch(FRAGMENTS[fragment], text)
