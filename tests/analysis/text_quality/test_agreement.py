import pytest

from crossread.analysis.text_quality.agreement import disagreements

CLASHES = [
    ("Il n'y a aucune étoiles dans le ciel.", ["aucune étoiles"]),
    ("Il dit qu’aucune troupes ne viendra.", ["aucune troupes"]),
    ("Chaque années, la questions revient.", ["Chaque années", "la questions"]),
    ("Les déclaration et plusieurs mention ont surpris.", ["Les déclaration", "plusieurs mention"]),
    ("Cet élection suit un proposition.", ["Cet élection", "un proposition"]),
    ("Une mécanisme lie la tourisme au climat.", ["Une mécanisme", "la tourisme"]),
]
SOUND = [
    "Chaque pays a eu un succès, un procès, un accès et aucun décès depuis le congrès.",
    "Aucun deces apres cet acces de colere et ce proces.",
    "Une fois, le temps, un corps, le silence, un bastion, une croix, la paix.",
    "L'une des forces, une très longue année, les plus grandes tensions.",
    "Il la finance, il le devance, elle les influence.",
    "Chaque Nantes et la Mercedes sont des noms.",
]


@pytest.mark.parametrize(("text", "expected"), CLASHES)
def test_clashes(text, expected):
    assert sorted(text[d.start : d.end] for d in disagreements(text, 0, len(text))) == sorted(expected)


@pytest.mark.parametrize("text", SOUND)
def test_sound(text):
    assert list(disagreements(text, 0, len(text))) == []


def test_only_the_passage_is_searched():
    text = "chaque années, chaque années"
    assert [defect.start for defect in disagreements(text, 14, len(text))] == [15]
