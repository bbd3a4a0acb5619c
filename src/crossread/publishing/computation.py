"""Computing the results of a project: the only place of publishing that reads articles."""

import json
import pickle
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

import pandas as pd

from crossread.analysis.results import analyse
from crossread.analysis.text_quality.accent_experiment import cost_of_lost_accents
from crossread.codebook import load_codebook
from crossread.codebook.anchors import check_anchors
from crossread.corpus import Corpus, load_corpus
from crossread.errors import CrossreadError
from crossread.evaluation.evaluation import GOLD
from crossread.evaluation.readers import score_readers
from crossread.files import replace_files
from crossread.publishing.book import Book
from crossread.publishing.package.data_package import package_files
from crossread.publishing.results import CODEBOOK, DIGESTS, FOLDER, MEASUREMENTS, digests
from crossread.reading.pipeline import read
from crossread.tables import rows


def compute(root: Path, verify: bool = True) -> Book:
    """Read and analyse the articles of a project and store the results for its chapters; return them.

    Raises `CrossreadError` for articles or a codebook that cannot be used, or not with each other; with `verify`, for
    articles that are not those of `SHA256SUMS`.
    """
    current = digests(root)
    corpus, codebook = load_corpus(root / "seeds", verify), load_codebook(root / "book/codebook")
    _refuse_namesakes(corpus)
    check_anchors(corpus, codebook)
    tables = analyse(read(corpus, codebook), codebook)
    if len(tables["errors"]):
        raise CrossreadError("\n".join(f"{row.path}: {row.reason}" for row in rows(tables["errors"])))
    book = Book(corpus, codebook, tables, {}, root)
    book = Book(corpus, codebook, book.tables, dict(_measurements(book)), root)
    _store(book, current)
    return book


def _refuse_namesakes(corpus: Corpus) -> None:
    if corpus.namesakes:
        raise CrossreadError(
            "\n".join(
                f"{', '.join(f'seeds/{article_id}.txt' for article_id in alike)}: begin the same up to the first "
                f"underscore, by which the book calls an article; rename all but one"
                for alike in corpus.namesakes
            )
        )


def _measurements(book: Book) -> Iterator[tuple[str, pd.DataFrame]]:
    defects = book.tables["text_quality"]
    bare = set(defects.loc[defects["kind"] == "missing-accents", "article_id"])
    sound = [article for article in book.corpus if article.id not in bare]
    yield "accents", pd.DataFrame(cost_of_lost_accents(sound, book.codebook))
    if book.annotation:
        _refuse_gaps(book.annotation)
        yield "scores", score_readers(book.annotation, book.second_reading, book.tables)


def _refuse_gaps(annotation: Collection[str]) -> None:
    if missing := [name for name in GOLD if name not in annotation]:
        raise CrossreadError(
            f"tests/gold: lacks {', '.join(f'{name}.csv' for name in missing)}; an annotation by hand has every table, "
            f"be it with nothing but its heads"
        )


def _store(book: Book, current: Mapping[str, str]) -> None:
    """Write the results, and the digests last: what a kill leaves unfinished has none and is computed anew."""
    folder = book.root / FOLDER
    (folder / DIGESTS).unlink(missing_ok=True)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / CODEBOOK).write_bytes(pickle.dumps(book.codebook))
    measurements = {
        f"{MEASUREMENTS}/{name}.csv": frame.to_csv(index=False, lineterminator="\n")
        for name, frame in book.measurements.items()
    }
    files = package_files(book.tables) | measurements | {DIGESTS: json.dumps(current, indent=2) + "\n"}
    replace_files(folder, files)
