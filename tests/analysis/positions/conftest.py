"""The book's own codebook, applied to invented sentences."""

from collections.abc import Callable
from pathlib import Path

import pytest

from crossread.analysis.positions.coder import Coder
from crossread.codebook import Codebook, load_codebook
from crossread.corpus import Article
from crossread.reading.pipeline import read_article, reading_pipeline

ROOT = Path(__file__).parents[3]
CodeText = Callable[[str], Coder]


@pytest.fixture(scope="session")
def codebook() -> Codebook:
    return load_codebook(ROOT / "book" / "codebook")


@pytest.fixture(scope="session")
def code_text(codebook: Codebook) -> CodeText:
    """Return a function from a text to the coder that has read it."""
    nlp = reading_pipeline(codebook)
    return lambda text: Coder(read_article(Article("invented", "invented.txt", text), nlp), codebook)
