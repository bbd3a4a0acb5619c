import re
from collections.abc import Callable

import pytest

Marked = Callable[[str], tuple[str, str]]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("La séance reprendra à [14 heures 30].", "2026-01-08T14:30"),
        ("Le magasin ouvrira à [9h] et fermera à [minuit].", "2026-01-08T09:00 2026-01-08T24:00"),
        ("Un incendie s'est déclaré dans [la nuit de samedi à dimanche].", "2026-01-03TNI"),
        ("Dans [la nuit du 31 décembre au 1er janvier], vingt voitures ont brûlé.", "2025-12-31TNI"),
        ("Le dîner aura lieu [mardi soir] à [20 h].", "2026-01-13TEV 2026-01-13T20:00"),
        ("Il a été arrêté à [8 h lundi].", "2026-01-05T08:00"),
        ("En [pleine nuit], la toiture s'est envolée.", "2026-01-08TNI"),
        ("Ils ont [3 h] de retard.", "PT3H"),
    ],
)
def test_a_time_of_the_day_is_named(marked: Marked, text: str, values: str) -> None:
    assert marked(re.sub(r"[\[\]]", "", text)) == (text, values)


@pytest.mark.parametrize(
    "text",
    [
        "Le bus roule à 90 km/h.",
        "Le film Minuit à Paris ressort.",
        "Gare du Midi, le trafic est bloqué.",
        "Le soir de sa vie approche.",
        "Le match s'est terminé sur le score de 24 à 22.",
        "L'hôtel Midi affiche complet.",
    ],
)
def test_a_word_of_the_day_is_no_time(marked: Marked, text: str) -> None:
    assert marked(text) == (text, "")
