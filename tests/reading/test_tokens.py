import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.vocab import Vocab

from crossread.reading.tokens import Tokenizer

TOKENIZER = Tokenizer(Vocab())


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ('d\'"intervention".', ["d", "'", '"', "intervention", '"', "."]),
        ("l’Ukraine qu’il aujourd’hui", ["l’", "Ukraine", "qu’", "il", "aujourd’hui"]),
        ("35 pays, 1,1 milliard", ["35", "pays", ",", "1", ",", "1", "milliard"]),
        ("a  b\r\n", ["a", "  ", "b", "\r\n"]),
        ("Porte-parole", ["Porte", "-", "parole"]),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert [token.text for token in TOKENIZER(text)] == tokens


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_character_is_lost(text: str) -> None:
    assert TOKENIZER(text).text == text
