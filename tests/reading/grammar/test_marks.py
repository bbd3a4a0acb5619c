import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.reading.grammar.marks import quoted_passages, within_sentences

PAIRED = [
    ("Il a dit « oui » et « non ».", ["oui", "non"]),
    ('Il a dit "oui" et "non".', ["oui", "non"]),
    ("“oui” et „non“", ["oui", "non"]),
    ('" oui " et " non "', ["oui", "non"]),
    ("d'\"intervention\" et qu'« il part »", ["intervention", "il part"]),
    ("une « cible légitime», après", ["cible légitime"]),
    ("« oui »« non »", ["oui", "non"]),
    ("x << a >> y", ["a"]),
    ("“mot“ et ”mot”", ["mot", "mot"]),
    ("« A « B » C »", ["A « B » C"]),
    ("« A “B” C »", ["A “B” C"]),
    ("«A.\n«B.\nC» fin", ["A.\n«B.\nC"]),
    ("«A.\nB» fin", ["A.\nB"]),
    ('un 100 m en 9"81 et en 9"83', []),
    ("« . » et “ ”", []),
    ("aucune marque", []),
]


@pytest.mark.parametrize(("text", "expected"), PAIRED)
def test_pairs_marks(text, expected):
    assert [text[q.start : q.end] for q in quoted_passages(text, [(0, len(text))])] == expected


LOST = [
    ("Il neige. Nous restons », dit-il.", [0, 10], ("Nous restons", False, True)),
    ("Il dit « nous restons. Il neige.", [0, 23], ("nous restons.", True, False)),
    ("Il dit : « Nous restons. Il neige.", [0, 25], ("Nous restons. Il neige.", True, False)),
]


@pytest.mark.parametrize(("text", "starts", "expected"), LOST)
def test_cuts_a_passage_with_a_lost_mark_to_its_sentence(text, starts, expected):
    (passage,) = within_sentences(text, quoted_passages(text, [(0, len(text))]), starts)
    assert (text[passage.start : passage.end], passage.opened, passage.closed) == expected


def test_a_lost_mark_does_not_swallow_the_next_passage():
    text = "Il dit « oui et aussi « non ». Puis « rien »."
    assert [text[q.start : q.end] for q in quoted_passages(text, [(0, len(text))])] == ["oui et aussi", "non", "rien"]


def test_reads_only_the_ranges():
    text = "« a » | « b » | « c »"
    assert [text[q.start : q.end] for q in quoted_passages(text, [(0, 6), (15, len(text))])] == ["a", "c"]


@given(st.text(alphabet="«»“”„\"‹›<> a'’.\n", max_size=300))
def test_passages_are_in_order_apart_and_inside(text):
    passages = quoted_passages(text, [(0, len(text))])
    end = 0
    for passage in passages:
        assert end <= passage.outer_start <= passage.start < passage.end <= passage.outer_end <= len(text)
        end = passage.outer_end


@pytest.mark.parametrize("mark", ['"', "«", "»", "“", "”"])
def test_survives_ten_thousand_unbalanced_marks(mark):
    text = f"{mark} mot " * 10_000
    assert all(0 <= q.start < q.end <= len(text) for q in quoted_passages(text, [(0, len(text))]))
