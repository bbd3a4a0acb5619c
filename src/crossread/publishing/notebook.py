"""What a chapter's first cell calls: load the book, and make values available to the prose."""

from collections.abc import Mapping

from myst_nb import glue

from crossread.publishing.book import Book, load
from crossread.publishing.html.passages import Html

__all__ = ["Book", "glue_all", "load"]


def glue_all(values: Mapping[str, str]) -> None:
    """Make values available to the page's prose, as ``{glue}`name```; plain text is escaped, `Html` kept."""
    for name, value in values.items():
        glue(name, value if isinstance(value, Html) else Html.escaped(value), display=False)
