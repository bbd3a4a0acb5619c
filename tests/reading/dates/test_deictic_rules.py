import re
from collections.abc import Callable

import pytest

Marked = Callable[[str], tuple[str, str]]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("[Avant-hier soir], un orage a coupé l'électricité.", "2026-01-06TEV"),
        ("Le match de [samedi dernier] a été annulé [le lendemain matin].", "2026-01-03 2026-01-04TMO"),
        ("Elle s'est mariée [il y a une quinzaine d'années].", "2011"),
        ("[Il y a deux ans et demi], la mine a fermé.", "2023-07"),
        ("Arrêté [le 2 mars 2021], il s'est évadé [trois mois] plus tard.", "2021-03-02 P3M"),
        ("Élu [le 12 mai 2019], il a démissionné [la semaine suivante].", "2019-05-12 2019-W20"),
        ("[Le trimestre dernier], les ventes ont reculé.", "2025-Q4"),
        ("Dans [moins d'un mois], les électeurs voteront.", "P1M"),
    ],
)
def test_a_date_is_seen_from_another(marked: Marked, text: str, values: str) -> None:
    assert marked(re.sub(r"[\[\]]", "", text)) == (text, values)


@pytest.mark.parametrize(
    "text",
    [
        "Il y a trois candidats en lice.",
        "Il y a peu de chances que ça passe.",
        "Le jour du vote approche.",
        "Le dernier wagon a déraillé.",
        "Les lendemains de fête sont durs.",
        "Il habite dans deux maisons.",
    ],
)
def test_what_is_near_in_the_text_is_not_near_in_time(marked: Marked, text: str) -> None:
    assert marked(text) == (text, "")
