from collections.abc import Callable

import lxml.etree
import pytest
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from crossread.publishing.html.figures import GRID, INK, MUTED, PAPER, style, svg


def draw(label: str = "mots") -> str:
    with style():
        figure = Figure(figsize=(3, 2))
        axes = figure.subplots()
        axes.plot([1, 2], [1, 2], color=INK)
        axes.set_xlabel(label, url="articles/000.html#c1-2")
    return svg(figure, "Words & more", "Two points <and> a line.", "n = 2")


@pytest.mark.parametrize(("name", "width", "caption"), [("figure", 3, "n < 2"), ("figure-wide", 6, "")])
def test_a_figure(fragment: Callable[[str, str], None], name: str, width: float, caption: str) -> None:
    with style():
        figure = Figure(figsize=(width, 1))
        for height, colour in enumerate((INK, PAPER, MUTED, GRID)):
            figure.add_artist(Line2D([0, 1], [height / 3, height / 3], color=colour))
        figure.text(0, 0.5, "à <voir>", url="articles/000.html#c1-2", gid="row")
    fragment(name, svg(figure, "Words & more", "Four <lines>.", caption))


def test_the_same_figure_is_the_same_bytes() -> None:
    assert draw() == draw()


def test_every_reference_in_a_figure_meets_its_id() -> None:
    image = lxml.etree.fromstring(draw())[0]
    ids = set(image.xpath("//@id"))
    used = {value[1:] for value in image.xpath("//@*[local-name()='href']") if value.startswith("#")}
    assert used
    assert used | set(image.get("aria-labelledby").split()) <= ids


def test_the_text_of_a_figure_is_shown_as_it_is() -> None:
    label = "de 5 $ à 6 $ & <b>x_1</b>"
    assert label in lxml.etree.fromstring(draw(label)).xpath("//text()")
