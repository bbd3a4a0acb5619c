"""Figures of the chapter on positions: the two ladders over time, and who agrees with whom."""

from collections.abc import Sequence
from datetime import date
from itertools import count
from typing import Any, NamedTuple

import networkx as nx
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.dates import ConciseDateFormatter, MonthLocator
from matplotlib.figure import Figure

from crossread.analysis.positions.movement import ladder_over_time
from crossread.analysis.positions.networks import actor_network, side_agreement
from crossread.analysis.positions.sensitivity import OFFER, TROOPS
from crossread.publishing.book import Book
from crossread.publishing.chapters.positions.tables import SIDE_NAMES, SIDES
from crossread.publishing.html.figures import GRID, INK, MUTED, PAPER, style, svg
from crossread.publishing.html.passages import Html
from crossread.tables import rows as records

EPOCH = date(1970, 1, 1)  # from which matplotlib counts days
RADIUS = 4.5  # of a mark, in points
LETTER = (8.0, 12.0)  # width and height of a digit of a label with the room around it, in points
Box = tuple[float, float, float, float]

_MARKERS = {"russia": "v", "ukraine": "o", "western-allies": "^", "united-states": "s", "other": "D"}


def ladder_figure(book: Book) -> Html:
    """Return the firmness of Russia's refusal and the bindingness of the Western offer, article by article."""
    positions = book.tables["positions"]
    refusal = ladder_over_time(positions, TROOPS, "russia", frozenset({"oppose"}))
    offer = ladder_over_time(positions, TROOPS, "western-allies", OFFER)
    with style():
        figure = Figure(figsize=(7, 3.6))
        axes = figure.subplots()
        axes.set_ylim(0.6, 5.7)
        marks = [
            *_draw_ladder(axes, refusal, "v", "-", "Russia’s refusal", -0.04),
            *_draw_ladder(axes, offer, "^", "--", "Western offer", 0.04),
        ]
        _label(axes, book, marks)
        axes.set_yticks(range(1, 6), [_step_names(book, step) for step in range(1, 6)])
        locator = MonthLocator(bymonth=(1, 3, 5, 7, 9, 11))  # type: ignore[no-untyped-call]
        axes.xaxis.set_major_locator(locator)
        axes.xaxis.set_major_formatter(ConciseDateFormatter(locator))  # type: ignore[no-untyped-call]
        axes.grid(axis="y", linewidth=0.5)
        axes.legend(loc="upper left", bbox_to_anchor=(0, 1.14), ncols=2, frameon=False)
    told, offered = (
        "; ".join(f"{row.date} {row.actor_name} step {row.intensity}" for row in records(steps))
        for steps in (refusal, offer)
    )
    return svg(
        figure,
        "Refusal and offer of foreign troops over time",
        f"The firmest step of the wording ladder in each article. Russia’s refusal: {told}. Western offer: {offered}.",
        f"The firmest wording in each article, by date; n = {len(refusal)} reports of the refusal (▼, solid line) and "
        f"{len(offer)} of the offer (▲, dashed line). The two scales count different things; only steps of one scale "
        "compare. Each number opens its passage.",
    )


class _Mark(NamedTuple):
    """A report on a ladder: where it stands, in days and steps, and on which side of it its label goes."""

    day: int
    step: float
    side: int
    row: Any


def _draw_ladder(axes: Axes, rows: pd.DataFrame, marker: str, line: str, label: str, shift: float) -> list[_Mark]:
    side = -1 if marker == "^" else 1
    marks = [_Mark(_day(row.date), int(row.intensity) + shift, side, row) for row in records(rows)]
    days, steps = [mark.day for mark in marks], [mark.step for mark in marks]
    axes.plot(days, steps, line, color=INK, marker=marker, markersize=2 * RADIUS, markerfacecolor=PAPER, label=label)
    return marks


def _day(edtf: str) -> int:
    """Return the first day of a date or month, as matplotlib counts days."""
    return (date.fromisoformat(edtf[:10] if len(edtf) > len("2025-09") else f"{edtf}-01") - EPOCH).days


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
    names = {s.scale: s.name for s in book.codebook.ladder if s.step == step}
    return f"{step}  {names['refusal']}\n{names['support']}"


def network_figure(book: Book, fewest: int = 3) -> Html:
    """Return the network of congruence and conflict among the actors who speak to `fewest` propositions or more."""
    graph = actor_network(book.tables["positions"])
    graph = graph.subgraph([n for n, data in graph.nodes(data=True) if data["propositions"] >= fewest]).copy()
    places = _places(graph)
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
            axes.plot(x, y, _MARKERS[data["side"]], markersize=11, color=PAPER, markeredgecolor=INK, zorder=2)
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
        "number of propositions of the two. ▼ Russia, ○ Ukraine, ▲ Western allies, □ United States, ◇ others.",
    )


def _places(graph: "nx.Graph[str]") -> dict[str, tuple[float, float]]:
    """Lay the actors out in a column for each side, so that the places mean something and never change by chance.

    Neighbouring columns stand a third of a row apart, so that long names do not meet.
    """
    sides = [side for side in SIDES if any(data["side"] == side for _, data in graph.nodes(data=True))]
    places = {}
    for column, side in enumerate(sides):
        members = sorted(node for node, data in graph.nodes(data=True) if data["side"] == side)
        for row, node in enumerate(members):
            places[node] = (float(column), row - len(members) // 2 + (column % 3) / 3)
    return places


def agreement_figure(book: Book) -> Html:
    """Return, for each two sides, the share of pairs of actors that oppose one another on a proposition."""
    pairs = side_agreement(book.tables["positions"])
    shown = [side for side in SIDES if side in {*pairs["side_a"], *pairs["side_b"]}]
    with style():
        figure = Figure(figsize=(6, 3.8))
        axes = figure.subplots()
        for row in records(pairs):
            a, b = sorted((shown.index(row.side_a), shown.index(row.side_b)))
            share = float(row.share_opposed)
            axes.barh(b, 0.92 * share, 0.7, a - 0.46, color=GRID, edgecolor=INK, linewidth=0.6, hatch="///")
            axes.barh(b, 0.92 * (1 - share), 0.7, a - 0.46 + 0.92 * share, color="none", edgecolor=INK, linewidth=0.6)
            axes.text(a, b + 0.42, f"{row.opposed} of {row.pairs}", ha="center", va="top", fontsize=8, color=MUTED)
        names = [SIDE_NAMES[side] for side in shown]
        axes.set_xticks(range(len(shown)), names)
        axes.set_yticks(range(len(shown)), names)
        axes.set_ylim(len(shown) - 0.3, -0.6)
        axes.set_xlim(-0.6, len(shown) - 0.4)
        axes.tick_params(length=0, labelsize=8)
        for spine in axes.spines.values():
            spine.set_visible(False)
    told = "; ".join(
        f"{SIDE_NAMES[row.side_a]} and {SIDE_NAMES[row.side_b]}: {row.opposed} of {row.pairs} opposed"
        for row in records(pairs)
    )
    return svg(
        figure,
        "Opposition within and between sides",
        told,
        "For each two sides, the share (hatched) of pairs of actors that take opposite stances on a proposition to "
        f"which both speak; n = {int(pairs['pairs'].sum())} pairs.",
    )
