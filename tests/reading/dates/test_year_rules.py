import re
from collections.abc import Callable

import pytest

Marked = Callable[[str], tuple[str, str]]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("En [1789], la Bastille est prise.", "1789"),
        ("Entre [1939] et [1945], l'usine tournait.", "1939 1945"),
        ("La crue de [1910] sert de repère.", "1910"),
        ("La saison [2024]-[25] démarre.", "2024 2025"),
        ("Il joue depuis [98] avec eux.", "1998"),
        ("Le maire sortant, élu en [2014], se représente.", "2014"),
    ],
)
def test_a_bare_year(marked: Marked, text: str, values: str) -> None:
    assert marked(re.sub(r"[\[\]]", "", text)) == (text, values)


@pytest.mark.parametrize(
    "text",
    [
        "À plus de 1800 m de hauteur, il neige.",
        "Il a parcouru 1950 kilomètres.",
        "Appelez le 05 56 19 99 20.",
        "En 50 pages, il résume.",
        "La loi n° 2004 est abrogée.",
        "La facture s'élève à 2019,50 euros.",
        "Ils ont vendu 2023 voitures.",
    ],
)
def test_a_number_of_four_or_two_digits_is_no_year(marked: Marked, text: str) -> None:
    assert marked(text) == (text, "")
