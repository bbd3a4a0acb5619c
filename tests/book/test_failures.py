"""What must stop `make book`, with one message that names the place; and two builds that must not differ."""

import filecmp
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")

LEFT_OUT = shutil.ignore_patterns("_build", ".*", "*.egg-info", "__pycache__", "benchmarks", "tests", "training")

CHAPTER = """\
---
jupytext:
  text_representation:
    extension: .md
    format_name: myst
kernelspec:
  name: python3
  display_name: Python 3
---
# A chapter

```{code-cell} ipython3
import locale
import time

import matplotlib.pyplot as plt

plt.plot([40, 2], gid="line")
hash("word"), time.tzname, locale.setlocale(locale.LC_ALL, ""), list(plt.gcf().get_size_inches())
```

"""

RAISING_CELL = """\
```{code-cell} ipython3
undefined_total
```
"""

UNLIKE_OURS = {
    "TZ": "Asia/Tokyo",
    "LC_ALL": "C",
    "PYTHONHASHSEED": "7",
    "MPLBACKEND": "svg",
    "COLUMNS": "40",
    "JUPYTER_PREFER_ENV_PATH": "0",
}


@pytest.fixture
def project(root: Path, tmp_path: Path) -> Path:
    """A copy of the project whose book has one short chapter, and as many empty ones as make Sphinx use every core."""
    folder = tmp_path / "project"
    shutil.copytree(root, folder, ignore=LEFT_OUT)
    empty = [f"book/empty{number}" for number in range(6)]
    for name in empty:
        (folder / f"{name}.md").write_text("# An empty chapter\n", "utf-8")
    listed = "".join(f"- file: {name}\n" for name in empty)
    (folder / "_toc.yml").write_text(f"format: jb-book\nroot: book/chapter\nchapters:\n{listed}", "utf-8")
    (folder / "book/chapter.md").write_text(CHAPTER, "utf-8")
    return folder


def make_book(project: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `make book` with the Python that runs the tests, taken as it is."""
    command = ["make", "--old-file", f"{sys.prefix}/.ready", "book", f"VENV={sys.prefix}"]
    return subprocess.run(
        command,
        cwd=project,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def last_words(build: subprocess.CompletedProcess[str]) -> str:
    """Return what a failed build printed last, apart from make's own line."""
    return "\n".join(line for line in build.stderr.splitlines() if not line.startswith("make"))


def publish_a_good_book(project: Path) -> Path:
    """Put a page where the last good book would be."""
    page = project / "_build/html/index.html"
    page.parent.mkdir(parents=True)
    page.write_text("the last good book", "utf-8")
    return page


def append(path: Path, text: str) -> int:
    """Add `text` to the end of a file and return the number of its first line."""
    before = path.read_text("utf-8")
    path.write_text(before + text, "utf-8")
    return before.count("\n") + 1


def test_two_builds_are_the_same_whoever_runs_them_and_wherever(project: Path, tmp_path: Path) -> None:
    other = tmp_path / "another place, with blanks" / "project"
    shutil.copytree(project, other)
    home = str(home_with_settings(tmp_path / "home"))
    with ThreadPoolExecutor() as pool:
        builds = (pool.submit(make_book, project), pool.submit(make_book, other, HOME=home, **UNLIKE_OURS))
    first, second = (build.result() for build in builds)
    assert first.returncode == second.returncode == 0, first.stderr + second.stderr
    assert differences(project / "_build/html", other / "_build/html") == set()


def home_with_settings(home: Path) -> Path:
    """Make a home whose settings would change or break every chapter, if a build heeded them."""
    settings = {
        ".local/share/jupyter/kernels/python3/kernel.json": '{"argv": ["false"], "display_name": "", "language": ""}',
        ".ipython/profile_default/startup/first.py": "raise SystemExit('a start-up file of the user')",
        ".config/matplotlib/matplotlibrc": "figure.figsize: 1, 1",
    }
    for name, content in settings.items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(content, "utf-8")
    return home


def differences(one: Path, two: Path) -> set[str]:
    names = {
        path.relative_to(folder).as_posix() for folder in (one, two) for path in folder.rglob("*") if path.is_file()
    }
    assert "book/chapter.html" in names
    same, *others = filecmp.cmpfiles(one, two, sorted(names), shallow=False)
    assert ".buildinfo" in same
    return set().union(*others)


def test_a_cell_that_raises_stops_the_book(project: Path) -> None:
    line = append(project / "book/chapter.md", RAISING_CELL)
    last_good = publish_a_good_book(project)
    build = make_book(project)
    assert build.returncode == 2
    assert last_words(build).endswith(
        "the book was not built; the last one, if any, stays\n"
        f"book/chapter.md:{line}: code cell 2, line 1 of the cell: NameError: name 'undefined_total' is not defined"
    )
    assert last_good.read_text("utf-8") == "the last good book"


def test_a_warning_stops_the_book(project: Path) -> None:
    line = append(project / "book/chapter.md", "See [the other chapter](no-such-chapter.md).\n")
    build = make_book(project)
    assert build.returncode == 2
    assert f"the book was not built; the last one, if any, stays\nbook/chapter.md:{line}: " in last_words(build)
    assert "no-such-chapter.md" in last_words(build).splitlines()[-1]
    assert not (project / "_build/html").exists()
    assert not list((project / "_build").glob("fresh*"))


def test_an_unknown_actor_stops_the_book(project: Path) -> None:
    line = append(project / "book/codebook/actors.yml", "  speaks_for: nobody-we-know\n")
    build = make_book(project)
    assert build.returncode == 2
    [message] = last_words(build).splitlines()
    assert f"book/codebook/actors.yml:{line}: speaks_for: unknown id 'nobody-we-know'" in message


def test_a_changed_byte_in_an_article_stops_the_book(project: Path) -> None:
    article = sorted((project / "seeds").glob("*.txt"))[0]
    data = bytearray(article.read_bytes())
    data[len(data) // 2] = ord("#")
    article.write_bytes(data)
    build = make_book(project)
    assert build.returncode == 2
    [message] = last_words(build).splitlines()
    assert f"seeds/{article.name}: its bytes are not those recorded" in message
