import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.fr.stop_words import STOP_WORDS

from crossread.reading.tokens import blank_pipeline

NLP = blank_pipeline()


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
    assert [token.text for token in NLP(text)] == tokens


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_character_is_lost(text: str) -> None:
    assert NLP(text).text == text


def test_norms_are_folded() -> None:
    assert [token.norm_ for token in NLP("Éventuelle FORCE même aujourd’hui")] == ["eventuelle", "force", "meme", "aujourd'hui"]


def test_stop_words_are_those_of_spacy_s_french() -> None:
    assert NLP.Defaults.stop_words == STOP_WORDS
    assert [token.is_stop for token in NLP("Cependant Kiev")] == [True, False]


def test_the_pipeline_starts_without_spacy_s_tokenizer_exceptions() -> None:
    code = (
        "import sys; from crossread.reading.pipeline import reading_pipeline; from crossread.codebook import Codebook;"
        "reading_pipeline(Codebook()); assert 'spacy.lang.fr' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
