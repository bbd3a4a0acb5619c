"""How right the rules are, as dots with their intervals."""

from collections.abc import Sequence
from typing import NamedTuple

from matplotlib.figure import Figure

from crossread.evaluation.evaluation import Evaluation
from crossread.publishing.chapters.evaluation.annotation import score_of
from crossread.publishing.chapters.evaluation.measured import measured
from crossread.publishing.html.figures import GRID, INK, MUTED, style, svg
from crossread.publishing.html.markup import Html

TASKS = (
    ("quotations, whole", "quotations", "whole", "all"),
    ("time expressions, value", "time expressions", "value", "all"),
    ("positions", "positions", "actor, proposition and stance", "all"),
    ("event mentions", "event mentions", "found", "all"),
    ("inconsistencies", "inconsistencies", "found", "all"),
)


class Dot(NamedTuple):
    """A row of the figure: F1 with the ends of its interval, and precision and recall where they are known."""

    label: str
    f1: float
    low: float
    high: float
    precision: float | None = None
    recall: float | None = None


@measured
def own_figure(found: Evaluation) -> Html:
    """Return precision, recall and F1 of each task on the annotated articles."""
    dots = []
    for label, task, measure, kind in TASKS:
        row = score_of(found.scores, task, measure, kind)
        dots.append(Dot(label, row["f1"], row["f1_low"], row["f1_high"], row["precision"], row["recall"]))
    return dot_figure(
        dots,
        "How right the rules are on the annotated articles",
        "Dot: F1; line: its 95 % interval over articles; triangles: precision (pointing right) and recall (left).",
    )


def dot_figure(dots: Sequence[Dot], title: str, caption: str) -> Html:
    """Return a dot plot of scores between 0 and 1; its description repeats every figure."""
    with style():
        figure = Figure(figsize=(4.4, 0.5 + 0.5 * len(dots)))
        axes = figure.subplots()
        shown = (value for dot in dots for value in (dot.low, dot.precision, dot.recall))
        lowest = min(value for value in shown if value is not None)
        left = max(0.0, int(lowest * 10 - 0.5) / 10)
        for row, dot in enumerate(dots):
            axes.text(left, row - 0.32, dot.label, va="center")
            axes.hlines(row, dot.low, dot.high, color=MUTED, linewidth=2.5)
            for value, marker in ((dot.precision, ">"), (dot.recall, "<")):
                if value is not None:
                    axes.plot(value, row, marker, color="none", markeredgecolor=INK, markersize=9)
            axes.plot(dot.f1, row, "o", color=INK, markersize=5)
        axes.set_yticks([])
        axes.set_ylim(len(dots) - 0.5, -0.7)
        axes.set_xlim(left, 1.02)
        axes.grid(axis="x", linewidth=0.5, color=GRID)
        axes.set_axisbelow(True)
        axes.spines["left"].set_visible(False)
        axes.tick_params(length=0)
    return svg(figure, title, "; ".join(map(_described, dots)) + ".", caption)


def _described(dot: Dot) -> str:
    parts = (("precision", dot.precision), ("recall", dot.recall))
    more = "".join(f", {name} {value:.2f}" for name, value in parts if value is not None)
    return f"{dot.label}: F1 {dot.f1:.2f}, interval {dot.low:.2f} to {dot.high:.2f}{more}"
