from collections import Counter
from itertools import pairwise

import pytest

from crossread.codebook import load_codebook
from crossread.codebook.anchors import passage_of
from crossread.corpus import load_corpus
from crossread.reading.layout import find_segments
from crossread.reading.sentences import sentence_starts


@pytest.fixture(scope="module")
def codebook(root):
    return load_codebook(root / "book/codebook")


@pytest.fixture(scope="module")
def corpus(root):
    return load_corpus(root / "seeds")


def _sentences(text):
    starts = sentence_starts(text)
    for segment in find_segments(text):
        if segment.kind not in ("navigation", "teaser"):
            cuts = [segment.start, *(s for s in starts if segment.start < s < segment.end), segment.end]
            yield from (text[start:end].strip() for start, end in pairwise(cuts))


def test_every_sentence_has_one_gloss(corpus, codebook):
    sentences = Counter((article.label, sentence) for article in corpus for sentence in _sentences(article.text))
    assert Counter((gloss.article, gloss.exact) for gloss in codebook.glosses) == sentences


def test_every_gloss_stands_on_its_sentence(corpus, codebook):
    for gloss in codebook.glosses:
        assert passage_of(gloss, corpus[gloss.article]).exact == gloss.exact
        assert gloss.gloss.strip() == gloss.gloss != ""
