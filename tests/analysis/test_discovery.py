import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.analysis.discovery import clashes, contrast, likelihood


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        ("Le pont a été rouvert.", "Le pont n’a pas été rouvert.", "negation"),
        ("Le train a transporté 40 chars.", "Le train a transporté 12 chars.", "numbers"),
        ("La conférence eut lieu en mai 2019.", "La conférence eut lieu en mai 2021.", "dates"),
        ("Les exportations augmentent.", "Les exportations diminuent.", "opposites"),
        ("La Serbie accuse la Croatie devant le juge.", "Le juge et la Croatie : elle accuse la Serbie.", "roles"),
    ],
)
def test_what_sets_apart(a: str, b: str, apart: str) -> None:
    assert getattr(contrast(a, b), apart) == 1


def test_two_reversals_are_none() -> None:
    assert contrast("Il n’est pas impossible de venir.", "Il viendra.").parity == 0


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Le maire a interdit la marche de samedi.", "Le maire n’a pas interdit la marche de samedi.", True),
        ("Le maire a interdit la marche de samedi.", "La marche de samedi est interdite par le maire.", False),
        ("Le maire a interdit la marche de samedi.", "Une usine de papier ouvre à Dole.", False),
    ],
)
def test_clashes(a: str, b: str, expected: bool) -> None:
    assert clashes(a, b) is expected


@given(st.text(), st.text())
def test_order_does_not_matter(a: str, b: str) -> None:
    assert contrast(a, b) == contrast(b, a)
    assert 0 < likelihood(contrast(a, b)) < 1
