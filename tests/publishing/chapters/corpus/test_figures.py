from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from crossread.analysis.publication_date.inference import dating_evidence, publication_dates
from crossread.analysis.read_tables.articles import articles
from crossread.codebook import Codebook
from crossread.publishing.chapters.corpus.figures import dating_figures
from crossread.reading.pipeline import ReadArticle, ReadCorpus, reading_pipeline

TEXTS = {
    "007_day": "La foire a fermé ce jeudi 16 août 2012. La maire, ce jeudi, a protesté.",
    "008_days": "Le 14 août 2012, le procès a commencé. La foire a fermé, ce jeudi 16 août.",
    "009_undated": "La foire ferme ses portes, dit la maire.",
}


@pytest.fixture(scope="module")
def book(make_book):
    made = make_book(TEXTS)
    pipeline = reading_pipeline(Codebook())
    reading = ReadCorpus({article.id: ReadArticle(article, pipeline(article.text)) for article in made.corpus})
    dates = publication_dates(reading, ())
    tables = {"articles": articles(reading, dates), "dating_evidence": dating_evidence(reading, dates)}
    return replace(made, tables={**made.tables, **tables})


@pytest.fixture(scope="module")
def page(book):
    return BeautifulSoup(dating_figures(book), "html.parser")


def chart(page, label):
    return next(figure for figure in page.select("figure.chart") if figure.title.string.split()[2] == label)


def test_only_articles_that_can_be_dated_have_a_figure(page):
    titles = [title.string for title in page.select("figure.chart svg > title")]
    assert titles == ["How article 007 is dated", "How article 008 is dated"]


@pytest.mark.parametrize(
    ("label", "passages"),
    [("007", ["ce jeudi 16 août 2012", "ce jeudi 16 août 2012"]), ("008", ["Le 14 août 2012", "ce jeudi 16 août"])],
)
def test_every_constraint_has_a_row_that_links_to_its_passage(book, page, label, passages):
    article = book.corpus[label]
    rows = [(link.get_text().strip(" “”\n"), link["xlink:href"]) for link in chart(page, label).select("a")]
    starts = [article.text.index(passage) for passage in passages]
    links = [f"articles/{article.id}.html#c{start}-{start + len(p)}" for start, p in zip(starts, passages, strict=True)]
    assert sorted(rows) == sorted(zip(passages, links, strict=True))


@pytest.mark.parametrize(
    ("label", "likely", "first", "last"),
    [("007", "2012-08-16", "2012-08-06", "2012-08-26"), ("008", "2012-08-16/2012-08-22", "2012-08-06", "2012-09-01")],
)
def test_the_description_gives_the_likely_days_and_ten_around_them(page, label, likely, first, last):
    described = chart(page, label).desc.string
    assert f"the most likely days are {likely}." in described
    assert f"between {first} and {last};" in described
    assert described.startswith(f"What article {label} says of its date (2)")


def test_the_likely_days_have_a_row_of_their_own(page):
    for label in ("007", "008"):
        assert [text.get_text().strip() for text in chart(page, label).find_all("text")].count("most likely") == 1


def test_nothing_dated_nothing_drawn(book):
    articles = book.tables["articles"]
    undated = replace(book, tables={**book.tables, "articles": articles[articles["article_id"] == "009_undated"]})
    assert dating_figures(undated) == "<p>No article can be dated, so there is no chart.</p>"
