import pytest

from crossread.analysis.read_tables.quotations import quotations
from crossread.codebook import Codebook
from crossread.corpus import Article
from crossread.reading import sentences  # noqa: F401  (the import registers the component)
from crossread.reading.pipeline import ReadArticle, ReadCorpus, reading_pipeline

TEXT = "Jean Roux a assuré que « la digue tiendra »."


@pytest.fixture
def reading():
    nlp = reading_pipeline(Codebook())
    return ReadCorpus({"007_x": ReadArticle(Article("007_x", "007_x.txt", TEXT), nlp(TEXT))})


def test_one_row_for_each_quotation(reading):
    table = quotations(reading)
    assert list(table["quotation_id"]) == ["007-q25-indirect", "007-q25-mixed"]
    assert set(table["text"]) == {"la digue tiendra"}
    assert set(table["cue"]) == {"assuré"}
    assert set(table["speaker_name"]) == {"Jean Roux"}
    assert set(table["origin"]) == {"rule"}


def test_offsets_cut_the_words_out_of_the_article(reading):
    for row in quotations(reading).itertuples():
        assert TEXT[row.start : row.end] == row.text
        assert TEXT[row.cue_start : row.cue_end] == row.cue
        assert TEXT[row.speaker_start : row.speaker_end] == "Jean Roux"
