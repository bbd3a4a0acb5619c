"""Books of other subjects: every chapter's cells are run here, one after the other, without Sphinx."""

import ast
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

import crossread.publishing.notebook as notebook
from crossread.publishing.book import Book, load
from crossread.publishing.computation import compute

CELL = re.compile(r"^```\{code-cell\}[^\n]*\n(?::[^\n]*\n)*(.*?)^```$", re.MULTILINE | re.DOTALL)
DRAWING = re.compile(r"<svg[^>]*>(<title.*?</desc>).*?</svg>", re.DOTALL)
GLUE = re.compile(r"\{glue\}`(\w+)`")
HERE = Path(__file__).parent

Project = Callable[..., Path]


class Chapter:
    """A chapter as a reader sees it: its prose with the values in their places, and what its cells show."""

    def __init__(self, path: Path, book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
        self.glued: dict[str, str] = {}
        self.names: dict[str, object] = {}
        self.shown: list[str] = []
        monkeypatch.setattr(notebook, "load", lambda: book)
        monkeypatch.setattr(notebook, "display", self._glue)
        source = path.read_text("utf-8")
        self.wanted = set(GLUE.findall(source))
        self.markup = CELL.sub(lambda cell: self._run(cell[1]), source)

    def _glue(self, data: dict[str, str], raw: bool, metadata: dict[str, dict[str, str]]) -> None:
        self.glued[metadata["scrapbook"]["name"]] = data["application/papermill.record/text/html"]

    def _run(self, cell: str) -> str:
        """Run a cell; return what it shows."""
        body = ast.parse(cell).body
        last = body.pop() if isinstance(body[-1], ast.Expr) else None
        exec(compile(ast.Module(body, []), "cell", "exec"), self.names)
        value = eval(compile(ast.Expression(last.value), "cell", "eval"), self.names) if last else None
        self.shown.append("" if value is None else value._repr_html_())
        return self.shown[-1]

    @property
    def fragment(self) -> str:
        """What the cells glue and show, of a figure its written alternative alone: its lines are matplotlib's."""
        glued = (f"<p>{name}: {value}</p>" for name, value in self.glued.items())
        return "\n".join([*glued, *(DRAWING.sub(r"\1", shown) for shown in self.shown if shown)])

    @property
    def text(self) -> str:
        """What is read, written alternatives included."""
        page = BeautifulSoup(GLUE.sub(lambda glue: self.glued[glue[1]], self.markup), "html.parser")
        for hidden in page.select("style"):
            hidden.decompose()
        return " ".join(page.get_text(" ").split())


@pytest.fixture(scope="session")
def project(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Return a function that makes and computes a project of the book's chapters, these articles and this codebook."""

    def make(articles: str, codebook: str = "", **files: str) -> Path:
        folder = tmp_path_factory.mktemp(articles)
        (folder / "book").mkdir()
        for path in (*root.glob("book/*.md"), root / "_toc.yml", root / "_config.yml"):
            shutil.copy(path, folder / path.relative_to(root))
        shutil.copytree(root / "benchmarks/results", folder / "benchmarks/results")
        shutil.copy(root / "benchmarks/published.json", folder / "benchmarks")
        shutil.copytree(HERE / articles / "seeds", folder / "seeds")
        if codebook:
            shutil.copytree(HERE / codebook / "codebook", folder / "book/codebook")
        (folder / "book/codebook").mkdir(exist_ok=True)
        for name, text in files.items():
            (folder / f"book/codebook/{name}.yml").write_text(text, "utf-8")
        compute(folder)
        return folder

    return make


@pytest.fixture(scope="session")
def chapters() -> Callable[..., Iterator[tuple[str, Chapter]]]:
    """Return a function that runs the chapters of a project, each by its name, on its own results or another book."""

    def run(folder: Path, book: Book | None = None) -> Iterator[tuple[str, Chapter]]:
        shown = book or load(folder)
        with pytest.MonkeyPatch.context() as monkeypatch:
            for path in sorted((folder / "book").glob("*.md")):
                yield path.stem, Chapter(path, shown, monkeypatch)

    return run
