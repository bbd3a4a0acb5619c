"""Figures as SVG inside the page: their links work, they follow dark mode, and they have a written alternative."""

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import matplotlib as mpl
from matplotlib.figure import Figure

from crossread.publishing.html.markup import Html

INK = "#010101"  # becomes the page's text colour
PAPER = "#fefefe"  # becomes the page's background
MUTED = "#777777"  # becomes the page's muted text colour
GRID = "#d0d0d0"  # becomes the page's border colour
NARROW = 4.5  # inches; a figure of this width can be read on a phone, a wider one is scrolled there

_VARIABLES = {
    INK: "var(--pst-color-text-base)",
    PAPER: "var(--pst-color-background)",
    MUTED: "var(--pst-color-text-muted)",
    GRID: "var(--pst-color-border)",
}
_STYLE: dict[Any, Any] = {
    "svg.hashsalt": "crossread",
    "svg.fonttype": "none",
    "font.family": "sans-serif",
    "font.size": 10,
    "figure.facecolor": "none",
    "axes.facecolor": "none",
    "axes.edgecolor": GRID,
    "axes.labelcolor": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "grid.color": GRID,
    "text.color": INK,
    "text.parse_math": False,  # a dollar is a dollar
    "xtick.color": INK,
    "ytick.color": INK,
}


@contextmanager
def style() -> Iterator[None]:
    """Draw with the book's style: text stays text, ids are reproducible, colours follow the page."""
    with mpl.rc_context(_STYLE):
        yield


def svg(figure: Figure, title: str, description: str, caption: str = "") -> Html:
    """Return a matplotlib figure as an inline SVG with its written alternative; `figure` is drawn in `style()`.

    `title` names the figure, `description` says in full what it shows, `caption` is printed below it.
    """
    key = re.sub(r"\W+", "-", title.lower()).strip("-")
    drawing = _drawing(figure, key)
    opened = drawing.index(">")
    alternative = Html(
        ' role="img" aria-labelledby="{0}-title {0}-desc">'
        '<title id="{0}-title">{1}</title><desc id="{0}-desc">{2}</desc>'
    ).format(key, title, description)
    kind = "chart narrow" if figure.get_figwidth() <= NARROW else "chart"
    below = Html("<figcaption>{}</figcaption>").format(caption) if caption else ""
    return Html('<figure class="{}">{}{}{}{}</figure>').format(
        kind, drawing[:opened], alternative, drawing[opened + 1 :], below
    )


def _drawing(figure: Figure, key: str) -> Html:
    """Return what matplotlib draws, with the page's colours, and ids that begin with `key`; it escapes all text."""
    buffer = io.StringIO()
    with style():
        figure.savefig(buffer, format="svg", bbox_inches="tight", metadata={"Date": None, "Creator": None})
    markup = buffer.getvalue()
    markup = markup[markup.index("<svg") :]
    markup = re.sub(r"<metadata>.*?</metadata>", "", markup, flags=re.DOTALL)
    for colour, variable in _VARIABLES.items():
        markup = markup.replace(colour, variable)
    markup = re.sub(r'(\bid="|href="#|url\(#)', rf"\g<1>{key}-", markup)
    return Html(re.sub(r'^<svg ([^>]*?)width="([\d.]+)pt" height="[\d.]+pt"', r'<svg \1style="max-width:\2pt"', markup))
