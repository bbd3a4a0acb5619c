"""The timeline as a chart: a row for each event and each publication, in order of time, and a lane for each article."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Any, NamedTuple

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from crossread.corpus import labels
from crossread.intervals import Interval, interval
from crossread.publishing.book import Book
from crossread.publishing.chapters.sides import WITHOUT_SIDE, shown_sides
from crossread.publishing.chapters.timeline.participants import event_actors
from crossread.publishing.html.choice import choices, rules
from crossread.publishing.html.figures import GRID, INK, MUTED, PAPER, style, svg
from crossread.publishing.html.markup import Html, style_sheet
from crossread.publishing.html.passages import shorten
from crossread.publishing.html.wording import capitalised, counted
from crossread.tables import records

CLASH = "#b3261e"  # becomes the colour of findings
NO_SIDE = "_none"  # of an actor who stands on no side
NOBODY = "_nobody"  # takes part, as far as the codebook and the articles say
GAP = 45  # days without an event after which the chart leaves a wider space
ROW = 0.26  # inches
LANE = 0.25  # inches, so that five lanes are no wider than a phone
DATES, LABELS = -4.6, 8.4  # where dates begin, and how far labels reach, in widths of a lane


class Line(NamedTuple):
    """A row of the chart: an event, or the publication of an article where `event_id` is empty.

    `members` are the persons and sides that take part, as ``person-ID`` and ``side-ID``; `order` puts what was past
    before a publication of the same day and what was to come after it.
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
    if not lines:
        return Html("<p>No article dates an event, and none can be dated itself, so there is no chart.</p>")
    events = [line for line in lines if line.event_id]
    lists = {"side": _sides(book, events), "person": _persons(book, events)}
    dimming = style_sheet(
        rules("timeline-chart", name, options, f'g[id*="row-"]:not([id*="--{name}-{{}}--"])', "opacity:.12")
        for name, options in lists.items()
    )
    above = choices(lists, 'g[id*="row-0-"]', "events stand out") if events else ""
    chart = _chart(book, lines, events)
    return Html('{}<div class="timeline-chart">{}{}</div>').format(dimming, above, chart)


def _chart(book: Book, lines: Sequence[Line], events: Sequence[Line]) -> Html:
    places = _places(lines)
    with style():
        figure = Figure(figsize=(LANE * (len(book.corpus) + LABELS - DATES), ROW * (places[-1] + 3)))
        axes = figure.add_axes((0, 0, 1, 1))
        for line, place in zip(lines, places, strict=True):
            before = set(axes.get_children())
            _draw(axes, book, line, place)
            if line.event_id:
                _name([artist for artist in axes.get_children() if artist not in before], line)
        _finish(axes, book, places[-1])
    disagreeing = [line.label for line in events if disagrees(book, line.event_id)]
    span = f", from {events[0].when} to {events[-1].when}" if events else ""
    chart = svg(
        figure,
        "Events and the articles that tell them",
        f"{capitalised(counted(len(events), 'event'))} in order of time{span}, and for each the articles that tell it. "
        f"The articles give excluding dates for: {'; '.join(disagreeing) or 'none'}. The table below says the same.",
        "Filled mark: the article dates the event; ring: it tells it without a date; diamond: the article’s own "
        "publication. A line ties one event across articles; it is red, with the dates given, where these exclude each "
        "other. Each mark opens its passage.",
    )  # fmt: skip
    return chart.replace(CLASH, "var(--finding)")


def _name(artists: Sequence[Artist], line: Line) -> None:
    """Give what was drawn for an event an id that holds its sides and actors."""
    for number, artist in enumerate(artists):
        artist.set_gid(f"row-{number}-{line.event_id}--{'--'.join(line.members)}--")


def _sides(book: Book, events: Sequence[Line]) -> dict[str, str]:
    """Return the sides that take part in an event, with what stands for those who have none, and their names."""
    named = {side.id: side.name for side in shown_sides(book, ())}
    named |= {NO_SIDE: WITHOUT_SIDE.name, NOBODY: "no participant named"}
    here = {member for line in events for member in line.members}
    return {key: name for key, name in named.items() if f"side-{key}" in here}


def _persons(book: Book, events: Sequence[Line]) -> dict[str, str]:
    """Return the persons who take part in at least two of the events, and their names."""
    times = Counter(member for line in events for member in line.members)
    return {a.id: a.name for a in book.codebook.actors if times[f"person-{a.id}"] > 1}


def _lines(book: Book) -> list[Line]:
    return sorted([*_events(book), *_publications(book)])


