"""The English glosses of an article's passages."""

from functools import cache

from crossread.codebook import Codebook
from crossread.codebook.anchors import passage_of
from crossread.corpus import Article


def gloss_of(article: Article, start: int, end: int, codebook: Codebook) -> str | None:
    """Return the glosses of the sentences that the passage touches, joined, or nothing if none has a gloss."""
    touched = [gloss for first, last, gloss in _glosses(article, codebook) if first < end and start < last]
    return " ".join(touched) or None


@cache
def _glosses(article: Article, codebook: Codebook) -> tuple[tuple[int, int, str], ...]:
    found = []
    for entry in codebook.glosses:
        if entry.article in (article.id, article.label):
            anchor = passage_of(entry, article)
            found.append((anchor.start, anchor.end, entry.gloss))
    return tuple(sorted(found))
