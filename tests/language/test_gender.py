"""Gender: what a determiner, a title or the form of a role shows."""

import pytest

from crossread.language.gender import FEMININE_PRONOUNS, PLURAL_PRONOUNS, gender_of_role, gender_of_words


@pytest.mark.parametrize(
    ("noun", "gender"),
    [
        ("presidente", "female"),
        ("president", "male"),
        ("directrice", "female"),
        ("directeur", "male"),
        ("reine", "female"),
        ("pape", "male"),
        ("ministre", ""),
        ("policier", "male"),
        ("chaise", ""),
    ],
)
def test_gender_of_a_role(noun: str, gender: str) -> None:
    assert gender_of_role(noun) == gender


@pytest.mark.parametrize(
    ("first", "noun", "gender"),
    [
        ("la", "ministre", "female"),
        ("un", "juge", "male"),
        ("mme", "", "female"),
        ("l'", "avocate", "female"),
        ("l'", "juge", ""),
    ],
)
def test_the_word_before_a_role_goes_before_its_form(first: str, noun: str, gender: str) -> None:
    assert gender_of_words(first, noun) == gender


def test_pronouns_of_both_kinds() -> None:
    assert {"elles", "celles-ci"} & PLURAL_PRONOUNS == FEMININE_PRONOUNS & PLURAL_PRONOUNS
