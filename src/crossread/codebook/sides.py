"""Sides: the parties to the dispute, and how a figure tells them apart."""

from typing import Literal

from crossread.codebook.entries import Entry, Id

Mark = Literal[
    "triangle-down", "circle", "triangle-up", "square", "diamond", "pentagon", "hexagon", "star", "plus"
]  # fmt: skip
Fill = Literal["solid", "striped", "light", "dotted", "blank", "lined", "checked"]


class Side(Entry):
    """A side on which actors stand; the book shows the sides in the order of the file."""

    id: Id
    name: str
    mark: Mark
    fill: Fill
