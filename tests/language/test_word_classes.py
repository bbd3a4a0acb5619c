"""Word classes: what `data/vocabulary.txt` holds."""

import pytest

from crossread.language.folding import fold
from crossread.language.word_classes import speaker_nouns, words


@pytest.mark.parametrize(
    ("name", "word"), [("determiners", "l'"), ("source-prepositions", "a en croire"), ("times", "semaine")]
)
def test_a_word_of_a_class(name: str, word: str) -> None:
    assert word in words(name)
    assert all(fold(entry) == entry for entry in words(name))


def test_an_unknown_class_is_an_error() -> None:
    with pytest.raises(KeyError):
        words("interjections")


@pytest.mark.parametrize(("noun", "kind"), [("maire", "person"), ("usine", "body"), ("parlement", "institution")])
def test_speaker_nouns(noun: str, kind: str) -> None:
    assert speaker_nouns()[noun] == kind
