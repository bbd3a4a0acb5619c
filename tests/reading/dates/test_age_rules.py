import re
from collections.abc import Callable

import pytest

Marked = Callable[[str], tuple[str, str]]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Il a écopé de [dix ans] de prison.", "P10Y"),
        ("L'entreprise a fermé après [40 ans] d'activité.", "P40Y"),
        ("Son mandat de [six ans] s'achève.", "P6Y"),
        ("Le bail de [neuf ans] est signé.", "P9Y"),
        ("Un contrat de [moins de 3 ans] est signé.", "P3Y"),
        ("Il vit ici depuis [vingt ans].", "P20Y"),
    ],
)
def test_a_number_of_years_is_a_duration(marked: Marked, text: str, values: str) -> None:
    assert marked(re.sub(r"[\[\]]", "", text)) == (text, values)


@pytest.mark.parametrize(
    "text",
    [
        "Le suspect, un boulanger âgé d'environ 45 ans, a été relâché.",
        "La doyenne du village vient de fêter ses 104 ans.",
        "Un bébé de 8 mois et sa mère ont été secourus.",
        "Le chien, mort à 14 ans, accompagnait l'équipe.",
        "Le chanteur a 70 ans et toute sa voix.",
        "Une femme de plus de 80 ans est tombée.",
        "Luc Ferry, 12 ans, et sa sœur Anaïs, 9 ans, ont été retrouvés.",
    ],
)
def test_a_number_of_years_is_an_age(marked: Marked, text: str) -> None:
    assert marked(text) == (text, "")
