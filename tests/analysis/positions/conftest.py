"""The book's own codebook, applied to invented sentences, and a few positions made by hand."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from crossread.analysis.positions.coder import Coder
from crossread.codebook import Codebook, load_codebook
from crossread.codebook.findings import Trend
from crossread.corpus import Article
from crossread.reading.pipeline import read_article, reading_pipeline

ROOT = Path(__file__).parents[3]
TROOPS = "western-troops-in-ukraine"
CodeText = Callable[[str], Coder]


@pytest.fixture(scope="session")
def codebook() -> Codebook:
    return load_codebook(ROOT / "book" / "codebook")


@pytest.fixture(scope="session")
def code_text(codebook: Codebook) -> CodeText:
    """Return a function from a text to the coder that has read it."""
    nlp = reading_pipeline(codebook)
    return lambda text: Coder(read_article(Article("invented", "invented.txt", text), nlp), codebook)


@pytest.fixture(scope="session")
def coded() -> pd.DataFrame:
    """Return a few positions, made by hand, of three sides in two articles."""
    columns = ["article_id", "date", "actor_id", "side", "proposition_id", "stance", "intensity"]
    rows = [
        ("a", "2025-01-01", "lavrov", "russia", TROOPS, "oppose", 3),
        ("a", "2025-01-01", "kyiv", "ukraine", TROOPS, "support", 2),
        ("a", "2025-01-01", "paris", "western-allies", TROOPS, "conditional", 1),
        ("b", "2025-06-01", "putin", "russia", TROOPS, "oppose", 5),
        ("b", "2025-06-01", "paris", "western-allies", TROOPS, "support", 4),
        ("b", "2025-06-01", "paris", "western-allies", "guarantees", "support", 3),
        ("b", "2025-06-01", "kyiv", "ukraine", "guarantees", "support", 3),
        ("b", "2025-06-01", "putin", "russia", "guarantees", "ambiguous", 1),
    ]
    frame = pd.DataFrame(rows, columns=columns)
    return frame.assign(actor_name=frame["actor_id"].str.title(), start=range(len(frame)), end=range(1, len(frame) + 1))


@pytest.fixture(scope="session")
def refusal() -> Trend:
    return Trend(id="refusal", name="the refusal", side="russia", proposition=TROOPS, stances=("oppose",))


@pytest.fixture(scope="session")
def offer() -> Trend:
    stances = ("support", "conditional")
    return Trend(id="offer", name="the offer", side="western-allies", proposition=TROOPS, stances=stances)
