"""How the evidence closes in on an article's day of publication."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from matplotlib.axes import Axes
from matplotlib.dates import ConciseDateFormatter, DayLocator, date2num
from matplotlib.figure import Figure

from crossread.analysis.publication_date.day_sets import intervals_of
from crossread.intervals import Interval
from crossread.publishing.book import Book
from crossread.publishing.html.figures import GRID, INK, MUTED, NARROW, style, svg
from crossread.publishing.html.markup import Html
from crossread.publishing.html.passages import shorten
from crossread.tables import rows

MARGIN = 10  # days shown before and after the likely days


def dating_figures(book: Book) -> Html:
    """Return one chart for each article that can be dated: the days that each passage allows, and what they leave."""
    evidence = book.tables["dating_evidence"].sort_values("order")
    charts = [
        _dating_figure(book, article, list(rows(evidence[evidence["article_id"] == article.article_id])))
        for article in rows(book.tables["articles"])
        if article.published_basis != "none"
    ]
    return Html().join(charts) or Html("<p>No article can be dated, so there is no chart.</p>")


def _dating_figure(book: Book, article: Any, evidence: Sequence[Any]) -> Html:
    first, last = (date.fromisoformat(day) for day in (article.published_earliest, article.published_latest))
    likely = Interval(first, last)
    window = likely.widened(MARGIN)
    assert window.first
    assert window.last
    label = book.corpus[article.article_id].label
    with style():
        figure = Figure(figsize=(NARROW, 0.5 + 0.36 * (len(evidence) + 1)))
        axes = figure.add_axes((0.36, 0.1, 0.64, 0.9))
        left = _at(window.first)
        for row, constraint in enumerate(evidence):
            _draw_constraint(axes, book, constraint, row, left)
        row = len(evidence)
        axes.barh(row, (last - first).days + 1, left=_at(first), height=0.6, color=INK)
        axes.text(left, row, "most likely ", ha="right", va="center", weight="bold", fontsize=9)
        axes.set_ylim(row + 0.6, -0.6)
        axes.set_xlim(left, _at(window.last) + 1)
        axes.xaxis.set_major_locator(locator := DayLocator(interval=4))  # type: ignore[no-untyped-call]
        axes.xaxis.set_major_formatter(ConciseDateFormatter(locator))  # type: ignore[no-untyped-call]
        axes.set_yticks([])
        axes.spines["left"].set_visible(False)
        axes.grid(axis="x", linewidth=0.5)
        axes.set_axisbelow(True)
    return svg(
        figure,
        f"How article {label} is dated",
        f"What article {label} says of its date ({len(evidence)}), with the days of publication allowed "
        f"between {window.first} and {window.last}; the most likely days are {likely.edtf}.",
        f"Article {label}: the days of publication that each passage allows, and the most likely.",
    )


def _draw_constraint(axes: Axes, book: Book, constraint: Any, row: int, left: float) -> None:
    allowed = [
        _at(days.first) + day
        for days in intervals_of(constraint.days)
        if days.first and days.last
        for day in range((days.last - days.first).days + 1)
    ]
    axes.bar(
        allowed,
        0.6,
        1,
        row - 0.3,
        align="edge",
        facecolor=GRID if constraint.firm else "none",
        edgecolor=MUTED,
        linewidth=0.5,
        hatch="///" if constraint.basis == "reference-events" else None,
    )
    evidence = book.passage(constraint.article_id, constraint.start, constraint.end)
    label = f"“{shorten(evidence.exact, 24)}” "
    axes.text(left, row, label, ha="right", va="center", url=evidence.link, fontsize=9)


def _at(day: date) -> float:
    """Return a day's place on the axis."""
    return float(date2num(day))  # type: ignore[no-untyped-call]
