"""The codebook of this book: what a person has to be able to read and change."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from crossread.codebook import Codebook, load_codebook
from crossread.codebook.anchors import passage_of
from crossread.corpus import Corpus, load_corpus
from crossread.reading.layout import find_segments
from crossread.reading.sentences import sentence_starts

LONGEST_LINE = 160
LONGEST_REPEATED = 40


def test_no_line_is_too_long_to_read(root: Path) -> None:
    long = [
        f"{path.name}:{number}"
        for path in sorted((root / "book/codebook").glob("*.yml"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if len(line) > LONGEST_LINE
    ]
    assert not long, f"break these lines, or name their words in words.yml: {long}"


def test_no_group_of_words_is_written_twice(root: Path) -> None:
    """A group of words that two patterns need has a name."""
    groups: dict[str, list[str]] = {}
    for path in sorted((root / "book/codebook").glob("*.yml")):
        for group in re.findall(r"\([^()\n]*\|[^()\n]*\)", path.read_text("utf-8")):
            if len(group) > LONGEST_REPEATED:
                groups.setdefault(group, []).append(path.name)
    repeated = {group: where for group, where in groups.items() if len(where) > 1}
    assert not repeated, f"name these words in words.yml: {repeated}"


@pytest.fixture(scope="module")
def codebook(root: Path) -> Codebook:
    return load_codebook(root / "book/codebook")


@pytest.fixture(scope="module")
def corpus(root: Path) -> Corpus:
    return load_corpus(root / "seeds")


def sentences_of(text: str) -> Iterator[str]:
    starts = sentence_starts(text)
    for segment in find_segments(text):
        if segment.kind not in ("navigation", "teaser"):
            cuts = [segment.start, *(s for s in starts if segment.start < s < segment.end), segment.end]
            yield from (text[start:end].strip() for start, end in pairwise(cuts))


def test_every_sentence_has_one_gloss(corpus: Corpus, codebook: Codebook) -> None:
    sentences = Counter((article.label, sentence) for article in corpus for sentence in sentences_of(article.text))
    assert Counter((gloss.article, gloss.exact) for gloss in codebook.glosses) == sentences


def test_every_gloss_stands_on_its_sentence(corpus: Corpus, codebook: Codebook) -> None:
    for gloss in codebook.glosses:
        assert passage_of(gloss, corpus[gloss.article]).exact == gloss.exact
        assert gloss.gloss.strip() == gloss.gloss != ""
