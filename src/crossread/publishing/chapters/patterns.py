"""The pattern language shown at work: what patterns and sets of words find in the articles of this book."""

from collections.abc import Iterator, Sequence

from crossread.corpus import Article
from crossread.evidence import Passage, passage
from crossread.language.patterns import find
from crossread.publishing.book import Book
from crossread.publishing.html.markup import Html, lines
from crossread.publishing.html.passages import evidence_link, html_table
from crossread.tables import rows as rows_of

SHOWN = 3
CONTEXT = 30


def examples(book: Book, *patterns: str) -> Html:
    """Return each pattern with the number of places where it stands in the articles, and the first of these."""
    rows = [(_code(pattern), *_found(book, (book.codebook.word_sets.expand(pattern),))) for pattern in patterns]
    return html_table(("pattern", "places", "for instance"), rows, "What patterns find in the articles")


def word_sets(book: Book) -> Html:
    """Return the codebook's named sets of words, with the number of places where each stands in the articles."""
    rows = []
    for entry in book.codebook.words:
        places = _places(book, tuple(map(book.codebook.word_sets.expand, entry.words)))
        rows.append((_code(f"{{{entry.id}}}"), lines(map(_code, entry.words)), sum(1 for _ in places)))
    return html_table(("set", "any of", "places"), rows, f"Sets of words ({len(rows)})")


def _found(book: Book, patterns: Sequence[str]) -> tuple[int, Html]:
    places = list(_places(book, patterns))
    return len(places), lines(_in_context(book, *place) for place in places[:SHOWN])


def _places(book: Book, patterns: Sequence[str]) -> Iterator[tuple[Article, int, int]]:
    for article in book.corpus:
        for start, end in find(patterns, article.text):
            yield article, start, end


def _in_context(book: Book, article: Article, start: int, end: int) -> Html:
    before = article.text[max(start - CONTEXT, 0) : start].rpartition("\n")[2]
    after = article.text[end : end + CONTEXT].partition("\n")[0]
    where = evidence_link(_paragraph(book, article, start, end))
    shown = Html('<span lang="fr">…{}<mark>{}</mark>{}…</span> {}')
    return shown.format(before, article.text[start:end], after, where)


def _paragraph(book: Book, article: Article, start: int, end: int) -> Passage:
    """Return the segment that holds a place: the reading page has a target for it, and none for the place itself."""
    for row in rows_of(book.tables["segments"]):
        if row.article_id == article.id and row.start <= start and end <= row.end:
            return passage(article, row.start, row.end)
    return passage(article, start, end)


def _code(text: str) -> Html:
    return Html('<code lang="fr">{}</code>').format(text)
