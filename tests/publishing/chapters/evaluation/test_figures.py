import pytest
from bs4 import BeautifulSoup

from crossread.publishing.chapters.evaluation.annotation import score_of
from crossread.publishing.chapters.evaluation.figures import TASKS, Dot, dot_figure, own_figure


def description(markup: str) -> str:
    return BeautifulSoup(markup, "html.parser").select_one("svg > desc").string


@pytest.mark.parametrize(
    ("dot", "expected"),
    [
        (Dot("dates", 0.5, 0.25, 0.754), "dates: F1 0.50, interval 0.25 to 0.75."),
        (
            Dot("R & D", 0.8, 0.7, 0.9, 0.75, 0.85),
            "R & D: F1 0.80, interval 0.70 to 0.90, precision 0.75, recall 0.85.",
        ),
        (Dot("none", 0, 0, 0, 0.0, 0.0), "none: F1 0.00, interval 0.00 to 0.00, precision 0.00, recall 0.00."),
    ],
)
def test_the_description_repeats_every_figure(dot, expected):
    assert description(dot_figure([dot], "Scores", "")) == expected


def test_every_dot_has_its_label_in_order_and_the_caption_is_printed():
    dots = [Dot("first <one>", 0.9, 0.8, 1.0), Dot("second", 0.5, 0.4, 0.6)]
    page = BeautifulSoup(dot_figure(dots, "Scores & more", "Dots & lines."), "html.parser")
    drawn = [text.get_text().strip() for text in page.select("svg text")]
    assert [text for text in drawn if text in ("first <one>", "second")] == ["first <one>", "second"]
    assert page.select_one("svg > title").string == "Scores & more"
    assert page.figcaption.string == "Dots & lines."


@pytest.mark.parametrize(
    ("dots", "lowest"),
    [
        ([Dot("a", 0.97, 0.96, 0.99)], 0.9),
        ([Dot("a", 0.97, 0.96, 0.99, 0.98, 0.42)], 0.3),
        ([Dot("a", 0.97, 0.96, 0.99), Dot("b", 0.3, 0.01, 0.5)], 0.0),
        ([Dot("a", 0.97, 0.96, 0.99, 0.0, 0.98)], 0.0),
    ],
)
def test_the_axis_begins_below_every_value(dots, lowest):
    page = BeautifulSoup(dot_figure(dots, "Scores", ""), "html.parser")
    labels = {dot.label for dot in dots}
    ticks = [float(text.get_text()) for text in page.select("svg text") if text.get_text().strip() not in labels]
    assert lowest <= min(ticks) < lowest + 0.1
    assert 1 in ticks


def test_own_figure_has_the_scores_of_the_tables(judged):
    parts = description(own_figure(judged)).rstrip(".").split("; ")
    assert [part.partition(": ")[0] for part in parts] == [label for label, *_ in TASKS]
    for part, (_, task, measure, kind) in zip(parts, TASKS, strict=True):
        score = score_of(judged.scores, task, measure, kind)
        assert f"F1 {score['f1']:.2f}, interval {score['f1_low']:.2f} to {score['f1_high']:.2f}" in part
        assert f"precision {score['precision']:.2f}, recall {score['recall']:.2f}" in part
