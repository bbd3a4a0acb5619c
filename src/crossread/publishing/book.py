"""Everything that the book shows: the articles, the codebook, and the results, read by name."""

import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import pandas as pd

from crossread.codebook import Codebook
from crossread.corpus import Corpus, load_corpus
from crossread.errors import CrossreadError
from crossread.evaluation.evaluation import read_gold
from crossread.evidence import Passage, passage
from crossread.publishing import results
from crossread.tables import StoredTables, Tables


@dataclass(frozen=True)
class Book:
    """Everything that a chapter shows; `measurements` are tables beside those of the data package."""

    corpus: Corpus
    codebook: Codebook
    tables: Tables
    measurements: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    root: Path = Path()

    @cached_property
    def annotation(self) -> Tables:
        """The articles' annotation by hand in ``tests/gold/``; empty where that folder is missing."""
        return read_gold(self.root / "tests/gold")

    @cached_property
    def second_reading(self) -> Tables:
        """The tables that another reader annotated without knowing the first, in ``tests/gold/second/``."""
        return read_gold(self.root / "tests/gold/second")

    def passage(self, article_id: str, start: int, end: int) -> Passage:
        """Return the passage that a row of a table points at."""
        return passage(self.corpus[article_id], int(start), int(end))


def load(root: str | Path | None = None) -> Book:
    """Return the book of the project at `root`, whose results are computed first if they are stale or missing.

    Without `root`, the nearest folder above the working directory that holds ``_toc.yml``. Says when it computes.
    """
    root = Path(root) if root else project_root()
    if word := results.ensure(root):
        print(word)
    folder = root / results.FOLDER
    return Book(
        load_corpus(root / "seeds"),
        pickle.loads((folder / results.CODEBOOK).read_bytes()),
        StoredTables(folder),
        results.Measurements(folder / results.MEASUREMENTS),
        root,
    )


def project_root() -> Path:
    """Return the nearest folder at or above the working directory that holds ``_toc.yml``.

    Raises `CrossreadError` outside a project.
    """
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "_toc.yml").is_file():
            return folder
    raise CrossreadError(f"{here}: lies in no project; go to a folder below the one that holds _toc.yml")
