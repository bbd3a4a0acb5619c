from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.codebook import Codebook
from crossread.reading.pipeline import reading_pipeline
from crossread.reading.sentences import sentence_starts

CASES = [
    ("Il part. Elle reste.", ["Il part. ", "Elle reste."]),
    ("M. Durand et Mme. Petit partent. Bien.", ["M. Durand et Mme. Petit partent. ", "Bien."]),
    ("Le prix (1,5 %) monte… Vraiment ?", ["Le prix (1,5 %) monte… ", "Vraiment ?"]),
    ("« Venez-vous ? » a-t-il demandé. Non.", ["« Venez-vous ? » a-t-il demandé. ", "Non."]),
    ("« Nous partons. » Puis rien.", ["« Nous partons. » ", "Puis rien."]),
    ("“C'est fini.” Le maire l’a dit.", ["“C'est fini.” ", "Le maire l’a dit."]),
    ("J. Martin, de l'O.N.U. dit-on, viendra. Oui.", ["J. Martin, de l'O.N.U. dit-on, viendra. ", "Oui."]),
    ("Fin de phrase.Sans blanc.", ["Fin de phrase.", "Sans blanc."]),
    ("Titre sans point\nPuis un texte. Et fin", ["Titre sans point\n", "Puis un texte. ", "Et fin"]),
    ("Il est 20 h 30. 35 pays signent.", ["Il est 20 h 30. ", "35 pays signent."]),
    (
        "Elle paie le vol. Le juge lit l'art. 5 du vol. 2. Fin.",
        ["Elle paie le vol. ", "Le juge lit l'art. 5 du vol. 2. ", "Fin."],
    ),
    ("Une phrase.\r\n\r\nUne autre.", ["Une phrase.\r\n\r\n", "Une autre."]),
]
NLP = reading_pipeline(Codebook())


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sentences(text: str, expected: list[str]) -> None:
    starts = [*sentence_starts(text), len(text)]
    assert [text[a:b] for a, b in pairwise(starts)] == expected


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_component_marks_the_same_sentences(text: str, expected: list[str]) -> None:
    assert [sentence.text.strip() for sentence in NLP(text).sents] == [sentence.strip() for sentence in expected]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_cut_without_loss(text: str) -> None:
    starts = sentence_starts(text)
    assert starts == sorted(set(starts))
    assert starts[0] == 0
    assert all(start < max(len(text), 1) for start in starts)
    assert "".join(sentence.text_with_ws for sentence in NLP(text).sents) == text
