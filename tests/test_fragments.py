"""How a page fragment that differs from its file is shown."""

from collections.abc import Callable
from pathlib import Path

import pytest

Fragment = Callable[[str, str], None]


@pytest.fixture(autouse=True)
def comparing(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-fragments"):
        pytest.skip("nothing is compared while fragments are written anew")


def test_an_equal_fragment_passes(fragment: Fragment) -> None:
    fragment("paragraph", "<p>One <b>word</b></p>")


@pytest.mark.parametrize(
    ("markup", "difference"),
    [
        ("<p>One <b>line</b></p>", r"(?m)^-  word$\n^\+  line$"),
        ("<p>One<b>word</b></p>", r"(?m)^-<p>One <b>word</b></p>$\n^\+<p>One<b>word</b></p>$"),
    ],
)
def test_what_differs_is_shown_a_tag_a_line(fragment: Fragment, markup: str, difference: str) -> None:
    with pytest.raises(pytest.fail.Exception, match=difference):
        fragment("paragraph", markup)


def test_a_missing_file_is_named(fragment: Fragment) -> None:
    with pytest.raises(
        pytest.fail.Exception, match=r"nothing\.html is missing; write it with pytest --update-fragments"
    ):
        fragment("nothing", "<p></p>")
    assert not Path(__file__).with_name("fragments").joinpath("nothing.html").exists()
