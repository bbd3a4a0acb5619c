from datetime import date
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from crossread.analysis.publication_date.day_sets import FIRST, bounds
from crossread.analysis.publication_date.text_evidence import Constraint, text_constraints


def told(constraint: Constraint, text: str) -> tuple[str, str]:
    return text[constraint.start : constraint.end], constraint.says


@pytest.mark.parametrize(
    ("text", "passage", "says", "first", "last"),
    [
        ("Le pont a cédé le 3 juin 2012.", "le 3 juin 2012", "on or after 2012-06-03", "2012-06-03", None),
        ("Le pont rouvrira le 3 juin 2012.", "le 3 juin 2012", "on or before 2012-06-03", None, "2012-06-03"),
        ("Le pont a cédé en 2012.", "2012", "on or after 2012-01-01", "2012-01-01", None),
        ("Le pont a cédé en juin 2012.", "juin 2012", "on or after 2012-06-01", "2012-06-01", None),
        ("Le pont est fermé depuis 2009.", "2009", "on or after 2009-01-01", "2009-01-01", None),
        ("Les travaux finiront d'ici 2031.", "2031", "not after 2031", None, "2031-12-31"),
        ("Née en 1990, elle a bâti le pont.", "1990", "on or after 1990-01-01", "1990-01-01", None),
        ("Jeudi 16 août 2012, le pont a cédé.", "Jeudi 16 août 2012",
         "on Thursday 16 August 2012, or up to 6 days later", "2012-08-16", "2012-08-22"),
        ("Ce jeudi 16 août 2012, le pont a cédé.", "Ce jeudi 16 août 2012",
         "on Thursday 16 August 2012, or up to 6 days later", "2012-08-16", "2012-08-22"),
    ],
)  # fmt: skip
def test_a_day_that_the_text_names(
    nlp: Language, text: str, passage: str, says: str, first: str | None, last: str | None
) -> None:
    (constraint,) = text_constraints(nlp(text))
    assert told(constraint, text) == (passage, says)
    assert tuple(day and day.isoformat() for day in bounds(constraint.days)) == (first, last)
    assert constraint.firm


@pytest.mark.parametrize(
    ("text", "passage", "says", "firm"),
    [
        ("Le pont a cédé le 3 juin.", "le 3 juin", "within 31 days after 3 June", True),
        ("Le pont rouvrira le 3 juin.", "le 3 juin", "within 300 days before 3 June", True),
        ("Le pont, jeudi 3 juin.", "jeudi 3 juin", "31 days before to 45 days after Thursday 3 June", True),
        ("Hier jeudi, le pont a cédé.", "Hier jeudi", "counted from the day named", True),
        ("Le pont a cédé, indique jeudi le préfet.", "jeudi", "on a Thursday, the day of the report", False),
        (
            "Oslo a annoncé jeudi la fin des travaux, selon l'AFP.",
            "jeudi",
            "on a Thursday, the day of the report",
            False,
        ),
    ],
)
def test_a_day_without_its_year(nlp: Language, text: str, passage: str, says: str, firm: bool) -> None:
    (constraint,) = text_constraints(nlp(text))
    assert told(constraint, text) == (passage, says)
    assert constraint.firm is firm


@pytest.mark.parametrize(
    ("text", "says", "day", "allowed"),
    [
        ("Le pont a cédé le 3 juin.", "within 31 days after 3 June", date(2012, 7, 4), True),
        ("Le pont a cédé le 3 juin.", "within 31 days after 3 June", date(2012, 7, 5), False),
        ("Le pont a cédé le 3 juin.", "within 31 days after 3 June", date(2012, 6, 2), False),
        ("Le pont, jeudi 3 juin.", "31 days before to 45 days after Thursday 3 June", date(2010, 5, 3), True),
        ("Le pont, jeudi 3 juin.", "31 days before to 45 days after Thursday 3 June", date(2011, 6, 3), False),
        ("Hier jeudi, le pont a cédé.", "counted from the day named", date(2012, 8, 17), True),
        ("Hier jeudi, le pont a cédé.", "counted from the day named", date(2012, 8, 16), False),
        ("Le pont a cédé, indique jeudi le préfet.", "on a Thursday, the day of the report", date(2012, 8, 16), True),
    ],
)
def test_the_days_that_it_allows(nlp: Language, text: str, says: str, day: date, allowed: bool) -> None:
    days = {constraint.says: constraint.days for constraint in text_constraints(nlp(text))}[says]
    assert bool(days[(day - FIRST).days]) is allowed


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Le pont a cédé le 3 juin 2012.", True),
        ("Le pont a cédé le 3 juin.", True),
        ("Jeudi 16 août 2012, le pont a cédé.", True),
        ("Le pont a cédé en 2012.", False),
        ("Ce jeudi 16 août 2012, le pont a cédé.", False),
        ("Le pont rouvrira le 3 juin 2012.", False),
    ],
)
def test_what_begins_with_the_day_of_something_past(nlp: Language, text: str, is_told: bool) -> None:
    (constraint,) = text_constraints(nlp(text))
    assert constraint.told is is_told


@pytest.mark.parametrize(
    "text",
    [
        "Les ponts de 2012 sont vieux.",
        "Le pont a cédé mardi.",
        "Le pont a cédé, a indiqué jeudi le préfet.",
        "Demain vendredi 17 août 2012, le pont ouvre.",
        "Il y a trois ponts.",
    ],
)
def test_what_says_nothing_of_the_day_of_publication(nlp: Language, text: str) -> None:
    assert text_constraints(nlp(text)) == []


def test_a_day_before_the_calendar_begins_allows_nothing_after_it(nlp: Language) -> None:
    (constraint,) = text_constraints(nlp("Le sommet s'ouvrira le 3 juin 1912."))
    assert not constraint.days.any()


def test_most_trusted_first(nlp: Language) -> None:
    text = (
        "Le pont a cédé ce jeudi 16 août 2012. Il a été bâti en 1998. Hier, mercredi 15 août 2012, il a tremblé. "
        "Ce jeudi, on pleure."
    )
    assert [told(constraint, text)[0] for constraint in text_constraints(nlp(text))] == [
        "Hier, mercredi 15 août 2012",
        "1998",
        "mercredi 15 août 2012",
        "ce jeudi 16 août 2012",
        "ce jeudi 16 août 2012",
    ]


PIECES = st.sampled_from(
    "hier jeudi , le 3 juin 2012 1998 a cédé rouvrira depuis en d'ici né indique selon l'AFP ce . ans 12 (".split()
)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=20).map(" ".join))
def test_passages_lie_in_the_text_widest_first(nlp: Language, text: str) -> None:
    found = text_constraints(nlp(text))
    assert all(0 <= c.start < c.end <= len(text) and c.basis == "text" for c in found)
    named = [c for c in found if c.says.startswith(("on or", "within", "not after"))]
    assert all(np.count_nonzero(a.days) >= np.count_nonzero(b.days) for a, b in pairwise(named))
