"""Ranking pairs of sentences of different articles by how likely they clash."""

from collections.abc import Mapping
from itertools import combinations

import pandas as pd

from crossread.analysis.discovery.clashes import find_clashes
from crossread.analysis.discovery.content import Content, content_of, read_content
from crossread.analysis.discovery.likelihood import likelihood, measure, weights
from crossread.analysis.events.sentences import Sentence, sentences
from crossread.intervals import Interval
from crossread.reading.pipeline import ReadCorpus

SHARED = 4  # content words that a pair shares at least


def judge(a: Content, b: Content) -> tuple[float, dict[str, str]]:
    """Return how likely two sentences clash, and for each kind of clash found the reason; without any it is 0."""
    found = find_clashes(a, b)
    return (likelihood(measure(a, b, found)), found) if found else (0.0, found)


def clashes(a: str, b: str) -> bool:
    """Tell whether two sentences are taken to clash."""
    return judge(read_content(a), read_content(b))[0] >= weights()["threshold"]


def discover(read_corpus: ReadCorpus, published: Mapping[str, Interval]) -> pd.DataFrame:
    """Return pairs of sentences of different articles that may clash, the likeliest first.

    The columns are those of the two passages, the likelihood, the kinds of clash (`apart`), and the reasons in words.
    Headlines, captions and questions are left out.
    """
    read = [
        (sentence, content_of(sentence))
        for article in read_corpus
        for sentence in sentences(article, published.get(article.article.id, Interval()))
        if sentence.segment not in ("caption", "headline") and not sentence.is_question
    ]
    rows = []
    for (a, one), (b, other) in combinations(read, 2):
        if a.article_id == b.article_id or len(one.stems.keys() & other.stems.keys()) < SHARED:
            continue
        likely, reasons = judge(one, other)
        if reasons:
            texts = {"apart": " ".join(reasons), "reason": " ".join(reasons.values())}
            rows.append({**_columns("a", a), **_columns("b", b), "likelihood": likely, **texts})
    frame = pd.DataFrame(rows, columns=[*_names("a"), *_names("b"), "likelihood", "apart", "reason"])
    return frame.sort_values(["likelihood", *_names("a")[:2]], ascending=[False, True, True]).reset_index(drop=True)


def _columns(side: str, sentence: Sentence) -> dict[str, object]:
    return dict(zip(_names(side), (sentence.article_id, sentence.start, sentence.end, sentence.text), strict=True))


def _names(side: str) -> list[str]:
    return [f"{name}_{side}" for name in ("article", "start", "end", "text")]
