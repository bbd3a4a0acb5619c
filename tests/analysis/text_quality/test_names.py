import pytest

from crossread.analysis.text_quality.names import articles_before_names


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Hier, le Jean Dupont de la Belgique a parlé.", "Jean Dupont", ["le Jean Dupont"]),
        ("La Marie Curie de Pologne.", "Marie Curie", ["La Marie Curie"]),
        ("Hier Jean Dupont a parlé.", "Jean Dupont", []),
        ("Hier, le président Dupont a parlé.", "président Dupont", []),
        ("Voici le Dupont de la fable.", "Dupont", []),
        ("Jules Jean Dupont", "Jean Dupont", []),
    ],
)
def test_articles_before_names(text, name, expected):
    start = text.index(name)
    found = articles_before_names(text, [(start, start + len(name))])
    assert [text[defect.start : defect.end] for defect in found] == expected
