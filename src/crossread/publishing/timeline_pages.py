"""What the chapter on the timeline shows: its numbers, the table of events, and what each article knew."""

from crossread.analysis.intervals import Interval, interval
from crossread.publishing.book import Book
from crossread.publishing.figures_timeline import disagrees, mentions_by_article
from crossread.publishing.passages import Html, evidence_link, html_table, quoted
from crossread.publishing.wording import in_words
from crossread.tables import records


def timeline_numbers(book: Book) -> dict[str, str]:
    """Return the numbers that the chapter's prose states."""
    events = records(book.tables["events"])
    dated = [event for event in events if event["date"]]
    counts = {
        "events": len(events),
        "mentions": len(book.tables["event_mentions"]),
        "dated": len(dated),
        "shared": sum(" " in event["articles"] for event in events),
        "clashing": sum(disagrees(book, event["event_id"]) for event in events),
        "to_come": sum(event["status"] != "past" for event in events),
    }
    return {key: in_words(value) for key, value in counts.items()}


def clash(book: Book, event_id: str) -> dict[str, str]:
    """Return the passages and dates of an event that two articles date differently, for the prose."""
    found: dict[str, str] = {}
    for number, (article_id, row) in enumerate(mentions_by_article(book, event_id).items(), 1):
        passage = book.passage(article_id, row["start"], row["end"])
        found[f"clash_{number}"] = Html(f"{quoted(passage)} ({evidence_link(passage)})")
        found[f"clash_{number}_date"] = Html.escaped(row["date"])
    return found


def events_table(book: Book) -> Html:
    """Return every event with its date and, for each article that tells it, the date it gives."""
    cells = []
    for event in records(book.tables["events"]):
        told = mentions_by_article(book, event["event_id"])
        links = Html("<br>".join(_told(book, article_id, row["date"], row) for article_id, row in told.items()))
        cells.append((event["label"], event["date"] or "not dated", event["status"], links))
    return html_table(("event", "date supported", "told as", "articles, with the date each gives"), cells, "All events")


def _told(book: Book, article_id: str, date: str, row: dict[str, object]) -> str:
    passage = book.passage(article_id, int(str(row["start"])), int(str(row["end"])))
    return f"{evidence_link(passage)}{Html.escaped(f' {date}' if date else ' no date')}"


def knowledge_table(book: Book) -> Html:
    """Return for each past event whether an article tells it, leaves it out though it was past, or is older than it."""
    published = {
        row["article_id"]: interval(row["published_latest"]) or Interval() for row in records(book.tables["articles"])
    }
    events = [
        event for event in records(book.tables["events"]) if event["status"] == "past" and interval(event["date"])
    ]
    events.sort(key=lambda event: str((interval(event["date"]) or Interval()).last))
    cells = []
    for event in events:
        told = mentions_by_article(book, event["event_id"])
        days = interval(event["date"]) or Interval()
        row = [_knew(book, told, article.id, days, published[article.id]) for article in book.corpus]
        cells.append((event["label"], event["date"], *row))
    heads = ("event", "date", *(article.label for article in book.corpus))
    return html_table(heads, cells, "What each article tells of what had happened")


def _knew(book: Book, told: dict[str, dict[str, object]], article_id: str, days: Interval, published: Interval) -> Html:
    if article_id in told:
        row = told[article_id]
        return evidence_link(book.passage(article_id, int(str(row["start"])), int(str(row["end"]))), "tells it")
    over = days.last and published.last and days.last <= published.last
    return Html("left out" if over else "<span class='not-yet'>not yet</span>")
