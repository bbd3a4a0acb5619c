"""What authors and reviewers look up: what is not coded yet, what went in, what it was built with."""

from dataclasses import fields
from importlib.metadata import version

import pandas as pd

from crossread.publishing.book import Book
from crossread.publishing.html.markup import Html, french
from crossread.publishing.html.passages import evidence_link, html_table, shorten
from crossread.tables import rows as rows_of

SOFTWARE = ("crossread", "spacy", "pandas", "matplotlib", "networkx", "pydantic", "jupyter-book", "myst-nb", "sphinx")


def unknown_speakers(book: Book) -> Html:
    """Return the speakers who are named in the text but are not actors of the codebook, with their quotations."""
    rows = book.tables["quotations"].fillna({"speaker_id": "", "speaker_name": ""})
    return _quotations(
        book, rows[(rows["speaker_id"] == "") & (rows["speaker_name"] != "")], "Speakers not in the codebook"
    )


def uncoded_quotations(book: Book) -> Html:
    """Return the quotations from which no position was read, in the order of the articles."""
    rows = book.tables["quotations"].fillna({"speaker_name": ""})
    coded = set(book.tables["positions"]["quotation_id"].dropna())
    return _quotations(book, rows[~rows["quotation_id"].isin(coded)], "Quotations that state no position")


def _quotations(book: Book, rows: pd.DataFrame, caption: str) -> Html:
    cells = [
        (
            row.speaker_name or "not named",
            french(shorten(row.text, 140)),
            evidence_link(book.passage(row.article_id, row.start, row.end)),
        )
        for row in rows_of(rows)
    ]
    return html_table(("speaker", "what is said", "where"), cells, f"{caption} ({len(cells)})")


def inputs(book: Book) -> Html:
    """Return the articles with their digests, and the number of entries in each file of the codebook."""
    articles = html_table(
        ("article", "SHA-256"),
        [(a.id, Html("<code>{}</code>").format(a.sha256)) for a in book.corpus],
        "The articles and their digests",
    )
    entries = [(file.name, len(getattr(book.codebook, file.name))) for file in fields(book.codebook)]
    return articles + html_table(("file", "entries"), entries, "The codebook's files and how many entries each has")


def software() -> Html:
    """Return the versions of the main packages with which this page was made; all others are in the lock."""
    return html_table(("package", "version"), [(name, version(name)) for name in SOFTWARE], "Versions")
