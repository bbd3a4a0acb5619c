import re
from collections.abc import Callable

import pytest

Marked = Callable[[str], tuple[str, str]]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Le siège a duré [cinq cent quatre-vingt-trois jours].", "P583D"),
        ("Il a tenu [deux ans, trois mois et dix jours].", "P2Y3M10D"),
        ("Le chantier prendra de [six] à [huit mois].", "P6M P8M"),
        ("La traversée dure [une heure et quart].", "PT1H15M"),
        ("[Une demi-journée] de grève est prévue.", "PT12H"),
        ("[Toutes les deux semaines], un camion passe.", "P2W"),
        ("Le comité se réunit [chaque premier lundi du mois].", "P1M"),
        ("Le marché a lieu [les mardis] et [samedis].", "XXXX-WXX-2 XXXX-WXX-6"),
        ("Le magazine [hebdomadaire] paraît trois fois par [mois].", "P1W P1M"),
    ],
)
def test_a_duration_or_a_set_of_times(marked: Marked, text: str, values: str) -> None:
    assert marked(re.sub(r"[\[\]]", "", text)) == (text, values)


@pytest.mark.parametrize(
    "text",
    [
        "Une seconde chance lui est offerte.",
        "L'étoile est à 40 années-lumière.",
        "Les minutes du procès sont publiées.",
        "Son demi-frère joue la demi-finale.",
        "La Une du quotidien montre 30 jeunes.",
        "Il roule à 50 à l'heure.",
    ],
)
def test_a_word_of_duration_lasts_nothing(marked: Marked, text: str) -> None:
    assert marked(text) == (text, "")
