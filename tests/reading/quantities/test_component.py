from dataclasses import astuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.codebook import Codebook
from crossread.reading.pipeline import reading_pipeline
from crossread.reading.quantities.component import find_quantities

READINGS = [
    ("Quelque 3 000 militaires coréens sont là.", [("Quelque 3 000", 2700, 3300, "", "militaires coréens")]),
    ("Le texte a été signé par dix-huit États membres.", [("dix-huit", 18, 18, "", "États membres")]),
    ("Les deux dirigeants se parleront.", [("deux", 2, 2, "", "dirigeants")]),
    ("Près de 60 % de la région annexée reste occupée.", [("Près de 60 %", 54, 60, "%", "région annexée")]),
    ("L'armee occupe pres de 15% du pays.", [("pres de 15%", 13.5, 15, "%", "pays")]),
    ("Le chômage touche 7,5 pour cent des actifs.", [("7,5 pour cent", 7.5, 7.5, "%", "actifs")]),
    ("Plus d’un million de foyers sont sans eau.", [("Plus d’un million", 1e6, None, "", "foyers")]),
    ("Au moins deux civils ont été tués.", [("Au moins deux", 2, None, "", "civils")]),
    ("La salle accueille jusqu'à 800 visiteurs.", [("jusqu'à 800", None, 800, "", "visiteurs")]),
    ("Moins d'une centaine de blindés restent.", [("Moins d'une centaine", None, 110, "", "blindés")]),
    ("Une trentaine de navires patrouillent.", [("Une trentaine", 27, 33, "", "navires")]),
    ("Des milliers ont défilé.", [("Des milliers", 2000, None, "", "")]),
    ("l'envoi de dizaines d’avions", [("dizaines", 20, None, "", "avions")]),
    ("Entre 20 et 30 pays participent.", [("Entre 20 et 30", 20, 30, "", "pays")]),
    ("Il faut 2 à 3 millions de doses.", [("2 à 3 millions", 2e6, 3e6, "", "doses")]),
    ("deux ou trois autres villages", [("deux ou trois", 2, 3, "", "autres villages")]),
    ("Il compte deux à trois mille soldats.", [("deux à trois mille", 2000, 3000, "", "soldats")]),
    ("La hausse, de 4 % en 2016 à 2 % en 2017, faiblit.", [("4 %", 4, 4, "%", ""), ("2 %", 2, 2, "%", "")]),
    ("Le taux passe de 3 à 5 % du PIB.", [("5 %", 5, 5, "%", "PIB")]),
    ("Le front s'étire sur 1 200 km.", [("1 200 km", 1200, 1200, "km", "")]),
    (
        "Londres versera 2 milliards de livres sterling (2,3 milliards d'euros) d'aide militaire.",
        [("2 milliards de livres sterling (2,3 milliards d'euros)", 2e9, 2e9, "GBP", "aide militaire")],
    ),
    (
        "Le prêt atteint 14 milliards de dollars, soit environ 13 milliards d'euros.",
        [("14 milliards de dollars, soit environ 13 milliards d'euros", 14e9, 14e9, "USD", "")],
    ),
    ("Il a coûté 40 euros (voir page 3).", [("40 euros", 40, 40, "EUR", "")]),
    ("Paris a livré 12 Rafale.", [("12", 12, 12, "", "Rafale")]),
    ("En 2014, 300 soldats étaient là.", [("300", 300, 300, "", "soldats")]),
]
NOTHING = [
    "Un accord a été trouvé par une équipe.",
    "La trêve durera 30 jours, ou trois ans.",
    "Il avait 45 ans en 2019, à 20 heures.",
    "Les cinq dernières années ont été calmes.",
    "La plupart des pays et deux tiers des voix.",
    "L'article 5 des traités, le 10 Downing Street.",
    "Il a regardé France 2 puis un F-16.",
    "Le 19e siècle et le vingt-cinquième anniversaire.",
    "Un avion neuf a été livré trois fois.",
    "Le 08/01/2026 à 20h30, score 2-1.",
    "Le 3 mars, tous deux sont partis.",
]


@pytest.mark.parametrize(("text", "expected"), READINGS)
def test_readings(text, expected):
    found = [(text[q.start : q.end], *astuple(q)[2:]) for q in find_quantities(text)]
    assert [row[0] for row in found] == [row[0] for row in expected]
    for row, want in zip(found, expected, strict=True):
        assert row[1:3] == pytest.approx(want[1:3])
        assert row[3:] == want[3:]


@pytest.mark.parametrize("text", NOTHING)
def test_no_quantity(text):
    assert list(find_quantities(text)) == []


@pytest.fixture(scope="module")
def nlp():
    nlp = reading_pipeline(Codebook())
    return nlp


FRAGMENTS = "entre |près de |plus d’|un |30| 000|vingt-|deux |millions |d'euros| (|)|%| pays".split("|")


@given(st.one_of(st.text(), st.lists(st.sampled_from(FRAGMENTS)).map("".join)))
def test_any_text(nlp, text):
    doc = nlp(text)
    end = 0
    for span in doc.spans["quantities"]:
        quantity = span._.quantity
        assert end <= quantity.start < quantity.end <= len(text)
        assert span.start_char <= quantity.start
        assert quantity.end <= span.end_char
        assert quantity.of_what in text
        assert quantity.minimum is None or quantity.maximum is None or quantity.minimum <= quantity.maximum
        end = quantity.end


def test_time_expressions_are_left_out(nlp):
    doc = nlp("La fête du 24 mars a duré 12 tours.")
    assert [span.text for span in doc.spans["quantities"]] == ["12"]
