import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from crossread.analysis.publication_date.ages import ages
from crossread.analysis.publication_date.context import Context
from crossread.analysis.publication_date.inference import date_article


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Karim Benali, 39 ans (né le 8 mai 1977), a été arrêté.", [(39, "2016-05-08", "2017-06-07")]),
        ("La joueuse, née à Lille en 1990, est morte à l'âge de 20 ans.", [(20, "2010-01-01", "2012-01-31")]),
        ("Le maire, né le 29 février 1960 (50 ans), part.", [(50, "2010-02-28", "2011-03-30")]),
        ("Karim Benali, 39 ans (né le 8 mai 1977), et Jean Roy, 20 ans, sont partis.", []),
        ("En 2001, le maire, né en 1970, âgé de 31 ans, partait.", []),
        ("Le maire, né en 1970, a pris 20 ans de prison.", []),
        ("Le maire est né en 1970. Il a un fils de 20 ans.", []),
    ],
)
def test_when_somebody_born_then_has_that_age(nlp: Language, text: str, expected: list[tuple[int, str, str]]) -> None:
    assert [(age, str(first), str(last)) for _, age, first, last in ages(Context(nlp(text)))] == expected


def test_an_age_finds_the_year_of_a_weekday(nlp: Language) -> None:
    found = date_article(nlp("Le poète, né à Lille en 1925, est mort dimanche 27 mars, à l'âge de 90 ans."))
    assert found.best.edtf == "2016-03-27/2016-04-02"


@settings(deadline=None, max_examples=30)
@given(st.integers(1950, 2100), st.integers(0, 999))
def test_any_birth_and_age(nlp: Language, year: int, age: int) -> None:
    for _, _, first, last in ages(Context(nlp(f"Le maire, né le 29 février {year} ({age} ans), part."))):
        assert first < last
