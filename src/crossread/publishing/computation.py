"""Computing the results of a project: the only place of publishing that reads articles."""

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import pandas as pd

from crossread.analysis.results import analyse
from crossread.analysis.text_quality.accent_experiment import cost_of_lost_accents
from crossread.codebook import load_codebook
from crossread.corpus import load_corpus
from crossread.evaluation.readers import score_readers
from crossread.publishing.book import Book
from crossread.publishing.package.data_package import package_files
from crossread.publishing.results import DIGESTS, FOLDER, MEASUREMENTS, digests
from crossread.reading.pipeline import read


def compute(root: Path) -> Book:
    """Read and analyse the articles of a project and store the results for its chapters; return them.

    Raises `CrossreadError` for an article or a codebook that cannot be used.
    """
    current = digests(root)
    corpus, codebook = load_corpus(root / "seeds"), load_codebook(root / "book/codebook")
    book = Book(corpus, codebook, analyse(read(corpus, codebook), codebook), {}, root)
    book = Book(corpus, codebook, book.tables, dict(_measurements(book)), root)
    _store(book, current)
    return book


def _measurements(book: Book) -> Iterator[tuple[str, pd.DataFrame]]:
    defects = book.tables["text_quality"]
    bare = set(defects.loc[defects["kind"] == "missing-accents", "article_id"])
    sound = [article for article in book.corpus if article.id not in bare]
    yield "accents", pd.DataFrame(cost_of_lost_accents(sound, book.codebook))
    if book.annotation:
        yield "scores", score_readers(book.annotation, book.second_reading, book.tables)


def _store(book: Book, current: Mapping[str, str]) -> None:
    """Write the results, and the digests last: what a kill leaves half written has none and is computed anew."""
    folder = book.root / FOLDER
    digest = folder / DIGESTS
    (folder / MEASUREMENTS).mkdir(parents=True, exist_ok=True)
    digest.unlink(missing_ok=True)
    for name, content in package_files(book.tables).items():
        (folder / name).write_bytes(content.encode("utf-8"))
    for name, frame in book.measurements.items():
        (folder / MEASUREMENTS / f"{name}.csv").write_text(frame.to_csv(index=False, lineterminator="\n"), "utf-8")
    fresh = digest.with_suffix(".new")
    fresh.write_text(json.dumps(current, indent=2) + "\n", "utf-8")
    os.replace(fresh, digest)
