import pytest

from crossread.analysis.events.coreference import BEFORE_ANAPHOR, OF, SPEECH_ANAPHOR
from crossread.language.folding import fold


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cette déclaration a surpris.", True),
        ("L'annonce a surpris.", True),
        ("La déclaration du préfet a surpris.", False),
        ("La déclaration de cette semaine a surpris.", True),
        ("Une déclaration a surpris.", False),
        ("Le préfet tient à cette annonce.", False),
    ],
)
def test_a_sentence_that_opens_by_pointing_back_at_speech(text: str, expected: bool) -> None:
    assert bool(SPEECH_ANAPHOR.match(fold(text))) is expected


@pytest.mark.parametrize(
    ("before", "after", "back", "of"),
    [
        ("Lors de cette ", " très brève", True, False),
        ("À l'issue de la ", " entre les deux maires", True, True),
        ("Il a préparé une ", " sur le climat", False, True),
        ("Il prépare sa ", " de lundi", False, True),
        ("Une autre ", ".", False, False),
    ],
)
def test_what_stands_around_a_word_that_points_back(before: str, after: str, back: bool, of: bool) -> None:
    assert bool(BEFORE_ANAPHOR.search(fold(before))) is back
    assert bool(OF.match(fold(after))) is of
