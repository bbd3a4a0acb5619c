"""How figures and tables name the sides and tell them apart: the codebook's, and those who stand on none."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from crossread.analysis.voices import NO_SIDE, UNKNOWN
from crossread.codebook.sides import Fill, Mark
from crossread.publishing.book import Book
from crossread.publishing.html.figures import GRID, INK, MUTED

MARKS: Mapping[Mark, tuple[str, str]] = {  # matplotlib's marker, and the character for a caption
    "triangle-down": ("v", "▼"),
    "circle": ("o", "○"),
    "triangle-up": ("^", "▲"),
    "square": ("s", "□"),
    "diamond": ("D", "◇"),
    "pentagon": ("p", "⬠"),
    "hexagon": ("h", "⬡"),
    "star": ("*", "☆"),
    "plus": ("P", "✚"),
}
FILLS: Mapping[Fill, tuple[str, str]] = {  # colour and hatching
    "solid": (INK, ""),
    "striped": ("none", "\\\\\\"),
    "light": (GRID, ""),
    "dotted": ("none", "..."),
    "blank": ("none", ""),
    "lined": ("none", "---"),
    "checked": ("none", "+++"),
}


class Shown(NamedTuple):
    """A side as figures and tables show it."""

    id: str
    name: str
    marker: str
    glyph: str
    colour: str
    hatch: str


WITHOUT_SIDE = Shown(NO_SIDE, "No side", "X", "✕", "none", "||")
NOT_CODED = Shown(UNKNOWN, "Not in the codebook", ".", "·", MUTED, "xx")


def shown_sides(book: Book, present: Iterable[object]) -> list[Shown]:
    """Return the codebook's sides in its order, and after them those who stand on none where any are present."""
    sides = [Shown(s.id, s.name, *MARKS[s.mark], *FILLS[s.fill]) for s in book.codebook.sides]
    here = set(present)
    return [*sides, *(other for other in (WITHOUT_SIDE, NOT_CODED) if other.id in here)]
