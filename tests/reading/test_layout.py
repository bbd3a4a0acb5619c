import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.codebook import Codebook
from crossread.reading.layout import find_segments
from crossread.reading.pipeline import reading_pipeline
from crossread.reading.spans import segments

PAGE = """\
Accueil  International

Le Parlement adopte la loi sur l'eau

La loi sur l'eau a été votée lundi par 302 voix contre 210.

Lire aussi : Le Sénat repousse le budget

Une majorité inattendue

parlement
©AFP - L'hémicycle, le 3 mai 2024.

Les députés du centre ont voté avec la gauche, a constaté l'Agence de presse.
Mort de l'actrice Jeanne Dupuis à Cannes
Le texte entrera en vigueur en janvier.

Les plus lus
À la une
Contenus sponsorisés
"""


def kinds(text: str) -> list[tuple[str, str]]:
    return [(segment.kind, text[segment.start : segment.end]) for segment in find_segments(text)]


def test_page_furniture_is_told_from_journalism() -> None:
    assert [kind for kind, _ in kinds(PAGE)] == [
        *("navigation", "headline", "lead", "teaser", "subheading", "caption", "caption", "body", "teaser", "body"),
        *("navigation", "navigation", "navigation"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Une seule phrase.", [("body", "Une seule phrase.")]),
        ("Un titre\nUn paragraphe.", [("headline", "Un titre"), ("body", "Un paragraphe.")]),
        ("Premier.\r\n\r\nSecond.", [("lead", "Premier."), ("body", "Second.")]),
        ("\ufeff  Début. \u00a0\n", [("body", "Début.")]),
        ("Les plus lus\nÀ la une", [("navigation", "Les plus lus"), ("navigation", "À la une")]),
        ("Un texte.\nVoir aussi notre dossier", [("body", "Un texte."), ("teaser", "Voir aussi notre dossier")]),
        ("Qui paiera ?\nUn texte.", [("headline", "Qui paiera ?"), ("body", "Un texte.")]),
        ("« Non ! »\nUn. Deux.\nTrois.", [("headline", "« Non ! »"), ("lead", "Un. Deux."), ("body", "Trois.")]),
        ("Il part. Où ?\nUn texte.", [("lead", "Il part. Où ?"), ("body", "Un texte.")]),
        ("Qui paiera ?", [("body", "Qui paiera ?")]),
        ("Photo : Jean Petit", [("caption", "Photo : Jean Petit")]),
        (" \n\t", []),
    ],
)
def test_segments(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_segments_are_in_order_and_miss_only_blanks(text: str) -> None:
    found = find_segments(text)
    outside, position = "", 0
    for segment in found:
        assert position <= segment.start < segment.end
        outside += text[position : segment.start]
        position = segment.end
    assert not (outside + text[position:]).strip("\ufeff\u200b\x85 \t\r\n\f\v\u00a0\u202f\u2028\u2029")


def test_readers_see_journalism_unless_they_ask_for_more() -> None:
    nlp = reading_pipeline(Codebook())
    doc = nlp(PAGE)
    read = "".join(doc.text[start:end] for start, end in segments(doc))
    assert "Accueil" not in read
    assert "AFP" not in read
    assert "302 voix" in read
    captions = [doc.text[start:end] for start, end in segments(doc, without=("navigation", "teaser"))]
    assert "©AFP - L'hémicycle, le 3 mai 2024." in captions
