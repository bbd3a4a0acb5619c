"""Anchors: where in the articles the editors' notes and glosses stand."""

from collections.abc import Iterator
from dataclasses import fields

from crossread.codebook.loading import Codebook
from crossread.codebook.notes import Anchored
from crossread.codebook.remarks import Remark
from crossread.corpus import Article, Corpus
from crossread.errors import CrossreadError
from crossread.evidence import Passage, find_passage


def check_anchors(corpus: Corpus, codebook: Codebook) -> None:
    """Check that every anchored entry stands on one passage of one article.

    Raises `CrossreadError` for the first that does not; the message names the file, the entry and the mend.
    """
    for file, number, entry in _anchored_entries(codebook):
        article = next((a for a in corpus if entry.article in (a.id, a.label)), None)
        if article is None:
            known = ", ".join(a.label for a in corpus)
            raise CrossreadError(
                f"{file}.yml: entry {number}: there is no article {entry.article!r}; "
                f"correct it to one of {known}, or remove the entry"
            )
        try:
            passage_of(entry, article)
        except CrossreadError as error:
            raise CrossreadError(f"{file}.yml: entry {number}: {error}") from None


def passage_of(entry: Anchored, article: Article) -> Passage:
    """Return the passage of `article` that an entry stands on; raise `CrossreadError` unless there is exactly one."""
    try:
        return find_passage(article, entry.exact, entry.prefix, entry.suffix)
    except LookupError as error:
        raise CrossreadError(
            f"{error.args[0]}; copy 'exact' letter for letter from the article, "
            f"and tell repeated wordings apart with 'prefix' or 'suffix'"
        ) from None


def _anchored_entries(codebook: Codebook) -> Iterator[tuple[str, int, Anchored]]:
    for field in fields(codebook):
        for number, entry in enumerate(getattr(codebook, field.name), 1):
            own = entry.passages if isinstance(entry, Remark) else (entry,)
            yield from ((field.name, number, each) for each in own if isinstance(each, Anchored))
