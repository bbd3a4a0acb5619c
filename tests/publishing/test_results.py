import json
import subprocess
import sys
from pathlib import Path

import pytest

from crossread.errors import CrossreadError
from crossread.publishing import results
from crossread.publishing.book import load, project_root

ARTICLE = "La mairie a rejeté mardi l’idée d’un pont. « Jamais », a dit la maire Ida Berg.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of one article that nothing was computed for."""
    for name, text in {
        "_toc.yml": "format: jb-book\nroot: book/intro\n",
        "seeds/001_pont.txt": ARTICLE,
        "book/codebook/actors.yml": "[]\n",
        "requirements.txt": "spacy==3.8\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


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
    project: Path, name: str, text: str, changed: list[str]
) -> None:
    store(project)
    assert results.changed(project) == []
    (project / name).parent.mkdir(parents=True, exist_ok=True)
    (project / name).write_text(text, "utf-8")
    assert results.changed(project) == changed


@pytest.mark.parametrize("digests", ["", "{", "[]"], ids=["empty", "cut short", "of another kind"])
def test_digests_that_cannot_be_read_are_none(project: Path, digests: str) -> None:
    store(project)
    (project / results.FOLDER / results.DIGESTS).write_text(digests, "utf-8")
    assert results.changed(project) == list(results.digests(project))


def test_a_chapter_reads_stored_results_and_says_when_they_are_computed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = load(project)
    assert capsys.readouterr().out == "Results computed.\n"
    assert list(book.tables["quotations"]["speaker_name"]) == ["Ida Berg"]
    assert set(book.measurements) == {"accents"}
    load(project)
    assert capsys.readouterr().out == ""
    (project / "seeds/001_pont.txt").write_text("Rien.", "utf-8")
    assert load(project).tables["quotations"].empty
    assert capsys.readouterr().out == "Results computed anew, after a change of articles.\n"


def test_results_that_a_kill_left_half_written_are_computed_anew(project: Path) -> None:
    load(project)
    (project / results.FOLDER / "quotations.csv").write_text("quot", "utf-8")
    (project / results.FOLDER / results.DIGESTS).unlink()
    assert len(load(project).tables["quotations"]) == 1


def test_what_stops_the_computation_is_told(project: Path) -> None:
    (project / "book/codebook/actors.yml").write_text("- id: 1 2\n", "utf-8")
    with pytest.raises(CrossreadError, match=r"^\S*actors\.yml:1: "):
        load(project)


def test_outside_a_project_the_error_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CrossreadError, match="lies in no project"):
        project_root()


def test_no_chapter_reads_articles(root: Path) -> None:
    """The modules of the chapters are imported without the reading, hence without spaCy."""
    modules = (path.relative_to(root / "src") for path in (root / "src/crossread/publishing/chapters").rglob("*.py"))
    names = [".".join(module.with_suffix("").parts).removesuffix(".__init__") for module in modules]
    code = f"import sys, {', '.join(names)}, crossread.publishing.notebook, crossread.publishing.extension\n"
    code += "print(sorted(name for name in sys.modules if name == 'spacy' or name.startswith('crossread.reading')))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
