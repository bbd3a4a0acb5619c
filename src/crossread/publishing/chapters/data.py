"""What the chapters on data and codebook show: a table's columns, a codebook file's entries."""

from crossread.publishing.book import Book
from crossread.publishing.html.passages import Html, html_table
from crossread.tables import SCHEMAS


def describe(book: Book, name: str) -> Html:
    """Return a table of the data package's description: how many rows, and what each column holds."""
    schema = SCHEMAS[name]
    rows = [(column.name, column.type, column.description) for column in schema.columns]
    count = len(book.tables[name])
    return Html(
        f"<p>{schema.description} {count:,} {'row' if count == 1 else 'rows'}.</p>"
        + html_table(("column", "type", "meaning"), rows, f"Columns of {name}")
    )
