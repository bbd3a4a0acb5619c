"""The timeline as a chart: a row for each event and each publication, in order of time, and a lane for each article."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Any, NamedTuple

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from crossread.analysis.intervals import Interval, interval
from crossread.publishing.book import Book
from crossread.publishing.choice import chooser, rules
from crossread.publishing.figures import GRID, INK, MUTED, PAPER, style, svg
from crossread.publishing.passages import Html, shorten
from crossread.tables import records

CLASH = "#b3261e"
SIDES = {
    "russia": "Russia",
    "ukraine": "Ukraine",
    "western-allies": "Western allies",
    "united-states": "United States",
}
GAP = 45  # days without an event after which the chart leaves a wider space
ROW = 0.26  # inches


class Line(NamedTuple):
    """A row of the chart: an event, or the publication of an article where `event_id` is empty.

    `members` are the actors and sides that take part; `order` puts what was past before a publication of the same day
    and what was to come after it.
    """

    first: date
    order: int
    label: str
    when: str
    event_id: str
    article_id: str
    members: tuple[str, ...] = ()


def timeline_figure(book: Book) -> Html:
    """Return the chart of the dated events; a choice of side and actor dims what they take no part in."""
    lines = _lines(book)
    places = _places(lines)
    height = ROW * (places[-1] + 3)
    with style():
        figure = Figure(figsize=(7.2, height))
        axes = figure.subplots()
        for line, place in zip(lines, places, strict=True):
            before = set(axes.get_children())
            _draw(axes, book, line, place)
            _name([artist for artist in axes.get_children() if artist not in before], line)
        _finish(axes, book, places[-1])
    events = [line for line in lines if line.event_id]
    disagreeing = [line.label for line in events if disagrees(book, line.event_id)]
    chart = svg(
        figure,
        "Events and the articles that tell them",
        f"{len(events)} events in order of time, from {events[0].when} to {events[-1].when}, and for each the "
        "articles that tell it. The articles give excluding dates for: " + ("; ".join(disagreeing) or "none") + ". "
        "The table below says the same.",
        "Filled mark: the article dates the event; ring: it tells it without a date; diamond: the article’s own "
        "publication. A line ties one event across articles; it is red, with the dates given, where these exclude each "
        "other. Each mark opens its passage.",
    )  # fmt: skip
    choices = {"side": SIDES, "actor": _actors(book, events)}
    buttons = "".join(chooser(name, options) for name, options in choices.items())
    dimming = "".join(
        rules("timeline-chart", name, options, 'g[id*="row-"]:not([id*="--{}--"])', "opacity:.12")
        for name, options in choices.items()
    )
    return Html(f'<style>{dimming}</style><div class="timeline-chart">{buttons}{chart}</div>')


def _name(artists: Sequence[Artist], line: Line) -> None:
    """Give what was drawn for a row an id that holds the sides and actors of its event."""
    for number, artist in enumerate(artists):
        artist.set_gid(f"row-{line.event_id or line.article_id}-{number}--{'--'.join(line.members)}--")


def _actors(book: Book, events: Sequence[Line]) -> dict[str, str]:
    """Return the persons who take part in at least two of the events, and their names."""
    counted = Counter(member for line in events for member in line.members)
    return {a.id: a.name for a in book.codebook.actors if a.type == "person" and counted[a.id] > 1}


def _lines(book: Book) -> list[Line]:
    sides = {actor.id: actor.side for actor in book.codebook.actors}
    members = {
        event.id: tuple(sorted({*event.participants, *(sides[p] for p in event.participants)}))
        for event in book.codebook.events
    }
    published = {
        str(row["article_id"]).partition("_")[0]: interval(row["published_earliest"])
        for row in records(book.tables["articles"])
    }
    lines = []
    for event in records(book.tables["events"]):
        days = interval(event["date"])
        start = days and (days.first or days.last)
        if not days or not start:
            continue
        if days.first is None and event["status"] == "past":
            reports = [when.first for label in event["articles"].split() if (when := published[label]) and when.first]
            start = min([start, *reports])
        order = 0 if event["status"] == "past" else 2
        lines.append(Line(start, order, event["label"], _when(days), event["event_id"], "", members[event["event_id"]]))
    for article in records(book.tables["articles"]):
        days = interval(article["published_earliest"])
        if days and days.first:
            label = article["article_id"].partition("_")[0]
            lines.append(Line(days.first, 1, f"article {label} published", _when(days), "", article["article_id"]))
    return sorted(lines)


def _when(days: Interval | None) -> str:
    if days is None:
        return ""
    if days.first is None:
        return f"by {days.last}"
    if days.last is None:
        return f"from {days.first}"
    if "/" not in days.edtf:
        return days.edtf
    return (
        f"{days.first} – {days.last:%m-%d}"
        if days.first.year == days.last.year
        else f"{days.first:%Y} – {days.last:%Y}"
    )


def _places(lines: Sequence[Line]) -> list[float]:
    """Return how far down each row stands; a long time without an event leaves a wider space."""
    places = [0.0]
    for before, line in pairwise(lines):
        places.append(places[-1] + (1.8 if (line.first - before.first).days > GAP else 1.0))
    return places


def _draw(axes: Axes, book: Book, line: Line, place: float) -> None:
    weight = "normal" if line.event_id else "bold"
    axes.text(-0.5, place, shorten(line.label, 47), ha="right", va="center", fontsize=8, weight=weight)
    axes.text(-11.5, place, line.when, ha="left", va="center", fontsize=7, color=MUTED)
    if not line.event_id:
        lane = [article.id for article in book.corpus].index(line.article_id)
        axes.axhline(place, color=GRID, linewidth=0.8, linestyle=":", zorder=0)
        axes.scatter([lane], [place], marker="D", s=46, color=INK, zorder=3, urls=[f"articles/{line.article_id}.html"])
        return
    told = mentions_by_article(book, line.event_id)
    clash = disagrees(book, line.event_id)
    lanes = [lane for lane, article in enumerate(book.corpus) if article.id in told]
    axes.plot([lanes[0], lanes[-1]], [place, place], color=CLASH if clash else MUTED, linewidth=1.4, zorder=1)
    for lane, article in enumerate(book.corpus):
        if article.id not in told:
            continue
        row = told[article.id]
        link = book.passage(article.id, row["start"], row["end"]).link
        colour = CLASH if clash else INK
        face = colour if row["date"] else PAPER
        axes.scatter([lane], [place], s=52, facecolor=face, edgecolor=colour, linewidth=1.2, zorder=3, urls=[link])
        if clash and row["date"]:
            axes.text(lane, place - 0.42, row["date"][5:], ha="center", va="center", fontsize=7, color=CLASH, url=link)


def _finish(axes: Axes, book: Book, last: float) -> None:
    labels = [article.label for article in book.corpus]
    for lane, label in enumerate(labels):
        axes.axvline(lane, color=GRID, linewidth=0.6, zorder=0)
        axes.text(lane, -1.1, label, ha="center", va="center", fontsize=9, weight="bold")
    axes.set_xlim(-11.5, len(labels) - 0.5)
    axes.set_ylim(last + 0.8, -1.8)
    axes.set_axis_off()


def mentions_by_article(book: Book, event_id: str) -> dict[str, dict[str, Any]]:
    """Return, for each article that tells an event, its first mention that states the date, else its first."""
    found: dict[str, dict[str, Any]] = {}
    for row in records(book.tables["event_mentions"]):
        if row["event_id"] == event_id:
            known = found.get(row["article_id"])
            if known is None or (row["stated"] and not known["stated"]):
                found[row["article_id"]] = row
    return found


def disagrees(book: Book, event_id: str) -> bool:
    """Tell whether two articles give days for an event that exclude each other."""
    found = book.tables["inconsistencies"]
    return bool(((found["kind"] == "date") & (found["subject_id"] == event_id)).any())
