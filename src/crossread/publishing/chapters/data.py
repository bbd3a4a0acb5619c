"""What the chapters on data and codebook show: a table's columns, a codebook file's entries."""

from crossread.publishing.book import Book
from crossread.publishing.html.markup import Html
from crossread.publishing.html.passages import html_table
from crossread.tables import SCHEMAS


def describe(book: Book, name: str) -> Html:
    """Return a table of the data package's description: how many rows, and what each column holds."""
    schema = SCHEMAS[name]
    rows = [(column.name, column.type, column.description) for column in schema.columns]
    count = len(book.tables[name])
    what = Html("<p>{} {:,} {}.</p>").format(schema.description, count, "row" if count == 1 else "rows")
    return what + html_table(("column", "type", "meaning"), rows, f"Columns of {name}")
