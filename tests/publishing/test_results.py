import json
import subprocess
import sys
from pathlib import Path

import pytest

from crossread.publishing import results
from crossread.publishing.book import load


def store(project: Path) -> None:
    """Write what says that the results are those of the project as it is."""
    folder = project / results.FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    (folder / results.DIGESTS).write_text(json.dumps(results.digests(project)), "utf-8")


@pytest.mark.parametrize(
    ("name", "text", "changed"),
    [
        ("seeds/001_pont.txt", "Autre chose.", ["articles"]),
        ("seeds/002_quai.txt", "Autre chose.", ["articles"]),
        ("book/codebook/actors.yml", "# nobody\n[]\n", ["codebook"]),
        ("book/codebook/events.yml", "[]\n", ["codebook"]),
        ("tests/gold/second/positions.csv", "article_id\n", ["annotation"]),
        ("requirements.txt", "spacy==3.9\n", ["locked packages"]),
        ("book/intro.md", "# A chapter\n", []),
        ("README.md", "A word\n", []),
    ],
)
def test_results_are_stale_after_a_change_of_what_they_follow_from(
    small_project: Path, name: str, text: str, changed: list[str]
) -> None:
    store(small_project)
    assert results.changed(small_project) == []
    (small_project / name).parent.mkdir(parents=True, exist_ok=True)
    (small_project / name).write_text(text, "utf-8")
    assert results.changed(small_project) == changed


@pytest.mark.parametrize("digests", ["", "{", "[]"], ids=["empty", "cut short", "of another kind"])
def test_digests_that_cannot_be_read_are_none(small_project: Path, digests: str) -> None:
    store(small_project)
    (small_project / results.FOLDER / results.DIGESTS).write_text(digests, "utf-8")
    assert results.changed(small_project) == list(results.digests(small_project))


def test_a_chapter_reads_stored_results_and_says_when_they_are_computed(
    small_project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = load(small_project)
    assert capsys.readouterr().out == "Results computed.\n"
    assert list(book.tables["quotations"]["speaker_name"]) == ["Ida Berg"]
    assert set(book.measurements) == {"accents"}
    load(small_project)
    assert capsys.readouterr().out == ""
    (small_project / "seeds/001_pont.txt").write_text("Rien.", "utf-8")
    assert load(small_project).tables["quotations"].empty
    assert capsys.readouterr().out == "Results computed anew, after a change of articles.\n"


def test_results_that_a_kill_left_half_written_are_computed_anew(small_project: Path) -> None:
    load(small_project)
    (small_project / results.FOLDER / "quotations.csv").write_text("quot", "utf-8")
    (small_project / results.FOLDER / results.DIGESTS).unlink()
    assert len(load(small_project).tables["quotations"]) == 1


def test_no_chapter_reads_articles(root: Path) -> None:
    """The modules of the chapters are imported without the reading, hence without spaCy."""
    modules = (path.relative_to(root / "src") for path in (root / "src/crossread/publishing/chapters").rglob("*.py"))
    names = [".".join(module.with_suffix("").parts).removesuffix(".__init__") for module in modules]
    code = f"import sys, {', '.join(names)}, crossread.publishing.notebook, crossread.publishing.extension\n"
    code += "print(sorted(name for name in sys.modules if name == 'spacy' or name.startswith('crossread.reading')))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