def _events(book: Book) -> Iterator[Line]:
    known = {actor.id: actor for actor in book.codebook.actors}
    actors = event_actors(book)
    named = labels(book.tables["articles"]["article_id"])
    published = {named[line.article_id]: line.first for line in _publications(book)}
    for event in records(book.tables["events"]):
        days = interval(event["date"])
        start = days and (days.first or days.last)
        if not days or not start:
            continue
        past = event["status"] == "past"
        if days.first is None and past:
            start = min([start, *(published[label] for label in event["articles"].split() if label in published)])
        here = [known[actor] for actor in actors[event["event_id"]]]
        taking_part = {f"side-{actor.side or NO_SIDE}" for actor in here} or {f"side-{NOBODY}"}
        taking_part |= {f"person-{actor.id}" for actor in here if actor.type == "person"}
        members = tuple(sorted(taking_part))
        yield Line(start, 0 if past else 2, event["label"], when(days), event["event_id"], "", members)


def _publications(book: Book) -> Iterator[Line]:
    named = labels(book.tables["articles"]["article_id"])
    for article in records(book.tables["articles"]):
        days = interval(article["published_earliest"])
        if days and days.first:
            label = named[article["article_id"]]
            yield Line(days.first, 1, f"article {label} published", when(days), "", article["article_id"])


def when(days: Interval) -> str:
    """Return days for a reader: *2025-09-04*, *by 2025-09-06*, *2025-09-01 – 09-06*."""
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
    axes.text(len(book.corpus) - 0.3, place, shorten(line.label, 42), va="center", fontsize=8, weight=weight)
    axes.text(DATES, place, line.when, va="center", fontsize=7, color=MUTED)
    if line.event_id:
        _draw_marks(axes, book, line.event_id, place)
        return
    lane = [article.id for article in book.corpus].index(line.article_id)
    axes.plot([0, len(book.corpus) - 1], [place, place], color=GRID, linewidth=0.8, linestyle=":", zorder=0)
    axes.scatter([lane], [place], marker="D", s=36, color=INK, zorder=3, urls=[f"articles/{line.article_id}.html"])


def _draw_marks(axes: Axes, book: Book, event_id: str, place: float) -> None:
    """Draw a mark in the lane of each article that tells an event; dates that exclude each other stand beside them."""
    clash = disagrees(book, event_id)
    colour = CLASH if clash else INK
    found = mentions_by_article(book, event_id)
    told = [(lane, found[article.id]) for lane, article in enumerate(book.corpus) if article.id in found]
    axes.plot([told[0][0], told[-1][0]], [place, place], color=CLASH if clash else MUTED, linewidth=1.4, zorder=1)
    for lane, row in told:
        link = book.passage(row["article_id"], row["start"], row["end"]).link
        face = colour if row["date"] else PAPER
        axes.scatter([lane], [place], s=40, facecolor=face, edgecolor=colour, linewidth=1.2, zorder=3, urls=[link])
        if clash and row["date"]:
            beside = place + 0.45 * (-1) ** lane
            axes.text(lane, beside, row["date"][5:], ha="center", va="center", fontsize=7, color=CLASH, url=link)


def _finish(axes: Axes, book: Book, last: float) -> None:
    labels = [article.label for article in book.corpus]
    for lane, label in enumerate(labels):
        axes.axvline(lane, color=GRID, linewidth=0.6, zorder=0)
        axes.text(lane, -1.1, label, ha="center", va="center", fontsize=7, weight="bold")
    axes.set_xlim(DATES, len(labels) + LABELS)
    axes.set_ylim(last + 0.8, -1.8)
    axes.set_axis_off()


def mentions_by_article(book: Book, event_id: str) -> dict[str, dict[str, Any]]:
    """Return, for each article that tells an event, its first mention that states the date, else its first."""
    found: dict[str, dict[str, Any]] = {}
    mentions = book.tables["event_mentions"]
    for row in records(mentions[mentions["event_id"] == event_id].fillna({"date": "", "stated": False})):
        known = found.get(row["article_id"])
        if known is None or (row["stated"] and not known["stated"]):
            found[row["article_id"]] = row
    return found


def disagrees(book: Book, event_id: str) -> bool:
    """Tell whether two articles give days for an event that exclude each other, and no editor dismissed it."""
    found = book.tables["inconsistencies"]
    clashes = found[(found["kind"] == "date") & (found["subject_id"] == event_id)]
    return bool((clashes["decision"].fillna("") != "dismiss").any())
