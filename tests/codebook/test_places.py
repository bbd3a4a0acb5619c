import pytest

from crossread.codebook import Codebook, Proposition
from crossread.codebook.claims import Attribute, Value
from crossread.codebook.places import patterns_at
from crossread.codebook.words import WordSet
from crossread.errors import CrossreadError

STANCES = dict.fromkeys(("support", "oppose", "conditional", "ambiguous"), "x")
BOOK = Codebook(
    words=(WordSet(id="wall", words=("mur", "{fence}")), WordSet(id="fence", words=("haie",))),
    propositions=(
        Proposition(id="build", family="w", reading="policy", label="l", label_fr="l", short="s",
                    about=("mur", "<bâtir>"), **STANCES),
    ),
    claims=(
        Attribute(id="height", subject="wall", subject_label="h", kind="number", type="category", settled_by="",
                  values=(Value(value="low", label="low", patterns=("bas",)),)),
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("place", "patterns"),
    [
        ("propositions/build.about", ("mur", "<bâtir>")),
        ("claims/height.values.low.patterns", ("bas",)),
        ("words/wall.words", ("mur", "(haie)")),
    ],
)
def test_patterns_of_a_place(place: str, patterns: tuple[str, ...]) -> None:
    assert patterns_at(BOOK, place) == patterns


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ("wall", "there is no 'wall' in the codebook; write FILE/ID.FIELD, here actors, "),
        ("propositions/wall.about", "there is no 'wall' .*, here build"),
        ("propositions/build", "holds no patterns; go on with one of about, again, "),
        ("propositions/build.label", "there is no 'label' .*, here about, "),
        ("propositions/build.about.mur", "there is no 'mur' .*, here nothing more"),
        ("claims/height.values", "holds no patterns; go on with one of low"),
        ("", "there is no '' in the codebook"),
    ],
)
def test_a_place_that_is_not_there(place: str, message: str) -> None:
    with pytest.raises(CrossreadError, match=message):
        patterns_at(BOOK, place)
