"""What the codebook remarks on these articles, at the places that the chapters keep for it."""

from collections.abc import Mapping

from crossread.codebook.anchors import passage_of
from crossread.codebook.remarks import Place, Remark
from crossread.publishing.book import Book
from crossread.publishing.html.markup import Html
from crossread.publishing.html.passages import cited
from crossread.publishing.html.templates import paragraphs


def remark(book: Book, place: Place, values: Mapping[str, str] | None = None) -> Html | None:
    """Return the remarks for a place, in the codebook's order, with the chapter's values; nothing if there is none."""
    found = [
        paragraphs(entry.text, {**(values or {}), **_passages(book, entry)}, f"remarks.yml: remark on {place}")
        for entry in book.codebook.remarks
        if entry.place == place
    ]
    return Html().join(found) if found else None


def _passages(book: Book, entry: Remark) -> dict[str, str]:
    """Return the passages that a remark quotes, each with its link."""
    return {each.slot: cited(passage_of(each, book.corpus[each.article])) for each in entry.passages}
