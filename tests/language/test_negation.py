"""Negation: one list, of which each rule takes its part."""

import pytest

from crossread.language.negation import NE, NEGATIVE_ADVERBS, NEGATIVE_SUBJECTS, NEGATORS


@pytest.mark.parametrize("word", "pas plus jamais aucun aucune rien personne ni guère nul point nullement".split())
def test_negators(word: str) -> None:
    assert word.replace("è", "e") in NEGATORS


def test_ne_alone_is_no_negator() -> None:
    assert not NE & NEGATORS


def test_only_a_subject_can_open_the_clause_that_it_denies() -> None:
    assert "rien" in NEGATIVE_SUBJECTS - NEGATIVE_ADVERBS
    assert "pas" in NEGATIVE_ADVERBS - NEGATIVE_SUBJECTS
