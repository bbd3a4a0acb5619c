import pytest

from crossread.codebook import Codebook, Gloss
from crossread.corpus import Article
from crossread.errors import CrossreadError
from crossread.publishing.html.glosses import gloss_of

ARTICLE = Article("007_x", "seeds/007_x.txt", "Il pleut. Elle dort. Il part. Elle dort.")
CODEBOOK = Codebook(
    glosses=(
        Gloss(article="007_x", exact="Il part.", gloss="He leaves."),
        Gloss(article="007", exact="Il pleut.", gloss="It rains."),
        Gloss(article="007", exact="Elle dort.", prefix="pleut. ", gloss="She sleeps."),
        Gloss(article="008", exact="Il pleut.", gloss="It pours."),
    )
)


@pytest.mark.parametrize(
    ("start", "end", "gloss"),
    [
        (0, 9, "It rains."),
        (3, 4, "It rains."),
        (3, 12, "It rains. She sleeps."),
        (0, 40, "It rains. She sleeps. He leaves."),
        (9, 10, None),
        (31, 40, None),
    ],
)
def test_the_glosses_of_the_sentences_that_a_passage_touches(start: int, end: int, gloss: str | None) -> None:
    assert gloss_of(ARTICLE, start, end, CODEBOOK) == gloss


def test_an_article_without_glosses_has_none() -> None:
    assert gloss_of(Article("009", "009.txt", ARTICLE.text), 0, 9, CODEBOOK) is None


def test_a_gloss_of_a_sentence_that_is_not_there_is_refused() -> None:
    codebook = Codebook(glosses=(Gloss(article="007", exact="Il neige.", gloss="It snows."),))
    with pytest.raises(CrossreadError, match=r"'Il neige\.' stands 0 times in article 007_x"):
        gloss_of(ARTICLE, 0, 9, codebook)
