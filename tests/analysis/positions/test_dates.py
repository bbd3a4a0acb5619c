import pytest

from crossread.analysis.positions.clauses import clauses
from crossread.analysis.positions.dates import SpeechDates
from crossread.codebook import Actor, Codebook
from crossread.corpus import Article
from crossread.reading.pipeline import read_article, reading_pipeline

ACTORS = (Actor(id="norway", name="Norway", type="state", side="other", aliases=("Norvège",), seats=("Oslo",)),)
NLP = reading_pipeline(Codebook(actors=ACTORS))
PUBLISHED = "2025-09-05"  # a Friday


def day_of(text: str, word: str, published: str | None = PUBLISHED) -> str | None:
    read = read_article(Article("a", "a.txt", text), NLP)
    start = text.index(word)
    clause = next(c for c in clauses(read) if c.start <= start < c.end)
    return SpeechDates(read, published).of(clause, start)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Oslo a rejeté le traité mercredi.", "rejeté", "2025-09-03"),
        ("Mercredi, Oslo a rejeté le traité.", "rejeté", "2025-09-03"),
        ("« Nous rejetons le traité », a dit la Norvège mercredi.", "rejetons", "2025-09-03"),
        ("La Norvège a dit mercredi que le traité de lundi est mort.", "mort", "2025-09-03"),
        ("La Norvège a affirmé en août que le traité est mort.", "mort", "2025-08"),
        ("En août, la Norvège avait rejeté le traité.", "rejeté", "2025-08"),
        # a day that dates something else
        ("Oslo a rejeté le traité.", "rejeté", PUBLISHED),
        ("Oslo a rejeté le traité de mercredi.", "rejeté", PUBLISHED),
        ("Oslo a rejeté le traité avant mercredi.", "rejeté", PUBLISHED),
        ("Oslo, qui a reçu mercredi son voisin, a rejeté le traité.", "rejeté", PUBLISHED),
        ("Oslo a rejeté le traité et enverra une lettre le 9 septembre.", "rejeté", PUBLISHED),
        ("La Norvège a dit que le traité est mort mercredi.", "mort", PUBLISHED),
        ("La Norvège a dit mercredi que le traité est mort, malgré le rejet du Chili.", "rejet", PUBLISHED),
        ("Oslo a rejeté, malgré les appels de ses voisins lancés en août, le traité.", "rejeté", PUBLISHED),
    ],
)
def test_the_day_of_words_and_acts(text: str, word: str, expected: str) -> None:
    assert day_of(text, word) == expected


def test_without_a_publication_date_only_the_sentence_can_tell() -> None:
    assert day_of("Oslo a rejeté le traité le 3 septembre 2025.", "rejeté", None) == "2025-09-03"
    assert day_of("Oslo a rejeté le traité.", "rejeté", None) is None
