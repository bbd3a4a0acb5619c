import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from crossread.analysis.text_quality.damage import Comparison, cost_of_lost_accents, damage_under, without_accents
from crossread.codebook import Actor, Codebook
from crossread.corpus import Article

DAMAGE = pd.DataFrame({"article_id": ["a", "a", "b"], "start": [0, 10, 0], "end": [5, 20, 9]}, index=[7, 8, 9])


def test_damage_under():
    passages = pd.DataFrame({"article_id": ["a", "a", "b", "c"], "start": [4, 5, 8, 0], "end": [11, 10, 30, 9]})
    assert damage_under(passages, DAMAGE) == [[7, 8], [], [9], []]


def test_damage_under_one_side():
    first = {"article_a": ["b"], "start_a": [20], "end_a": [30]}
    pairs = pd.DataFrame(first | {"article_b": ["a"], "start_b": [0], "end_b": [2]})
    assert damage_under(pairs, DAMAGE, "_a") == [[]]
    assert damage_under(pairs, DAMAGE, "_b") == [[7]]


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
