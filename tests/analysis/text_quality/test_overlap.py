import pandas as pd

from crossread.analysis.text_quality.overlap import damage_under

DAMAGE = pd.DataFrame({"article_id": ["a", "a", "b"], "start": [0, 10, 0], "end": [5, 20, 9]}, index=[7, 8, 9])


def test_damage_under():
    passages = pd.DataFrame({"article_id": ["a", "a", "b", "c"], "start": [4, 5, 8, 0], "end": [11, 10, 30, 9]})
    assert damage_under(passages, DAMAGE) == [[7, 8], [], [9], []]


def test_damage_under_one_side():
    first = {"article_a": ["b"], "start_a": [20], "end_a": [30]}
    pairs = pd.DataFrame(first | {"article_b": ["a"], "start_b": [0], "end_b": [2]})
    assert damage_under(pairs, DAMAGE, "_a") == [[]]
    assert damage_under(pairs, DAMAGE, "_b") == [[7]]
