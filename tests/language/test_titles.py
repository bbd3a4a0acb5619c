"""Titles: what stands before a name, and after which full stops a sentence goes on."""

import pytest

from crossread.language.titles import ABBREVIATIONS, BEFORE_NAME, SPOKEN_TITLES, TITLE_GENDERS, TITLES


@pytest.mark.parametrize(
    ("title", "gender"), [("m", "male"), ("mme", "female"), ("madame", "female"), ("dr", ""), ("sir", "male")]
)
def test_gender_of_a_title(title: str, gender: str) -> None:
    assert TITLE_GENDERS[title] == gender


def test_a_spoken_title_is_no_title_elsewhere() -> None:
    assert "docteur" in SPOKEN_TITLES - TITLES


@pytest.mark.parametrize(
    ("before", "is_title"),
    [
        ("selon M. ", True),
        ("selon Mme ", True),
        ("selon Mme. ", True),
        ("le Dr ", True),
        ("un M ", False),
        ("la ", False),
    ],
)
def test_title_before_a_name(before: str, is_title: bool) -> None:
    assert bool(BEFORE_NAME.search(before)) == is_title


def test_abbreviations_hold_the_titles_as_they_are_written() -> None:
    assert {"M", "Mme", "av", "tél"} <= set(ABBREVIATIONS)
    assert "Monsieur" not in ABBREVIATIONS
