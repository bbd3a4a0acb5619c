from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from bs4 import BeautifulSoup
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace

from crossread.publishing import extension, results
from crossread.publishing.book import Book

A = "000_a"
TEXT = "Berne dit : « <b>Non</b> »."


@pytest.fixture(autouse=True)
def _namespace() -> Iterator[None]:
    """Let what a test registers with docutils not outlive it."""
    with docutils_namespace():
        yield


@pytest.mark.parametrize(
    ("pages", "cores", "expected"),
    [
        ("abcdef", 2, "acebdf"),
        ("abcde", 3, "adbec"),
        ("abc", 1, "abc"),
        ("ab", 8, "ab"),
        ("", 4, ""),
    ],
)
def test_pages_are_spread_over_the_cores(pages: str, cores: int, expected: str) -> None:
    names = list(pages)
    extension._spread(SimpleNamespace(parallel=cores), SimpleNamespace(), names)  # type: ignore[arg-type]
    assert "".join(names) == expected


@pytest.fixture
def stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose results are there."""
    (tmp_path / results.FOLDER).mkdir(parents=True)
    (tmp_path / results.FOLDER / results.DIGESTS).write_text("{}", "utf-8")
    monkeypatch.setattr(results, "ensure", lambda root: "")
    return tmp_path


def outdated(project: Path, env: SimpleNamespace) -> set[str]:
    app = SimpleNamespace(srcdir=str(project))
    return set(extension._outdated(app, env, set(), set(), set()))  # type: ignore[arg-type]


def test_pages_are_outdated_when_the_results_change_and_only_then(stored: Path) -> None:
    env = SimpleNamespace(found_docs={"a", "b"})
    assert outdated(stored, env) == {"a", "b"}
    assert outdated(stored, env) == set()
    (stored / results.FOLDER / results.DIGESTS).write_text('{"code": "0"}', "utf-8")
    assert outdated(stored, env) == {"a", "b"}
    assert outdated(stored, env) == set()


def sphinx(project: Path, **config: Any) -> Sphinx:
    """Return a Sphinx that is about to build the one page of a project."""
    (project / "index.md").write_text("# A page\n\n```{article} 000_a\n```\n", "utf-8")
    extensions = ["myst_parser", "crossread.publishing.extension"]
    return Sphinx(
        project, None, project / "_build/html", project / "_build/trees", "html",
        confoverrides={"extensions": extensions, "html_theme": "basic", **config}, status=None, warning=None,
    )  # fmt: skip


def test_the_configuration_has_one_hash_in_any_folder(stored: Path, tmp_path: Path) -> None:
    other = tmp_path / "another 'place'"
    other.mkdir()
    hashes = [
        sphinx(folder, html_title=title, html_context={"at": f"{folder}/x"}).builder.build_info.config_hash  # type: ignore[attr-defined]
        for folder, title in ((stored, "A"), (other, "A"), (other, "B"))
    ]
    assert hashes[0] == hashes[1] != hashes[2]


def test_results_are_there_before_a_page_is_read(stored: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []
    monkeypatch.setattr(results, "ensure", lambda root: asked.append(root) or "Results computed.")
    sphinx(stored)
    assert asked == [stored]


@pytest.fixture
def book(make_book: Callable[..., Book], monkeypatch: pytest.MonkeyPatch) -> Book:
    made = make_book(
        {A: TEXT},
        articles=[
            {"article_id": A, "path": f"seeds/{A}.txt", "sha256": "0" * 64, "words": 3, "published_basis": "none"}
        ],
        segments=[{"article_id": A, "start": 0, "end": len(TEXT), "kind": "body", "text": TEXT}],
    )
    monkeypatch.setattr(extension, "_book", lambda root: made)
    return made


@pytest.mark.usefixtures("book")
def test_the_directive_gives_the_page_of_its_article(stored: Path, capfd: pytest.CaptureFixture[str]) -> None:
    sphinx(stored).build(force_all=True)
    page = BeautifulSoup((stored / "_build/html/index.html").read_text("utf-8"), "html.parser")
    assert TEXT in page.get_text()
    assert not page.select("b")
    assert "seeds/000_a.txt" in page.get_text()
    assert capfd.readouterr().out == "page read: index\n"


def test_why_a_page_cannot_be_read_is_printed(
    stored: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fail(root: Path) -> Book:
        raise ZeroDivisionError("no articles")

    monkeypatch.setattr(extension, "_book", fail)
    with pytest.raises(ZeroDivisionError):
        sphinx(stored).build(force_all=True)
    assert "ZeroDivisionError: no articles" in capfd.readouterr().err


def test_extensions_that_do_not_say_if_they_mind_are_read_in_parallel(stored: Path) -> None:
    app = sphinx(stored)
    app.extensions["sphinx_multitoc_numbering"] = quiet = SimpleNamespace(parallel_read_safe=None)  # type: ignore[assignment]
    app.extensions["another"] = other = SimpleNamespace(parallel_read_safe=None)  # type: ignore[assignment]
    extension._read_side_by_side(app, app.config)
    assert (quiet.parallel_read_safe, other.parallel_read_safe) == (True, None)
    assert app.parallel >= 1
