"""What the chapter for authors shows: what the codebook does not cover yet."""

import pandas as pd

from crossread.publishing.book import Book
from crossread.publishing.html.markup import Html, french
from crossread.publishing.html.passages import evidence_link, html_table, shorten
from crossread.tables import rows as rows_of


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
