"""A passage of an article: the evidence that a statement rests on.

A passage stores the selectors of the W3C Web Annotation data model (text position, and text quote with prefix and
suffix), so that it can be found again, and told from an equal wording elsewhere, after the article was edited.
"""

from dataclasses import dataclass

from crossread.corpus import Article

CONTEXT = 32


@dataclass(frozen=True, order=True)
class Passage:
    """Characters `start` to `end` (exclusive) of an article, with the wording and up to 32 characters around it."""

    article_id: str
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str

    @property
    def anchor(self) -> str:
        """Id of the passage in its article's page; stable as long as the article is."""
        return anchor(self.start, self.end)

    @property
    def id(self) -> str:
        """Id of the passage in the corpus."""
        return f"{self.article_id}-{self.start}-{self.end}"

    @property
    def link(self) -> str:
        """Address of the passage, relative to the folder of the book's chapters."""
        return f"articles/{self.article_id}.html#{self.anchor}"


def anchor(start: int, end: int) -> str:
    """Return the id that the passage from `start` to `end` has in its article's page."""
    return f"c{start}-{end}"


def passage(article: Article, start: int, end: int) -> Passage:
    """Cut a passage out of an article; raise `ValueError` if the offsets do not lie inside it."""
    if not 0 <= start < end <= len(article.text):
        raise ValueError(
            f"offsets {start}–{end} do not lie inside article {article.id} ({len(article.text)} characters)"
        )
    text = article.text
    return Passage(
        article.id,
        start,
        end,
        text[start:end],
        text[max(0, start - CONTEXT) : start],
        text[end : end + CONTEXT],
    )


def find_passage(article: Article, exact: str, prefix: str = "", suffix: str = "") -> Passage:
    """Find the one place of an article where `exact` stands between `prefix` and `suffix`.

    Raises `LookupError` saying how often it was found, if that is not once.
    """
    whole = prefix + exact + suffix
    count = article.text.count(whole) if exact else 0
    if count != 1:
        raise LookupError(f"{exact!r} stands {count} times in article {article.id}")
    start = article.text.index(whole) + len(prefix)
    return passage(article, start, start + len(exact))
