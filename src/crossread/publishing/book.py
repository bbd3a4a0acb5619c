"""Everything that the book shows: the corpus, the codebook, and the tables computed from them."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from crossread.analysis.results import analyse
from crossread.codebook import Codebook, load_codebook
from crossread.corpus import Corpus, load_corpus
from crossread.evaluation.evaluation import read_gold
from crossread.evidence import Passage, passage
from crossread.reading.pipeline import ReadCorpus, read
from crossread.tables import Tables


@dataclass(frozen=True)
class Book:
    """Everything that a chapter shows: articles, what was read in them, the codebook, the tables."""

    corpus: Corpus
    codebook: Codebook
    reading: ReadCorpus
    tables: Tables
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
    """Read and analyse the articles in ``seeds/`` with the codebook in ``book/codebook/`` below `root`.

    Without `root`, the nearest folder above the working directory that holds ``_toc.yml``.
    """
    root = Path(root) if root else project_root()
    corpus, codebook = load_corpus(root / "seeds"), load_codebook(root / "book/codebook")
    reading = read(corpus, codebook)
    return Book(corpus, codebook, reading, analyse(reading, codebook), root)


def project_root() -> Path:
    """Return the nearest folder at or above the working directory that holds ``_toc.yml``."""
    here = Path.cwd()
    return next(folder for folder in (here, *here.parents) if (folder / "_toc.yml").is_file())
