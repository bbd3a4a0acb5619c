import pytest

from crossread.analysis.text_quality.repetition import repeated_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le prix des des biens monte.", ["des des"]),
        ("Mais mais le vent tourne.", ["Mais mais"]),
        ("Nous nous opposons à ce plan.", []),
        ("Tout ce qu'il est est connu.", []),
        ("Le groupe Duran Duran joue.", []),
        ("Un très très bon repas.", []),
        ("L'armée a à plusieurs reprises attaqué.", []),
        ("La porte, porte close, vis-à-vis vis.", []),
    ],
)
def test_repeated_words(text, expected):
    assert [text[d.start : d.end] for d in repeated_words(text, 0, len(text))] == expected
