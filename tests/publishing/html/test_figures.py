import lxml.etree
from matplotlib.figure import Figure

from crossread.publishing.html.figures import INK, style, svg


def draw(label: str = "mots") -> str:
    with style():
        figure = Figure(figsize=(3, 2))
        axes = figure.subplots()
        axes.plot([1, 2], [1, 2], color=INK)
        axes.set_xlabel(label, url="articles/000.html#c1-2")
    return svg(figure, "Words & more", "Two points <and> a line.", "n = 2")


def test_a_figure_is_well_formed_named_and_follows_the_page() -> None:
    root = lxml.etree.fromstring(draw())
    image = root[0]
    assert image.get("role") == "img"
    assert image[0].text == "Words & more"
    assert image[1].text == "Two points <and> a line."
    assert image.get("aria-labelledby") == f"{image[0].get('id')} {image[1].get('id')}"
    markup = draw()
    assert "var(--pst-color-text-base)" in markup
    assert INK not in markup
    assert "<metadata>" not in markup


def test_the_same_figure_is_the_same_bytes() -> None:
    assert draw() == draw()


def test_every_reference_in_a_figure_meets_its_id() -> None:
    root = lxml.etree.fromstring(draw())
    ids = set(root.xpath("//@id"))
    used = {value[1:] for value in root.xpath("//@*[local-name()='href']") if value.startswith("#")}
    assert used
    assert used <= ids


def test_links_are_kept() -> None:
    assert 'href="articles/000.html#c1-2"' in draw()
