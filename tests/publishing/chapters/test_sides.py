from typing import get_args

import pytest

from crossread.analysis.voices import NO_SIDE, UNKNOWN
from crossread.codebook import Codebook
from crossread.codebook.sides import Fill, Mark, Side
from crossread.publishing.chapters.sides import FILLS, MARKS, NOT_CODED, WITHOUT_SIDE, shown_sides

NORTH = Side(id="north", name="The North", mark="plus", fill="blank")
SOUTH = Side(id="south", name="The South", mark="circle", fill="solid")


@pytest.mark.parametrize(
    ("present", "expected"),
    [
        ([], ["north", "south"]),
        (["south"], ["north", "south"]),
        ([UNKNOWN, "south", NO_SIDE, NO_SIDE], ["north", "south", NO_SIDE, UNKNOWN]),
        ([UNKNOWN], ["north", "south", UNKNOWN]),
        ([None], ["north", "south"]),
    ],
)
def test_sides_come_in_the_order_of_the_codebook_and_others_where_they_are(make_book, present, expected):
    shown = shown_sides(make_book(codebook=Codebook(sides=(NORTH, SOUTH))), present)
    assert [side.id for side in shown] == expected


def test_each_side_has_the_mark_and_the_fill_of_its_entry(make_book):
    north, south = shown_sides(make_book(codebook=Codebook(sides=(NORTH, SOUTH))), [])
    assert (north.marker, north.glyph, north.colour, north.hatch) == ("P", "✚", "none", "")
    assert (south.marker, south.glyph) == ("o", "○")


def test_every_mark_and_fill_of_the_codebook_can_be_drawn_and_told_apart():
    assert MARKS.keys() == set(get_args(Mark))
    assert FILLS.keys() == set(get_args(Fill))
    for looks in (MARKS.values(), FILLS.values()):
        assert len(set(looks)) == len(looks)
    assert {(side.marker, side.glyph) for side in (WITHOUT_SIDE, NOT_CODED)}.isdisjoint(MARKS.values())
