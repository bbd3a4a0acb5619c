import pytest

from crossread.analysis.text_quality.marks import unbalanced_marks, uneven_guillemets
from crossread.reading.grammar.marks import quoted_passages
from crossread.reading.sentences import sentence_starts


def unbalanced(text):
    whole = [(0, len(text))]
    return unbalanced_marks(text, whole, quoted_passages(text, whole), sentence_starts(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Le ministre a dit : "nous partirons" puis il est sorti.', []),
        ("Elle a parlé de « paix » et de “trêve”.", []),
        ('Nous voulons la paix", a dit la reine.', ['Nous voulons la paix"']),
        ("Il a dit : « Nous partirons demain.", ["« Nous partirons demain."]),
        ("Il est tard. Le roi a “ri” et il part “.", ["et il part “"]),
        ("Le roi est sorti. La reine est restée ».", ["Le roi est sorti. La reine est restée »"]),
    ],
)
def test_unbalanced_marks(text, expected):
    found = list(unbalanced(text))
    assert [text[defect.start : defect.end] for defect in found] == expected
    assert all(defect.changes_meaning for defect in found)


def test_every_lone_mark_is_found_once():
    text = "« " * 300 + "fin"
    found = list(unbalanced(text))
    assert 1 <= len(found) <= 300
    assert len({defect.start for defect in found}) == len(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("une « trêve» fragile", ["« trêve»"]),
        ("une «trêve » fragile", ["«trêve »"]),
        ("une «trêve» et une « paix »", []),
        ("« paix », «\u202ftrêve\u202f»", []),
    ],
)
def test_uneven_guillemets(text, expected):
    assert [text[d.start : d.end] for d in uneven_guillemets(text, 0, len(text))] == expected
