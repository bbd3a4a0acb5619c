"""Figures of the chapter on positions: the two ladders over time, and who agrees with whom."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import count, cycle
from typing import Any, NamedTuple

import networkx as nx
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.dates import AutoDateLocator, ConciseDateFormatter
from matplotlib.figure import Figure

from crossread.analysis.positions.movement import ladder_over_time
from crossread.analysis.positions.networks import actor_network, side_agreement
from crossread.codebook.positions import Scale
from crossread.intervals import Interval, interval
from crossread.publishing.book import Book
from crossread.publishing.chapters.sides import Shown, shown_sides
from crossread.publishing.html.figures import GRID, INK, MUTED, PAPER, style, svg
from crossread.publishing.html.markup import Html
from crossread.publishing.html.wording import capitalised, in_words, listed
from crossread.tables import rows as records

EPOCH = date(1970, 1, 1)  # from which matplotlib counts days
RADIUS = 4.5  # of a mark, in points
LETTER = (8.0, 12.0)  # width and height of a digit of a label with the room around it, in points
Box = tuple[float, float, float, float]

_STYLES = ("solid", "dashed", "dotted", "dashdot")
_SCALES: Mapping[str, Scale] = {"support": "support", "conditional": "support", "oppose": "refusal"}


class _Line(NamedTuple):
    """A trend as the chart draws it; `shift` and `side` keep its marks and labels off those of the others."""

    name: str
    rows: pd.DataFrame
    shown: Shown
    style: str
    shift: float
    side: int


def ladder_figure(book: Book) -> Html:
    """Return the firmest step of each trend of the codebook, article by article; a sentence if no article has any."""
    lines = _lines(book)
    if not lines:
        return Html("<p>No dated article reports a trend that the codebook names, so there is no chart.</p>")
    with style():
        figure = Figure(figsize=(7, 3.6))
        axes = figure.subplots()
        axes.set_ylim(0.6, 5.7)
        _label(axes, book, [mark for line in lines for mark in _draw_ladder(axes, line)])
        axes.set_yticks(range(1, 6), [_step_names(book, step) for step in range(1, 6)])
        locator = AutoDateLocator(maxticks=8)  # type: ignore[no-untyped-call]
        axes.xaxis.set_major_locator(locator)
        axes.xaxis.set_major_formatter(ConciseDateFormatter(locator))  # type: ignore[no-untyped-call]
        axes.grid(axis="y", linewidth=0.5)
        axes.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=2, frameon=False)
    told = " ".join(f"{capitalised(line.name)}: {'; '.join(map(_told, records(line.rows)))}." for line in lines)
    number = sum(len(line.rows) for line in lines)
    counts = listed([f"{line.name}, {len(line.rows)} ({line.shown.glyph}, {line.style} line)" for line in lines])
    return svg(
        figure,
        "The firmest wording over time",
        f"The firmest step of the wording ladder in each article. {told}",
        f"The firmest wording in each article, by date; n = {number}: {counts}. The scales count different things; "
        "only steps of one scale compare. Each number opens its passage.",
    )


def _told(row: Any) -> str:
    return f"{row.date} {row.actor_name} step {row.intensity}"


def _lines(book: Book) -> list[_Line]:
    steps = [(trend, ladder_over_time(book.tables["positions"], trend)) for trend in book.codebook.trends]
    reported = [(trend, rows) for trend, rows in steps if len(rows)]
    sides = {side.id: side for side in shown_sides(book, ())}
    middle = (len(reported) - 1) / 2
    return [
        _Line(trend.name, rows, sides[trend.side], style, 0.08 * (number - middle), (1, -1)[number % 2])
        for number, ((trend, rows), style) in enumerate(zip(reported, cycle(_STYLES), strict=False))
    ]


class _Mark(NamedTuple):
    """A report on a ladder: where it stands, in days and steps, and on which side of it its label goes."""

    day: int
    step: float
    side: int
    row: Any


def _draw_ladder(axes: Axes, line: _Line) -> list[_Mark]:
    marks = [_Mark(_day(row.date), int(row.intensity) + line.shift, line.side, row) for row in records(line.rows)]
    days, steps = [mark.day for mark in marks], [mark.step for mark in marks]
    axes.plot(
        days, steps, linestyle=line.style, color=INK, marker=line.shown.marker, markersize=2 * RADIUS,
        markerfacecolor=PAPER, label=capitalised(line.name),
    )  # fmt: skip
    return marks


def _day(edtf: str) -> int:
    """Return the first day of a date, month or interval, as matplotlib counts days."""
    days = interval(edtf) or Interval()
    return ((days.first or days.last or EPOCH) - EPOCH).days


def _label(axes: Axes, book: Book, marks: Sequence[_Mark]) -> None:
    """Write the article's number by each mark, as near as it can stand without touching a mark or another number."""
    axes.autoscale_view()  # else the places are those of axes without data
    places = axes.transData.transform([(mark.day, mark.step) for mark in marks]) * 72 / axes.figure.dpi
    taken = [(x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS) for x, y in places]
    for mark, (x, y) in zip(marks, places, strict=True):
        label = book.corpus[mark.row.article_id].label
        width, height = LETTER[0] * len(label) / 2, LETTER[1] / 2
        for away in count(RADIUS + height + 1, LETTER[1]):
            middle = y + mark.side * away
            box = (x - width, middle - height, x + width, middle + height)
            if not any(_touch(box, other) for other in taken):
                break
        taken.append(box)
        link = book.passage(mark.row.article_id, mark.row.start, mark.row.end).link
        axes.annotate(
            label, (mark.day, mark.step), (0, middle - y), textcoords="offset points", ha="center", va="center",
            color=INK, url=link,
        )  # fmt: skip


