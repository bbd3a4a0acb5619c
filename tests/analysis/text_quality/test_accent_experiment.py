from hypothesis import given
from hypothesis import strategies as st

from crossread.analysis.text_quality.accent_experiment import Comparison, cost_of_lost_accents, without_accents
from crossread.codebook import Actor, Codebook
from crossread.corpus import Article


@given(st.text())
def test_without_accents_keeps_the_length(text):
    assert len(without_accents(text)) == len(text)


def test_without_accents():
    assert without_accents("Élève à Noël, « ça »") == "Eleve a Noel, « ca »"


def test_cost_of_lost_accents():
    codebook = Codebook(actors=(Actor(id="helene", name="Hélène", type="person", side="other", aliases=("Hélène",)),))
    article = Article("a", "a.txt", "Mardi, Hélène a déclaré : « Nous évacuons trente élèves. »")
    costs = {cost.layer: cost for cost in cost_of_lost_accents([article], codebook)}
    assert costs["quotations"] == Comparison("quotations", 1, 1, 1)
    assert costs["quantities"] == Comparison("quantities", 1, 1, 1)
    assert costs["mentions"].alike == 1
