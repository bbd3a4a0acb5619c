import pytest

from crossread.publishing import notebook
from crossread.publishing.html.passages import Html


@pytest.fixture
def glued(monkeypatch):
    found = {}

    def glue(name, variable, display):
        assert not display
        found[name] = variable

    monkeypatch.setattr(notebook, "glue", glue)
    return found


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("twelve", "twelve"),
        ("R&D <b>", "R&amp;D &lt;b&gt;"),
        (Html("<b>R&amp;D</b>"), "<b>R&amp;D</b>"),
    ],
)
def test_text_is_escaped_once_and_markup_kept(glued, value, expected):
    notebook.glue_all({"shown": value})
    assert glued == {"shown": expected}
    assert glued["shown"]._repr_html_() == expected


def test_every_value_is_glued_under_its_name(glued):
    notebook.glue_all({"a": "1", "b": Html("<i>2</i>")})
    assert glued == {"a": "1", "b": "<i>2</i>"}
    notebook.glue_all({})
    assert len(glued) == 2
