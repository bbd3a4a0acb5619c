from crossread.analysis.read_tables.quantities import quantities
from crossread.codebook import Codebook
from crossread.corpus import Article
from crossread.reading.pipeline import ReadArticle, ReadCorpus, reading_pipeline


def test_table():
    nlp = reading_pipeline(Codebook())
    article = Article("a_1", "a_1.txt", "Le pays compte 12 ports.\nIl en a perdu environ 5 %.")
    frame = quantities(ReadCorpus({article.id: ReadArticle(article, nlp(article.text))}))
    assert list(frame["text"]) == ["12", "environ 5 %"]
    assert all(article.text[row.start : row.end] == row.text for row in frame.itertuples())
