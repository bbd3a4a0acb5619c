from typing import Any

import myst_nb
import pytest
from IPython.core.displaypub import CapturingDisplayPublisher
from IPython.core.interactiveshell import InteractiveShell

from crossread.publishing import notebook
from crossread.publishing.html.markup import Html


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What a notebook's cell sends to be displayed."""
    publisher = CapturingDisplayPublisher()
    monkeypatch.setattr(InteractiveShell.instance(), "display_pub", publisher)
    return publisher.outputs


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("twelve", "twelve"),
        ("R&D <b>", "R&amp;D &lt;b&gt;"),
        (Html("<b>R&amp;D</b>"), "<b>R&amp;D</b>"),
    ],
)
def test_text_is_escaped_once_and_markup_kept(shown: list[dict[str, Any]], value: str, expected: str) -> None:
    notebook.glue_all({"count": value})
    assert shown[0]["data"]["application/papermill.record/text/html"] == expected


def test_a_value_is_shown_as_myst_nb_shows_it(shown: list[dict[str, Any]]) -> None:
    values = {"a": Html("<i>1</i>"), "b": Html("2")}
    notebook.glue_all(values)
    for name, value in values.items():
        myst_nb.glue(name, value, display=False)
    assert shown[:2] == shown[2:]
    assert len(shown) == 4
