"""Conjunctions: the classes from which the rules for clauses take what they need."""

import pytest

from crossread.language.conjunctions import COMPOUNDS, CONJUNCTIONS, CONTRASTS, COORDINATORS, QUE, RELATIVES


@pytest.mark.parametrize(
    ("word", "classes"),
    [
        ("mais", [CONJUNCTIONS, COORDINATORS]),
        ("que", [CONJUNCTIONS, QUE, RELATIVES]),
        ("lequel", [RELATIVES]),
        ("tandis", [COMPOUNDS, CONJUNCTIONS, CONTRASTS]),
        ("afin", [COMPOUNDS]),
        ("selon", []),
    ],
)
def test_classes(word: str, classes: list[frozenset[str]]) -> None:
    everything = [COMPOUNDS, CONJUNCTIONS, CONTRASTS, COORDINATORS, QUE, RELATIVES]
    assert [words for words in everything if word in words] == classes
