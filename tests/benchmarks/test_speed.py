import pytest
import spacy
from benchmarks.speed import seconds_by_component, words_per_second


def test_the_fastest_round_counts_for_each_component_and_for_all():
    rounds = [{"tokenizer": 1.0, "crossread_dates": 4.0}, {"tokenizer": 2.0, "crossread_dates": 2.0}]
    assert words_per_second(100, rounds) == {"tokenizer": 100, "dates": 50, "all": 25}


@pytest.mark.parametrize("texts", [[], ["Il pleut."]])
def test_every_component_is_timed(texts):
    nlp = spacy.blank("fr")
    nlp.add_pipe("sentencizer")
    assert list(seconds_by_component(nlp, texts)) == ["tokenizer", "sentencizer"]
