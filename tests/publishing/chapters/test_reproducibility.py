import json
from importlib.metadata import version

import pytest
from bs4 import BeautifulSoup

from crossread.codebook import Actor, Codebook
from crossread.publishing.chapters import reproducibility

A = "007_x"
BUILD = {
    "pages": 9,
    "notebooks": 7,
    "seconds": {"empty": 10.0, "check": 5.0, "book": 25.0},
    "chapters": {"a": 1.0, "b": 4.0, "c": 2.0, "d": 3.0},
    "many": {"articles": 50, "seconds": 60.0, "ratio": 2.4},
}


@pytest.fixture(scope="module")
def book(make_book, tmp_path_factory):
    root = tmp_path_factory.mktemp("measured")
    (root / "benchmarks/results").mkdir(parents=True)
    (root / "benchmarks/results/build.json").write_text(json.dumps(BUILD), "utf-8")
    return make_book({A: "Berne refuse."}, Codebook(actors=(Actor(id="bern", name="Switzerland", type="state"),)), root)


def test_inputs_are_the_articles_with_digests_and_the_entries_of_each_file(book, cells):
    articles, entries = BeautifulSoup(reproducibility.inputs(book), "html.parser").select("table")
    assert cells(str(articles)) == [[A, book.corpus[A].sha256]]
    counted = dict(cells(str(entries)))
    assert counted["actors"] == "1"
    assert counted["glosses"] == "0"
    assert set(counted) == set(vars(book.codebook))


def test_software_is_what_is_installed(cells):
    shown = dict(cells(reproducibility.software()))
    assert tuple(shown) == reproducibility.SOFTWARE
    assert shown["pandas"] == version("pandas")


def test_a_build_is_set_beside_an_empty_book_and_its_parts(book, cells):
    shown = cells(reproducibility.build_table(book))
    assert [row[1] for row in shown] == ["10.0", "25.0", "5.0", "4.0", "3.0", "2.0", "60.0"]
    assert "9 pages, 7 of them notebooks" in shown[0][0]
    assert [shown[1][2], shown[2][2], shown[-1][2]] == ["2.5 × the empty book", "20% of this book", "2.4 × this book"]
    assert [row[0].rpartition(" ")[2] for row in shown[3:6]] == ["b", "d", "c"]


def test_what_was_not_measured_is_said(make_book, tmp_path):
    assert "make benchmark" in reproducibility.build_table(make_book(root=tmp_path))