def _touch(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _step_names(book: Book, step: int) -> str:
    """Return a step's number and its name on each scale that the trends are on."""
    scales = {_SCALES.get(stance, "ambiguous") for trend in book.codebook.trends for stance in trend.stances}
    names = [each.name for each in book.codebook.ladder if each.step == step and each.scale in scales]
    return f"{step}  " + "\n".join(names)


def network_figure(book: Book, fewest: int = 3) -> Html:
    """Return the network of congruence and conflict among the actors who speak to `fewest` propositions or more."""
    graph = actor_network(book.tables["positions"])
    graph = graph.subgraph([n for n, data in graph.nodes(data=True) if data["propositions"] >= fewest]).copy()
    if not graph:
        few = Html("<p>No actor speaks to {} propositions or more, so there is no network.</p>")
        return few.format(in_words(fewest))
    sides = {side.id: side for side in shown_sides(book, (side for _, side in graph.nodes(data="side")))}
    places = _places(graph, list(sides))
    with style():
        figure = Figure(figsize=(8, 6))
        axes = figure.subplots()
        for a, b, data in sorted(graph.edges(data=True), key=lambda tie: tie[:2]):
            if data["weight"]:
                axes.plot(
                    *zip(places[a], places[b], strict=True),
                    color=INK if data["weight"] < 0 else MUTED,
                    linestyle=(0, (2, 2)) if data["weight"] < 0 else "-",
                    linewidth=0.6 + 4 * abs(data["weight"]),
                    zorder=1,
                )
        for node, data in graph.nodes(data=True):
            x, y = places[node]
            axes.plot(x, y, sides[data["side"]].marker, markersize=11, color=PAPER, markeredgecolor=INK, zorder=2)
            axes.annotate(
                data["label"],
                (x, y),
                (0, -18),
                textcoords="offset points",
                ha="center",
                fontsize=8,
                zorder=3,
                bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 0.5},
            )
        axes.set_axis_off()
        axes.margins(0.18)
    ties = list(graph.edges(data=True))
    legend = ", ".join(f"{side.glyph} {side.name}" for side in sides.values())
    signs = [sum(data["weight"] > 0 for *_, data in ties), sum(data["weight"] < 0 for *_, data in ties)]
    return svg(
        figure,
        "Agreement and conflict among actors",
        "; ".join(
            f"{graph.nodes[a]['label']} and {graph.nodes[b]['label']} {data['weight']:+.2f}"
            for a, b, data in sorted(ties, key=lambda tie: tie[:2])
        ),
        f"Actors who speak to {fewest} propositions or more (n = {len(graph)}). Solid: more agreement than conflict "
        f"({signs[0]} ties); dashed: more conflict ({signs[1]}); width: congruence less conflict over the average "
        f"number of propositions of the two. {legend}.",
    )


def _places(graph: "nx.Graph[str]", order: Sequence[str]) -> dict[str, tuple[float, float]]:
    """Lay the actors out in a column for each side, so that the places mean something and never change by chance.

    Neighbouring columns stand a third of a row apart, so that long names do not meet.
    """
    sides = [side for side in order if any(data["side"] == side for _, data in graph.nodes(data=True))]
    places = {}
    for column, side in enumerate(sides):
        members = sorted(node for node, data in graph.nodes(data=True) if data["side"] == side)
        for row, node in enumerate(members):
            places[node] = (float(column), row - len(members) // 2 + (column % 3) / 3)
    return places


def agreement_figure(book: Book) -> Html:
    """Return, for each two sides, the share of pairs of actors that oppose one another on a proposition."""
    pairs = side_agreement(book.tables["positions"])
    if pairs.empty:
        return Html("<p>No two actors of a side or of two sides speak to one proposition, so there is no chart.</p>")
    sides = {side.id: side.name for side in shown_sides(book, ())}
    shown = [side for side in sides if side in {*pairs["side_a"], *pairs["side_b"]}]
    with style():
        figure = Figure(figsize=(6, 3.8))
        axes = figure.subplots()
        for row in records(pairs):
            a, b = sorted((shown.index(row.side_a), shown.index(row.side_b)))
            share = float(row.share_opposed)
            axes.barh(b, 0.92 * share, 0.7, a - 0.46, color=GRID, edgecolor=INK, linewidth=0.6, hatch="///")
            axes.barh(b, 0.92 * (1 - share), 0.7, a - 0.46 + 0.92 * share, color="none", edgecolor=INK, linewidth=0.6)
            axes.text(a, b + 0.42, f"{row.opposed} of {row.pairs}", ha="center", va="top", fontsize=8, color=MUTED)
        names = [sides[side] for side in shown]
        axes.set_xticks(range(len(shown)), names)
        axes.set_yticks(range(len(shown)), names)
        axes.set_ylim(len(shown) - 0.3, -0.6)
        axes.set_xlim(-0.6, len(shown) - 0.4)
        axes.tick_params(length=0, labelsize=8)
        for spine in axes.spines.values():
            spine.set_visible(False)
    told = "; ".join(
        f"{sides[row.side_a]} and {sides[row.side_b]}: {row.opposed} of {row.pairs} opposed" for row in records(pairs)
    )
    return svg(
        figure,
        "Opposition within and between sides",
        told,
        "For each two sides, the share (hatched) of pairs of actors that take opposite stances on a proposition to "
        f"which both speak; n = {int(pairs['pairs'].sum())}.",
    )
