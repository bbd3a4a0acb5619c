"""What the chapter on the articles shows: the articles, their dates, and the passages that date them."""

from crossread.publishing.book import Book
from crossread.publishing.html.markup import Html, french, link
from crossread.publishing.html.passages import evidence_link, html_table, shorten
from crossread.publishing.html.wording import counted, days, in_words
from crossread.tables import rows as rows_of

BASIS = {
    "text": "what the text says",
    "reference-events": "the text and dated public events",
    "none": "nothing dates it",
}


def articles_table(book: Book) -> Html:
    """Return the articles with their length, how they begin, and when they were published."""
    rows = []
    for row in rows_of(book.tables["articles"].fillna({"published": ""})):
        page = link(f"articles/{row.article_id}.html", book.corpus[row.article_id].label)
        opening = french(shorten(_opening(book, row.article_id), 80))
        published = Html('<span class="day">{}</span>').format(days(row.published) or "unknown")
        rows.append((page, opening, f"{row.words:,}", published, BASIS[row.published_basis]))
    return html_table(("article", "begins", "words", "published", "dated from"), rows, "The articles")


def _opening(book: Book, article_id: str) -> str:
    """Return the first line of an article's journalism, or of its page where that is all furniture."""
    segments = book.tables["segments"]
    own = segments[segments["article_id"] == article_id]
    journalism = own[own["kind"].isin(["headline", "lead", "body"])]
    return str((own if journalism.empty else journalism).iloc[0]["text"])


def dating_table(book: Book) -> Html:
    """Return every passage that constrains an article's date, with what it allows."""
    rows = [
        (evidence_link(book.passage(row.article_id, row.start, row.end)), french(row.text), row.constraint)
        for row in rows_of(book.tables["dating_evidence"])
    ]
    return html_table(("article", "passage", "published"), rows, f"What dates the articles ({len(rows)} passages)")


def dating_numbers(book: Book) -> dict[str, str]:
    """Return the numbers that the chapter's prose states, in words."""
    basis = book.tables["articles"]["published_basis"]
    return {"articles": counted(len(basis), "article"), "dated_by_text": in_words(int((basis == "text").sum()))}
