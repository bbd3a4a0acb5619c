from importlib.resources import files

import pytest

from crossread.analysis.discovery.opposites import Mark, Scale, exclude, marks
from crossread.language.folding import fold

LINES = [
    line
    for line in files("crossread").joinpath("language/data/opposites.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("line", LINES)
def test_a_line_has_sides_of_folded_words_that_no_side_shares(line: str) -> None:
    sides = [set(side.split()) for side in line.split("|")]
    assert fold(line) == line
    assert len(sides) > 1
    assert all(sides)
    assert sum(map(len, sides)) == len(set.union(*sides))


def opposed(one: str, other: str) -> bool:
    return any(exclude(a, False, b, False) for a in marks(one) for b in marks(other))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("augmentation", "diminue", True),
        ("hausses", "baisse", True),
        ("acceptees", "refusait", True),
        ("legale", "illegales", True),
        ("praticable", "impraticable", True),
        ("lundi", "jeudi", True),
        ("augmentation", "hausse", False),
        ("augmentation", "lundi", False),
        ("forme", "informe", False),
        ("saint", "malade", False),
    ],
)
def test_words_of_one_scale_on_different_sides_are_opposed(one: str, other: str, expected: bool) -> None:
    assert opposed(one, other) is opposed(other, one) is expected


@pytest.mark.parametrize(
    ("sides", "one", "denied", "other", "other_denied", "expected"),
    [
        (2, 0, False, 1, False, True),
        (2, 0, True, 1, False, False),
        (2, 0, True, 0, False, True),
        (2, 0, True, 1, True, True),
        (3, 0, False, 1, False, True),
        (3, 0, True, 1, False, False),
        (3, 0, True, 0, False, True),
    ],
)
def test_denying_a_side(sides: int, one: int, denied: bool, other: int, other_denied: bool, expected: bool) -> None:
    scale = Scale("x", sides)
    assert exclude(Mark(scale, one), denied, Mark(scale, other), other_denied) is expected
    assert not exclude(Mark(scale, one), denied, Mark(Scale("y", sides), other), other_denied)
