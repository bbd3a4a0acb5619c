import re
from collections.abc import Callable

import pytest

Marked = Callable[[str], tuple[str, str]]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Jusqu'[à présent], rien n'a filtré.", "PRESENT_REF"),
        ("L'[actuelle] ministre est restée.", "PRESENT_REF"),
        ("[Naguère] prospère, la ville décline.", "PAST_REF"),
        ("Tous les [précédents] records sont battus.", "PAST_REF"),
        ("À [l'époque], le port comptait trente chalutiers.", "PAST_REF"),
        ("Dans [les prochaines semaines], le décret paraîtra.", "FUTURE_REF"),
        ("Le bus passera [sous peu].", "FUTURE_REF"),
        ("Le marché [nocturne] attire la foule.", "TNI"),
    ],
)
def test_past_present_or_future_and_no_more(marked: Marked, text: str, values: str) -> None:
    assert marked(re.sub(r"[\[\]]", "", text)) == (text, values)


@pytest.mark.parametrize(
    "text",
    [
        "La prochaine fois, il gagnera.",
        "Un acte sans précédent.",
        "Le plus récent modèle coûte cher.",
        "L'avenir de la filière inquiète.",
        "Un jour férié tombe mal.",
        "Le présent rapport est clair.",
    ],
)
def test_a_word_of_time_that_places_nothing(marked: Marked, text: str) -> None:
    assert marked(text) == (text, "")
