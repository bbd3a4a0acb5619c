import pytest

from crossread.analysis.text_quality.accents import lost_accents

BARE = "Le depute a ete elu apres un debat tres anime, et il a repete que la loi etait necessaire pour le pays."
SOUND = "Le député a été élu après un débat très animé, et il a répété que la loi était nécessaire pour le pays."
PLAIN = "La France et le Canada ont conclu un accord sur le commerce du bois et sur le transport des marchandises."
ENGLISH = "They declare that the different plans were evoked, and prefer to separate the main question from the rest."


@pytest.mark.parametrize(
    ("paragraphs", "damaged"),
    [
        ([BARE], [0]),
        ([SOUND], []),
        ([PLAIN], []),
        ([ENGLISH], []),
        ([SOUND, BARE, SOUND], [1]),
        ([BARE, PLAIN], [0, 1]),
        (["L'Etat est tres pres du but et du lac."], []),
        ([""], []),
    ],
)
def test_lost_accents(paragraphs, damaged):
    text = "\n".join(paragraphs)
    extents = [(text.index(paragraph), text.index(paragraph) + len(paragraph)) for paragraph in paragraphs]
    found = [(defect.start, defect.end) for defect in lost_accents(text, extents)]
    assert found == [extents[i] for i in damaged]


def test_the_note_gives_examples():
    (defect,) = lost_accents(BARE, [(0, len(BARE))])
    assert defect.note == "Words have lost their accents, such as «ete, elu, apres»."
