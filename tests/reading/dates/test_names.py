import pytest

from crossread.language.folding import fold
from crossread.reading.dates.names import is_name


@pytest.mark.parametrize(
    ("text", "words", "feast", "expected"),
    [
        ("La sonde se posera sur Mars.", "Mars", False, True),
        ("La trêve tient depuis mars.", "mars", False, False),
        ("Rendez-vous le Samedi 5 Juin.", "Samedi 5 Juin", False, False),
        ("Mme Vendredi a témoigné.", "Vendredi", False, True),
        ("Vendredi, elle a témoigné.", "Vendredi", False, False),
        ("Il habite rue du 8-Mai-1945.", "8-Mai-1945", False, True),
        ("La cérémonie du 8 mai aura lieu.", "8 mai", False, False),
        ("Le défilé ira place du 11 novembre.", "11 novembre", False, True),
        ("Ont joué Colin, Noël, Marchal et Petit.", "Noël", True, True),
        ("Le journaliste Noël Martin a signé.", "Noël", True, True),
        ("La candidate Françoise Noël a signé.", "Noël", True, True),
        ("Depuis Noël, le pont est fermé.", "Noël", True, False),
        ("À Pâques, Noël et la Toussaint, on ferme.", "Toussaint", True, False),
    ],
)
def test_names(text: str, words: str, feast: bool, expected: bool) -> None:
    start = text.index(words)
    assert is_name(text, fold(text), start, start + len(words), 0, feast) is expected
