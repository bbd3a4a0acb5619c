"""What every test may ask for."""

import difflib
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

Fragment = Callable[[str, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-fragments", action="store_true", help="write the page fragments anew instead of comparing them"
    )


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return Path(__file__).parents[1]


@pytest.fixture
def fragment(request: pytest.FixtureRequest) -> Fragment:
    """Return a function that compares generated markup with a file, given by its name, in `fragments/` beside the test.

    They have to be equal to the letter; what differs is shown a tag a line. With ``--update-fragments`` the file is
    written anew.
    """

    def compare(name: str, markup: str) -> None:
        path = request.path.parent / "fragments" / f"{name}.html"
        if request.config.getoption("--update-fragments"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(markup + "\n", "utf-8")
        elif not path.is_file():
            pytest.fail(f"{path} is missing; write it with pytest --update-fragments", pytrace=False)
        elif (expected := path.read_text("utf-8").removesuffix("\n")) != markup:
            pytest.fail(f"{path} is not what the code makes:\n{_difference(expected, markup)}", pytrace=False)

    return compare


def _difference(expected: str, made: str) -> str:
    """Return the lines in which two pieces of markup differ; where blanks alone do, the markup as it stands."""
    before, after = (BeautifulSoup(markup, "html.parser").prettify() for markup in (expected, made))
    if before == after:
        before, after = expected, made
    return "\n".join(difflib.unified_diff(before.splitlines(), after.splitlines(), "file", "made", lineterm=""))
