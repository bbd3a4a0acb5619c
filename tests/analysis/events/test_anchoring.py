from datetime import date

import pytest

from crossread.analysis.events.anchoring import time_of
from crossread.analysis.events.sentences import Sentence, sentences
from crossread.codebook import Codebook
from crossread.corpus import Article
from crossread.intervals import Interval, interval
from crossread.reading.pipeline import read_article, reading_pipeline

PUBLISHED = Interval(date(2024, 5, 17), date(2024, 5, 17))  # a Friday
NLP = reading_pipeline(Codebook())


def sentence(text: str) -> Sentence:
    (found,) = sentences(read_article(Article("a", "a.txt", text), NLP), PUBLISHED)
    return found


def days(text: str, word: str, status: str = "past", wanted: str = "") -> str:
    start = text.index(word)
    time = time_of(sentence(text), (start, start + len(word)), status, interval(wanted), PUBLISHED)
    return time.days.edtf if time and time.days else ""


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Le sommet s'est tenu mardi à Lima.", "sommet", "2024-05-14"),
        ("Mardi, le sommet s'est tenu à Lima.", "sommet", "2024-05-14"),
        ("Le sommet s'est tenu à Lima.", "sommet", ""),
        ("Le sommet a duré trois jours.", "sommet", ""),
        ("Le traité a été signé lundi mais le sommet s'est ouvert mardi.", "sommet", "2024-05-14"),
        ("Le traité a été signé lundi mais le sommet a échoué.", "sommet", ""),
        ("Le sommet a échoué, a rapporté jeudi une agence.", "sommet", ""),
        ("Le lendemain du sommet, la ville dormait.", "sommet", ""),
        ("Il a ouvert le 4 mai le sommet fermé le 7 mai.", "ouvert", "2024-05-04"),
    ],
)
def test_the_time_that_dates_a_word(text: str, word: str, expected: str) -> None:
    assert days(text, word) == expected


def test_a_day_outside_the_speech_does_not_date_what_is_told_in_it() -> None:
    assert days("Le maire a dit jeudi : « Le sommet a échoué ».", "sommet") == ""
    assert days("Le maire a dit jeudi : « Le sommet a échoué lundi ».", "sommet") == "2024-05-13"


def test_of_several_times_that_of_the_wanted_days_goes_first() -> None:
    text = "Ouvert le 4 mai le sommet fermé le 7 mai."
    assert days(text, "sommet", wanted="2024-05-07") == "2024-05-07"
    assert days(text, "sommet", wanted="2024-05-04") == "2024-05-04"


@pytest.mark.parametrize(
    ("text", "status", "expected"),
    [
        ("Le maire a promis mardi un sommet.", "future", ""),
        ("Le maire a promis mardi un sommet.", "past", "2024-05-14"),
        ("Le sommet aura lieu le 3 juin 2024.", "future", "2024-06-03"),
        ("Le sommet doit se tenir avant le 3 juin 2024.", "future", "../2024-06-03"),
        ("Le sommet doit se tenir d'ici 2026.", "future", "../2026-12-31"),
    ],
)
def test_what_is_still_to_come(text: str, status: str, expected: str) -> None:
    assert days(text, "sommet", status) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Deux ans après le séisme, la ville est vide.", "2022-05"),
        ("Plus de deux ans après le séisme, la ville est vide.", "2021-05-01/2022-05-31"),
        ("Un an et demi après le séisme, la ville est vide.", "2022-11"),
        ("Trois mois après le séisme, la ville est vide.", "2024-02"),
    ],
)
def test_years_are_counted_back_from_publication(text: str, expected: str) -> None:
    assert days(text, "séisme") == expected
