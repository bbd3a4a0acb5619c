import re
from dataclasses import replace
from pathlib import Path

import pytest

from crossread.analysis.positions.table import positions
from crossread.analysis.read_tables.articles import segments
from crossread.analysis.read_tables.quotations import quotations
from crossread.codebook import load_codebook
from crossread.corpus import load_corpus
from crossread.publishing.book import Book
from crossread.publishing.chapters import voices as voices_pages
from crossread.publishing.chapters.positions import figures as figures_positions
from crossread.publishing.chapters.positions import tables as position_pages
from crossread.reading.pipeline import read

DAYS = {"berlin": "2025-03-10", "dialogue": "2025-06-10", "londres": "2025-09-10"}


@pytest.fixture(scope="module")
def book(root: Path) -> Book:
    corpus = load_corpus(root / "tests/analysis/positions/articles")
    codebook = replace(load_codebook(root / "book/codebook"), glosses=(), notes=(), verdicts=(), remarks=())
    reading = read(corpus, codebook)
    tables = {
        "positions": positions(reading, codebook, DAYS),
        "quotations": quotations(reading),
        "segments": segments(reading),
    }
    return Book(corpus, codebook, tables)


def test_every_position_is_in_the_matrix_with_its_words_and_link(book: Book) -> None:
    markup = position_pages.matrix(book)
    for row in book.tables["positions"].itertuples():
        assert f'href="articles/{row.article_id}.html#c{row.start}-{row.end}"' in markup
    assert markup.count("<blockquote") == len(book.tables["positions"])
    assert markup.count("<details>") == markup.count("</details>")


def test_the_matrix_shows_conditions_and_who_relays(book: Book) -> None:
    markup = position_pages.matrix(book)
    assert "condition: " in markup
    assert "conditional, step" in markup


@pytest.mark.parametrize(
    "figure",
    [
        figures_positions.ladder_figure,
        figures_positions.agreement_figure,
        lambda book: figures_positions.network_figure(book, fewest=1),
        voices_pages.voices_figure,
    ],
)
def test_figures_have_a_written_alternative_and_say_n(book: Book, figure: object) -> None:
    markup = figure(book)  # type: ignore[operator]
    assert re.search(r'role="img" aria-labelledby="[^"]+"><title id="[^"]+">[^<]+</title><desc', markup)
    assert "n = " in markup
    assert markup == figure(book)  # type: ignore[operator]


def test_the_ladder_opens_passages(book: Book) -> None:
    assert "articles/berlin.html#c" in figures_positions.ladder_figure(book)


@pytest.mark.parametrize(
    "page",
    [
        position_pages.movement_table,
        position_pages.silence_table,
        position_pages.leave_one_out_table,
        position_pages.ladder_table,
        position_pages.uncoded_table,
        voices_pages.voices_table,
        voices_pages.relayed_table,
    ],
)
def test_tables_have_a_caption(book: Book, page: object) -> None:
    assert re.search("<caption>|^<p>.*: none.</p>$", page(book))  # type: ignore[operator]


def test_numbers_are_words_or_figures(book: Book) -> None:
    numbers = (
        position_pages.position_numbers(book)
        | position_pages.ladders_text(book)
        | position_pages.trends_text(book)
        | position_pages.polarisation_text(book)
        | voices_pages.voices_numbers(book)
    )
    assert all(isinstance(value, str) and value for value in numbers.values())
    assert f"{len(book.tables['positions'])} positions" in numbers["positions"]
    assert numbers["trends"].startswith("From the first report to the last, the Western offer goes from step 1 to ")
    assert numbers["trends_hold"].startswith("That the Western offer ends on a higher step than it began holds ")
