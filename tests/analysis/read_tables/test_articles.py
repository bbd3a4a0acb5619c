from datetime import date

import pytest

from crossread.analysis.publication_date.day_sets import any_day
from crossread.analysis.publication_date.inference import Answer, PublicationDate
from crossread.analysis.publication_date.text_evidence import Constraint
from crossread.analysis.read_tables.articles import articles, mentions, segments
from crossread.codebook import Codebook
from crossread.corpus import Article
from crossread.intervals import Interval
from crossread.reading.pipeline import ReadCorpus, read_article, reading_pipeline

TEXT = "Un titre\nOslo a attendu l'hiver ; 35 pays – dont Téhéran – et Jean Roux ont dit « peut-être ».\n© AFP"
MAY_3, MAY_4, MAY_9 = date(2024, 5, 3), date(2024, 5, 4), date(2024, 5, 9)
UNKNOWN = PublicationDate(Answer(), Answer(), ())


@pytest.fixture(scope="module")
def reading(reports_codebook: Codebook) -> ReadCorpus:
    nlp = reading_pipeline(reports_codebook)
    found = [Article("b_x", "seeds/b_x.txt", TEXT), Article("a_y", "seeds/a_y.txt", "Rien.")]
    return ReadCorpus({article.id: read_article(article, nlp) for article in found})


def test_a_row_for_each_article(reading: ReadCorpus) -> None:
    frame = articles(reading, {"a_y": UNKNOWN, "b_x": UNKNOWN})
    assert list(frame["article_id"]) == ["a_y", "b_x"]
    row = frame.iloc[1]
    assert (row["path"], row["characters"], row["words"]) == ("seeds/b_x.txt", len(TEXT), 17)
    assert row["sha256"] == reading["b_x"].article.sha256
    assert (row["published"], row["published_earliest"], row["published_basis"]) == ("", "", "none")


@pytest.mark.parametrize(
    ("answer", "published", "earliest", "latest"),
    [
        (Answer(MAY_3, MAY_3, Interval(MAY_3, MAY_3)), "2024-05-03", "2024-05-03", "2024-05-03"),
        (Answer(MAY_3, MAY_9, Interval(MAY_3, MAY_4)), "2024-05-03", "2024-05-03", "2024-05-04"),
        (Answer(MAY_3, MAY_9, Interval(MAY_3, MAY_9)), "2024-05-03/2024-05-09", "2024-05-03", "2024-05-09"),
        (Answer(MAY_3, MAY_9), "", "2024-05-03", "2024-05-09"),
        (Answer(MAY_3, None), "", "2024-05-03", ""),
        (Answer(None, MAY_9), "", "", "2024-05-09"),
    ],
)
def test_the_day_of_publication(
    reading: ReadCorpus, answer: Answer, published: str, earliest: str, latest: str
) -> None:
    row = articles(reading, {"a_y": UNKNOWN, "b_x": PublicationDate(answer, Answer(), ())}).iloc[1]
    assert (row["published"], row["published_earliest"], row["published_latest"]) == (published, earliest, latest)
    assert row["published_basis"] == ("text" if published else "none")


def test_what_the_day_rests_on(reading: ReadCorpus) -> None:
    dated = Answer(MAY_3, MAY_3, Interval(MAY_3, MAY_3))
    constraint = Constraint(0, 2, "on or after 2024-05-03", any_day(), basis="reference-events")
    row = articles(reading, {"a_y": UNKNOWN, "b_x": PublicationDate(Answer(), dated, (constraint,))}).iloc[1]
    assert (row["published"], row["published_basis"]) == ("2024-05-03", "reference-events")


def test_segments(reading: ReadCorpus) -> None:
    frame = segments(reading)
    assert list(frame[["article_id", "kind"]].itertuples(index=False, name=None)) == [
        ("a_y", "body"),
        ("b_x", "headline"),
        ("b_x", "body"),
        ("b_x", "caption"),
    ]
    texts = {read.article.id: read.article.text for read in reading}
    assert [texts[row.article_id][row.start : row.end] for row in frame.itertuples()] == list(frame["text"])


def test_mentions_are_those_of_known_actors(reading: ReadCorpus, reports_codebook: Codebook) -> None:
    frame = mentions(reading, reports_codebook)
    assert frame[["text", "actor_id", "actor_name", "actor_type"]].to_numpy().tolist() == [
        ["Oslo", "norway", "Norway", "state"],
        ["Téhéran", "iran", "Iran", "state"],
    ]
    assert [TEXT[row.start : row.end] for row in frame.itertuples()] == ["Oslo", "Téhéran"]
