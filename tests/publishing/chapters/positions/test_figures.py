from itertools import combinations

import pandas as pd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from crossread.publishing.chapters.positions import figures
from crossread.publishing.chapters.sides import WITHOUT_SIDE


@pytest.mark.parametrize(
    "days",
    [
        ["2025-02-20", "2025-03-12", "2025-09-04"],
        ["2026-01-08", "2026-01-08", "2026-01-09", "2026-01-10"],
        ["2020-01-01", "2026-01-01", "2026-01-08/2026-01-09", "2026-02"],
    ],
)
def test_the_labels_of_a_ladder_touch_neither_one_another_nor_a_mark(make_book, days):
    keys = [f"{number:03}_x" for number, _ in enumerate(days)]
    book = make_book(dict.fromkeys(keys, "Un texte."))
    rows = pd.DataFrame({"article_id": keys, "date": days, "intensity": 4, "start": 0, "end": 2})
    figure = Figure(figsize=(7, 3.6))
    axes = figure.subplots()
    axes.set_ylim(0.6, 5.7)
    sides = (WITHOUT_SIDE._replace(marker=marker) for marker in "v^")
    refusal, offer = (
        figures._draw_ladder(axes, figures._Line("", rows, shown, "-", 0, side))
        for shown, side in zip(sides, (1, -1), strict=True)
    )
    figures._label(axes, book, [*refusal, *offer])
    renderer = FigureCanvasAgg(figure).get_renderer()
    boxes = [text.get_window_extent(renderer) for text in axes.texts]
    assert [text.get_text() for text in axes.texts] == [key[:3] for key in keys] * 2
    assert not any(a.overlaps(b) for a, b in combinations(boxes, 2))
    marks = axes.transData.transform([(mark.day, mark.step) for mark in refusal])
    assert not any(box.contains(*mark) for box in boxes for mark in marks)
