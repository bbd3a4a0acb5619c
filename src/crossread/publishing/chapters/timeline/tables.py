"""What the chapter on the timeline shows: its numbers, the table of events, and what each article knew."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from crossread.intervals import Interval, interval
from crossread.publishing.book import Book
from crossread.publishing.chapters.timeline.figures import disagrees, mentions_by_article, when
from crossread.publishing.html.markup import Html, lines
from crossread.publishing.html.passages import evidence_link, html_table, quoted
from crossread.publishing.html.wording import capitalised, counted, in_words
from crossread.tables import records


def timeline_numbers(book: Book) -> dict[str, str]:
    """Return the numbers that the chapter's prose states."""
    events = records(book.tables["events"].fillna({"date": ""}))
    found = f"{counted(len(book.tables['event_mentions']), 'mention')} of {counted(len(events), 'event')}"
    dated = in_words(sum(event["date"] != "" for event in events))
    to_come = in_words(sum(event["status"] != "past" for event in events))
    told = (
        f"Found are {found}, of which {dated} can be given a day or an interval and {to_come} "
        "had not happened when the article told of it."
    )
    return {
        "mentions": told if events else "No mention of any was found.",
        "shared": capitalised(counted(sum(" " in e["articles"] for e in events), "event is", "events are")),
        "clashing": in_words(sum(disagrees(book, event["event_id"]) for event in events)),
    }


def clashes(book: Book) -> Html | None:
    """Return the events that articles date differently, each with the wordings and days; nothing if there is none."""
    found = [
        Html("<li>{}: {}.</li>").format(event["label"], Html("; ").join(_days_given(book, event["event_id"])))
        for event in records(book.tables["events"])
        if disagrees(book, event["event_id"])
    ]
    return Html("<ul>{}</ul>").format(Html().join(found)) if found else None


def _days_given(book: Book, event_id: str) -> Iterator[Html]:
    for article_id, row in mentions_by_article(book, event_id).items():
        passage = book.passage(article_id, row["start"], row["end"])
        day = _when(row["date"]) or "undated"
        yield Html("{} has {}, which is {}").format(evidence_link(passage), quoted(passage), day)


def events_table(book: Book) -> Html:
    """Return every event in order of time with its date and, for each article that tells it, the date it gives."""
    cells = []
    for event in sorted(records(book.tables["events"].fillna({"date": ""})), key=_place_in_time):
        told = mentions_by_article(book, event["event_id"])
        links = lines(_told(book, article_id, row) for article_id, row in told.items())
        status = "" if event["status"] == "past" else f", {event['status']}"
        cells.append((event["label"], f"{_when(event['date']) or 'not dated'}{status}", links))
    return html_table(("event", "date supported", "articles, with the date each gives"), cells, "All events")


def _place_in_time(event: dict[str, Any]) -> tuple[date, str]:
    days = interval(event["date"]) or Interval()
    return days.first or days.last or date.max, event["event_id"]


def _when(edtf: str) -> str:
    days = interval(edtf)
    return when(days) if days else ""


def _told(book: Book, article_id: str, row: dict[str, Any]) -> Html:
    passage = book.passage(article_id, row["start"], row["end"])
    return Html("{} {}").format(evidence_link(passage), _when(row["date"]) or "no date")


def knowledge_table(book: Book) -> Html:
    """Return for each past event whether an article tells it, leaves it out though it was past, or is older than it."""
    published = {
        row["article_id"]: interval(row["published_latest"]) or Interval() for row in records(book.tables["articles"])
    }
    past = [
        (dated, event)
        for event in records(book.tables["events"])
        if event["status"] == "past" and (dated := interval(event["date"]))
    ]
    cells = []
    for dated, event in sorted(past, key=lambda each: (str(each[0].last), each[1]["event_id"])):
        told = mentions_by_article(book, event["event_id"])
        knew = (_knew(book, told, article.id, dated, published[article.id]) for article in book.corpus)
        label = Html("{} <small>{}</small>").format(event["label"], when(dated))
        cells.append((label, *knew))
    heads = ("event", *(article.label for article in book.corpus))
    table = html_table(heads, cells, "What each article tells of what had happened")
    return Html('<div class="knowledge">{}</div>').format(table)


def _knew(book: Book, told: dict[str, dict[str, Any]], article_id: str, days: Interval, published: Interval) -> Html:
    if article_id in told:
        row = told[article_id]
        return evidence_link(book.passage(article_id, row["start"], row["end"]), "told")
    over = days.last and published.last and days.last <= published.last
    hidden, seen = ("left out", "–") if over else ("not yet", "")
    return Html('<span class="visually-hidden">{}</span><span aria-hidden="true">{}</span>').format(hidden, seen)
