"""How the evidence closes in on an article's day of publication."""

from datetime import date, timedelta

import numpy as np
from matplotlib.axes import Axes
from matplotlib.dates import ConciseDateFormatter, DayLocator, date2num
from matplotlib.figure import Figure

from crossread.analysis.publication_date.day_sets import FIRST
from crossread.analysis.publication_date.inference import PublicationDate, publication_dates
from crossread.analysis.publication_date.text_evidence import Constraint
from crossread.publishing.book import Book
from crossread.publishing.html.figures import GRID, INK, MUTED, NARROW, style, svg
from crossread.publishing.html.passages import Html, shorten

MARGIN = 10  # days shown before and after the likely days


def dating_figures(book: Book) -> Html:
    """Return one chart for each article that can be dated: the days that each passage allows, and what they leave."""
    dates = publication_dates(book.reading, book.codebook.references)
    return Html("".join(_dating_figure(book, key, dated) for key, dated in dates.items() if dated.best.likely))


def _dating_figure(book: Book, article_id: str, dated: PublicationDate) -> Html:
    likely = dated.best.likely
    assert likely
    assert likely.first
    assert likely.last
    first, last = likely.first - timedelta(MARGIN), likely.last + timedelta(MARGIN)
    label = book.corpus[article_id].label
    with style():
        figure = Figure(figsize=(NARROW, 0.5 + 0.36 * (len(dated.constraints) + 1)))
        axes = figure.add_axes((0.36, 0.1, 0.64, 0.9))
        for row, constraint in enumerate(dated.constraints):
            _draw_constraint(axes, book, article_id, constraint, row, (first, last))
        row = len(dated.constraints)
        axes.barh(row, (likely.last - likely.first).days + 1, left=_at(likely.first), height=0.6, color=INK)
        axes.text(_at(first), row, "most likely ", ha="right", va="center", weight="bold", fontsize=9)
        axes.set_ylim(row + 0.6, -0.6)
        axes.set_xlim(_at(first), _at(last) + 1)
        axes.xaxis.set_major_locator(locator := DayLocator(interval=4))  # type: ignore[no-untyped-call]
        axes.xaxis.set_major_formatter(ConciseDateFormatter(locator))  # type: ignore[no-untyped-call]
        axes.set_yticks([])
        axes.spines["left"].set_visible(False)
        axes.grid(axis="x", linewidth=0.5)
        axes.set_axisbelow(True)
    return svg(
        figure,
        f"How article {label} is dated",
        f"What article {label} says of its date ({len(dated.constraints)}), with the days of publication allowed "
        f"between {first} and {last}; the most likely days are {dated.best.edtf}.",
        f"Article {label}: the days of publication that each passage allows, and the most likely.",
    )


def _draw_constraint(
    axes: Axes, book: Book, article_id: str, constraint: Constraint, row: int, window: tuple[date, date]
) -> None:
    offset = (window[0] - FIRST).days
    length = (window[1] - window[0]).days + 1
    allowed = np.flatnonzero(constraint.days[offset : offset + length])
    axes.bar(
        [_at(window[0]) + int(day) for day in allowed],
        0.6,
        1,
        row - 0.3,
        align="edge",
        facecolor=GRID if constraint.firm else "none",
        edgecolor=MUTED,
        linewidth=0.5,
        hatch="///" if constraint.basis == "reference-events" else None,
    )
    evidence = book.passage(article_id, constraint.start, constraint.end)
    label = f"“{shorten(evidence.exact, 24)}” "
    axes.text(_at(window[0]), row, label, ha="right", va="center", url=evidence.link, fontsize=9)


def _at(day: date) -> float:
    """Return a day's place on the axis."""
    return float(date2num(day))  # type: ignore[no-untyped-call]
