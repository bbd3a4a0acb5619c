"""What is at odds inside one article: the passages that are shown."""

import pytest

from crossread.analysis.inconsistencies.within import within_article
from crossread.codebook import Codebook
from crossread.corpus import Article
from crossread.reading.pipeline import read_article, reading_pipeline

NLP = reading_pipeline(Codebook())


def passages(text: str) -> list[tuple[str, str, str]]:
    """Return kind and both passages of each finding."""
    found = within_article(read_article(Article("a", "a.txt", text), NLP), Codebook())
    return [(oddity.kind, text[slice(*oddity.a)], text[slice(*oddity.b)]) for oddity in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le maire dit que le pont est sûr et que rien ne presse “.",
         [("unbalanced-quotation", "Le maire dit que le pont est sûr et", "que rien ne presse “")]),
        ("Le pont est sûr et rien ne presse “.",
         [("unbalanced-quotation", "Le pont est sûr et", "rien ne presse “")]),
        ("Il pleut. Rien ne presse “. Il neige.",
         [("unbalanced-quotation", "Rien ne", "presse “")]),
        ("Le maire dit « le pont » et « rien ne presse ».", []),
        ("Le maire a dit : « Le pont est sûr.", [("unbalanced-quotation", "Le pont est sûr.", "Le maire a dit")]),
        ("Le maire a dit : « Sûr.", []),
    ],
)  # fmt: skip
def test_lost_marks(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert passages(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On compte 40 morts, bien que le vrai bilan soit plus lourd.",
         [("number", "40", "bien que le vrai bilan soit plus lourd")]),
        ("On compte 40 morts et 20 blessés, bien que le vrai bilan soit plus lourd.",
         [("number", "20", "bien que le vrai bilan soit plus lourd")]),
        ("On compte 40 morts. Bien que le vrai bilan soit plus lourd, on espère.", []),
    ],
)  # fmt: skip
def test_numbers_put_in_doubt(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert passages(text) == expected
