from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.codebook import Actor, Codebook
from crossread.reading.pipeline import reading_pipeline

ACTORS = (
    Actor(id="bern", name="Switzerland", type="state", side="other", aliases=("Suisse",), seats=("Berne",)),
    Actor(
        id="keller",
        name="Anna Keller",
        type="person",
        side="other",
        aliases=("Anna Keller", "Mme Keller", "Keller"),
        roles=("la cheffe de la diplomatie suisse", "ministre suisse des Affaires étrangères"),
    ),
)
NLP = reading_pipeline(Codebook(actors=ACTORS))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La Suisse et Mme Keller.", [("Suisse", "bern"), ("Mme Keller", "keller")]),
        ("le ministre suisse des affaires etrangeres.", [("ministre suisse des affaires etrangeres", "keller")]),
        ("La cheffe de la diplomatie suisse, Anna Keller.", [
            ("La cheffe de la diplomatie suisse", "keller"), ("Anna Keller", "keller"),
        ]),
        ("Selon Berne, arrivé à Berne.", [("Berne", "bern"), ("Berne", "")]),
        ("une suisse normande.", []),
        ("Hier, Paul de Vries est venu.", [("Paul de Vries", "")]),
        ("Demain il part. Rien ne change.", []),
        ("Il a dit : « Nous partons. »", []),
        ("l’Union et d'Anna Keller.", [("Union", ""), ("Anna Keller", "keller")]),
    ],
)  # fmt: skip
def test_mentions(text: str, expected: list[tuple[str, str]]) -> None:
    doc = NLP(text)
    assert [(span.text, span.id_) for span in doc.spans["mentions"]] == expected


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_read(text: str) -> None:
    doc = NLP(text)
    spans = list(doc.spans["mentions"])
    assert all(left.end <= right.start for left, right in pairwise(spans))
