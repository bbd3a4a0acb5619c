"""How long the book takes to build: beside an empty book, chapter by chapter, and with ten times as many articles.

    python -m benchmarks.build [--corpus FOLDER]

All builds run one after another in this run, each from nothing, in wall-clock time; the empty book has as many pages
and as many notebooks, each of one cell, and Jupyter Book's own settings. With --corpus, a book of the five articles and
the first 45 of a folder's ``*.txt`` files is built too.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks.corpora import ROOT
from benchmarks.record import record

BUILD = ("-m", "crossread", "build")
CHECK = ("-m", "crossread", "check")
EMPTY = ("-c", "from jupyter_book.cli.main import main; main()", "build", ".")
ROUNDS = 2
ARTICLES = 50
LEFT_OUT = shutil.ignore_patterns("_build", ".*", "*.egg-info", "__pycache__", "training")
NOTEBOOK = """\
---
kernelspec:
  name: python3
  display_name: Python 3
jupytext:
  text_representation:
    format_name: myst
---
# {name}

```{{code-cell}} ipython3
1
```
"""
_EXECUTED = re.compile(r"(\S+)\.md: Executed notebook in ([\d.]+) seconds")


def main() -> None:
    """Measure and write the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, help="folder of *.txt files for a book of many articles")
    corpus = parser.parse_args().corpus
    with tempfile.TemporaryDirectory() as scratch:
        figures = measure(Path(scratch))
        if corpus:
            many = add_articles(copy_project(Path(scratch) / "many"), corpus)
            seconds = timed(many, *BUILD)
            ratio = round(seconds / figures["seconds"]["book"], 2)
            figures["many"] = {"articles": ARTICLES, "seconds": round(seconds, 1), "ratio": ratio}
    for name, value in figures.items():
        print(f"{name}: {value}")
    record("build", figures)


def measure(scratch: Path) -> dict[str, Any]:
    """Build an empty book, check the project and build the book by turns; return the fastest of each and by chapter."""
    book = copy_project(scratch / "book")
    notebooks = sum("{code-cell}" in page.read_text("utf-8") for page in book.glob("book/*.md"))
    pages = len([*book.glob("book/*.md"), *book.glob("book/articles/*.md")])
    empty = write_empty_book(scratch / "empty", pages, notebooks)
    rounds = []
    for _ in range(ROUNDS):
        seconds = {"empty": timed(empty, *EMPTY), "check": timed(book, *CHECK), "book": timed(book, *BUILD)}
        rounds.append((seconds, seconds_by_chapter(book)))
    fastest = {name: min(seconds[name] for seconds, _ in rounds) for name in rounds[0][0]}
    return {
        "pages": pages,
        "notebooks": notebooks,
        "seconds": {name: round(seconds, 1) for name, seconds in fastest.items()},
        "ratio_to_empty": round(fastest["book"] / fastest["empty"], 2),
        "chapters": {name: min(chapters[name] for _, chapters in rounds) for name in sorted(rounds[0][1])},
    }


def copy_project(folder: Path) -> Path:
    """Copy the project without what was built."""
    shutil.copytree(ROOT, folder, ignore=LEFT_OUT)
    return folder


def write_empty_book(folder: Path, pages: int, notebooks: int) -> Path:
    """Write a Jupyter Book of pages with a title each, so many of them notebooks of one cell."""
    folder.mkdir()
    names = [f"page{number}" for number in range(pages)]
    for number, name in enumerate(names):
        page = NOTEBOOK.format(name=name) if number < notebooks else f"# {name}\n"
        (folder / f"{name}.md").write_text(page, "utf-8")
    (folder / "_config.yml").write_text("title: Empty\nexecute:\n  execute_notebooks: force\n", "utf-8")
    chapters = "".join(f"- file: {name}\n" for name in names[1:])
    (folder / "_toc.yml").write_text(f"format: jb-book\nroot: {names[0]}\nchapters:\n{chapters}", "utf-8")
    return folder


def add_articles(project: Path, corpus: Path) -> Path:
    """Add articles of a folder to a project until it has `ARTICLES`."""
    there = len(list(project.glob("seeds/*.txt")))
    for number, path in zip(range(there, ARTICLES), sorted(corpus.glob("*.txt")), strict=False):
        shutil.copy(path, project / f"seeds/{number:03}_{path.stem.replace('_', '-')}.txt")
    for name in ("findings", "verdicts"):  # what holds of five articles need not hold of these
        (project / f"book/codebook/{name}.yml").unlink()
    subprocess.run([sys.executable, "-m", "crossread", "accept"], cwd=project, check=True, stdout=subprocess.DEVNULL)
    return project


def timed(project: Path, *command: str) -> float:
    """Return the seconds that a command takes in a project that was not built before."""
    shutil.rmtree(project / "_build", ignore_errors=True)
    before = perf_counter()
    subprocess.run([sys.executable, *command], cwd=project, check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - before


def seconds_by_chapter(project: Path) -> dict[str, float]:
    """Return the seconds that each chapter took in the last build, its kernel's start included."""
    log = (project / "_build/build.log").read_text("utf-8")
    return {Path(name).name: float(seconds) for name, seconds in _EXECUTED.findall(log)}


if __name__ == "__main__":
    main()
