"""Books made by hand, and what their tables say."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from crossread.codebook import Codebook
from crossread.corpus import Article, Corpus
from crossread.publishing.book import Book
from crossread.reading.pipeline import ReadCorpus
from crossread.tables import SCHEMAS, table

Rows = list[dict[str, object]]
MakeBook = Callable[..., Book]
Cells = Callable[[str], list[list[str]]]


@pytest.fixture(scope="session")
def make_book() -> MakeBook:
    """Return a function that makes a book of texts by article id; tables that are not given are empty."""

    def make(
        texts: Mapping[str, str] | None = None, codebook: Codebook | None = None, root: Path = Path(), **tables: Rows
    ) -> Book:
        corpus = Corpus(tuple(Article(key, f"{key}.txt", text) for key, text in (texts or {}).items()))
        filled = {name: table(name, tables.get(name, [])) for name in SCHEMAS}
        return Book(corpus, codebook or Codebook(), ReadCorpus({}), filled, root)

    return make


@pytest.fixture(scope="session")
def cells() -> Cells:
    """Return a function from a table's markup to the texts of its body, row by row; every row fits the heads."""

    def read(markup: str) -> list[list[str]]:
        page = BeautifulSoup(markup, "html.parser")
        body = [[cell.get_text() for cell in row.select("th, td")] for row in page.select("tbody tr")]
        assert {len(row) for row in body} <= {len(page.select("thead th"))}
        return body

    return read
