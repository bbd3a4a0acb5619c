"""What a chapter's first cell calls: load the book, and make values available to the prose."""

from collections.abc import Mapping

from IPython.display import display

from crossread.publishing.book import Book, load
from crossread.publishing.html.markup import Html

__all__ = ["Book", "glue_all", "load"]

_PREFIX = "application/papermill.record/"


def glue_all(values: Mapping[str, str]) -> None:
    """Make values available to the page's prose, as ``{glue}`name```; plain text is escaped, `Html` kept.

    Shows what `myst_nb.glue` shows without display; to import that takes longer than most chapters.
    """
    for name, value in values.items():
        markup = Html.escape(value)
        data = {f"{_PREFIX}text/html": str(markup), f"{_PREFIX}text/plain": repr(markup)}
        display(data, raw=True, metadata={"scrapbook": {"name": name, "mime_prefix": _PREFIX}})  # type: ignore[no-untyped-call]
