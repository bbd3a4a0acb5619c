import re
from collections.abc import Callable

import pytest

Marked = Callable[[str], tuple[str, str]]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("La foire aura lieu les [7], [8] et [9 août].", "2026-08-07 2026-08-08 2026-08-09"),
        ("Le procès se tiendra du [3] au [14 novembre 2025] à Lyon.", "2025-11-03 2025-11-14"),
        ("Réunie du [28 février] au [2 mars], l'assemblée a tranché.", "2025-02-28 2025-03-02"),
        ("Il est né [le dimanche 29 février 2004].", "2004-02-29"),
        ("Les soldes d'hiver commencent [mercredi 14 janvier].", "2026-01-14"),
        ("Le bal du [14-Juillet] est annulé.", "2025-07-14"),
        ("[La Pentecôte] sera fériée.", "2026-05-24"),
        ("La grande crue du [XVIIIe siècle] est oubliée.", "17"),
        ("Les festivités débuteront dans [la première semaine de juillet].", "2026-07"),
    ],
)
def test_a_part_of_the_calendar_is_named(marked: Marked, text: str, values: str) -> None:
    assert marked(re.sub(r"[\[\]]", "", text)) == (text, values)


@pytest.mark.parametrize(
    "text",
    [
        "La manif du 30 février est une blague.",
        "La note passe de 12/20 à 14/20.",
        "Elle a vécu rue du 4-Septembre.",
        "La place du 8-Mai-1945 est fermée.",
        "Été comme hiver, il a été élu.",
        "Le juge Avril a démissionné.",
        "Il marche vers la ville.",
    ],
)
def test_a_word_of_the_calendar_is_no_date(marked: Marked, text: str) -> None:
    assert marked(text) == (text, "")
