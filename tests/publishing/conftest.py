"""Books made by hand, and what their tables say."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from bs4 import BeautifulSoup

from crossread.codebook import Codebook
from crossread.codebook.events import Event
from crossread.corpus import Article, Corpus
from crossread.evaluation.evaluation import Evaluation
from crossread.evaluation.readers import score_readers
from crossread.publishing.book import Book
from crossread.publishing.chapters.evaluation.annotation import evaluation
from crossread.tables import SCHEMAS, table

Row = dict[str, Any]

A, B = "000_a", "001_b"
TEXTS = {
    A: "Berne a dit : « Non au <mur> ». Lundi, la ville attend. Oslo a signé mardi la paix.",
    B: "La guerre dure. Oslo a dit que le mur tiendra, hier. Berne veut un mur mur.",
}


def at(article: str, exact: str, suffix: str = "", **more: Any) -> Row:
    """Return a row on the first place of a wording in an article."""
    start = TEXTS[article].index(exact)
    place = {f"start{suffix}": start, f"end{suffix}": start + len(exact), f"text{suffix}": exact}
    return {f"article{suffix or '_id'}": article} | place | more


def held(article: str, exact: str, actor: str, stance: str, step: int) -> Row:
    return at(article, exact, actor_id=actor, proposition_id="wall", stance=stance, intensity=step)


def finding(relation: str) -> Row:
    said = {"kind": "scope", "scope": "cross", "relation": relation, "severity": 3, "explanation": "<At odds>"}
    return at(A, "la paix", "_a") | at(B, "La guerre", "_b") | said


BERN, OSLO = ({"speaker_id": key, "speaker_name": name} for key, name in (("bern", "Bern"), ("oslo", "Oslo")))
DAYS = ((A, "2024-05-07", "2024-05-07", "2024-05-07"), (B, "2024-05-08", "2024-05-09", "2024-05-08"))
GOLD: dict[str, list[Row]] = {
    "quotations": [at(A, "Non au <mur>", kind="direct", **BERN), at(B, "que le mur tiendra", kind="indirect", **OSLO)],
    "time_expressions": [
        at(A, "Lundi", type="DATE", value="2024-05-06"),
        at(A, "mardi", type="DATE", value="2024-05-07"),
        at(B, "hier", type="DATE", value="2024-05-07"),
    ],
    "publication_dates": [dict(zip(("article_id", "earliest", "latest", "best"), days, strict=True)) for days in DAYS],
    "positions": [held(A, "Non au <mur>", "bern", "oppose", 5), held(B, "le mur tiendra", "oslo", "support", 2)],
    "event_mentions": [at(A, "signé", event_id="peace", date="2024-05-07")],
    "inconsistencies": [finding("contradiction")],
    "text_quality": [at(A, "la ville", kind="mistranslation"), at(B, "mur mur", kind="duplicate-word", note="twice")],
}
COMPUTED: dict[str, list[Row]] = {
    "quotations": [
        at(A, "Non au <mur>", kind="direct", **OSLO),
        at(B, "le mur tiendra, hier", kind="indirect", **OSLO),
        at(B, "La guerre", kind="mixed"),
    ],
    "time_expressions": [
        at(A, "Lundi, la", type="DATE", value="2024-05-13"),
        at(A, "mardi", type="TIME", value="2024-05-07"),
    ],
    "articles": [
        {"article_id": A, "published": "2024-05-07", "published_basis": "text"},
        {"article_id": B, "published": "2024-05-10", "published_basis": "reference-events"},
    ],
    "positions": [held(A, "Non au <mur>", "bern", "oppose", 3), held(B, "Berne veut", "bern", "support", 4)],
    "event_mentions": [at(A, "signé", event_id="peace", date="2024-05-08")],
    "inconsistencies": [finding("tension") | {"origin": "rule"}],
}


@pytest.fixture(scope="session")
def make_book() -> Callable[..., Book]:
    """Return a function that makes a book of texts by article id; tables that are not given are empty."""

    def make(
        texts: Row | None = None,
        codebook: Codebook | None = None,
        root: Path = Path(),
        measurements: dict[str, pd.DataFrame] | None = None,
        **tables: Any,
    ) -> Book:
        corpus = Corpus(tuple(Article(key, f"{key}.txt", text) for key, text in (texts or {}).items()))
        filled = {name: table(name, tables.get(name, [])) for name in SCHEMAS}
        return Book(corpus, codebook or Codebook(), filled, measurements or {}, root)

    return make


@pytest.fixture(scope="session")
def cells() -> Callable[[str], list[list[str]]]:
    """Return a function from a table's markup to the texts of its body, row by row; every row fits the heads."""

    def read(markup: str) -> list[list[str]]:
        page = BeautifulSoup(markup, "html.parser")
        body = [[cell.get_text() for cell in row.select("th, td")] for row in page.select("tbody tr")]
        assert {len(row) for row in body} <= {len(page.select("thead th"))}
        return body

    return read


@pytest.fixture(scope="session")
def annotated(make_book: Callable[..., Book], tmp_path_factory: pytest.TempPathFactory) -> Book:
    """Return a book of the two articles, in a folder with an annotation that differs from what is computed."""
    root = tmp_path_factory.mktemp("annotated")
    (root / "tests/gold/second").mkdir(parents=True)
    for name, rows in {**GOLD, "second/quotations": GOLD["quotations"][:1]}.items():
        pd.DataFrame(rows).to_csv(root / f"tests/gold/{name}.csv", index=False)
    codebook = Codebook(events=(Event(id="peace", label="The <peace>", kind="signature"),))
    book = make_book(TEXTS, codebook, root, **COMPUTED)
    scores = score_readers(book.annotation, book.second_reading, book.tables)
    return replace(book, measurements={"scores": scores})


@pytest.fixture(scope="session")
def judged(annotated: Book) -> Evaluation:
    return evaluation(annotated)


@pytest.fixture
def small_project(tmp_path: Path) -> Path:
    """A project of one article that nothing was computed for."""
    for name, text in {
        "_toc.yml": "format: jb-book\nroot: book/intro\n",
        "seeds/001_pont.txt": "La mairie a rejeté mardi l’idée d’un pont. « Jamais », a dit la maire Ida Berg.\n",
        "book/codebook/actors.yml": "[]\n",
        "requirements.txt": "spacy==3.8\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path
