"""`check` and `accept`: what they refuse, what they write, and what they leave alone."""

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest

from crossread.corpus import Article, Corpus
from crossread.errors import CrossreadError
from crossread.publishing.book import Book
from crossread.publishing.project import accept_project, check_project, generated_files
from crossread.reading.pipeline import ReadCorpus

TEXTS = {
    "000_a.txt": "Berne, 3 mai 2024. Le ministre a déclaré jeudi : « Nous n’enverrons aucune troupe. »",
    "001_b.txt": "Oslo, 4 mai 2024. Selon Anna Dahl, 12 ports sont fermés depuis lundi.",
}


@pytest.fixture(scope="session")
def accepted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("accepted")
    for folder in ("seeds", "book/codebook"):
        (root / folder).mkdir(parents=True)
    (root / "book/codebook/actors.yml").write_text("[]")
    for name, text in TEXTS.items():
        (root / "seeds" / name).write_text(text, "utf-8")
    accept_project(root)
    return root


@pytest.fixture
def project(accepted: Path, tmp_path: Path) -> Path:
    """A project in which all is well."""
    shutil.copytree(accepted, tmp_path / "project")
    return tmp_path / "project"


def content(folder: Path) -> dict[str, bytes]:
    """Return every file of a project but what was built."""
    names = {p.relative_to(folder).as_posix(): p for p in folder.rglob("*") if p.is_file()}
    return {name: path.read_bytes() for name, path in names.items() if not name.startswith("_build/")}


def refused(project: Path, *messages: str, check: bool = True) -> None:
    """Assert that `accept`, and `check`, refuse with these lines, and change nothing."""
    before = content(project)
    for command in (accept_project, check_project)[: 1 + check]:
        with pytest.raises(CrossreadError) as raised:
            command(project)
        lines = str(raised.value).splitlines()
        assert len(lines) == len(messages), lines
        for line, message in zip(lines, messages, strict=True):
            assert message in line
    assert content(project) == before


def test_what_was_accepted_passes_and_stays(project: Path) -> None:
    check_project(project)
    before = content(project)
    assert accept_project(project) == []
    assert content(project) == before


def test_a_new_and_a_removed_article_are_taken_over(project: Path) -> None:
    (project / "seeds/001_b.txt").rename(project / "seeds/002_c.txt")
    with pytest.raises(CrossreadError, match=r"001_b\.txt: is listed in SHA256SUMS but missing"):
        check_project(project)
    changed = accept_project(project)
    assert {"seeds/SHA256SUMS", "book/articles/001_b.md", "book/articles/002_c.md"} <= set(changed)
    assert not (project / "book/articles/001_b.md").exists()
    check_project(project)


def test_every_unlisted_article_is_named(project: Path) -> None:
    for name in ("002_c.txt", "003_d.txt"):
        (project / "seeds" / name).write_text("Bon.")
    with pytest.raises(CrossreadError) as raised:
        check_project(project)
    assert [line.partition(":")[0] for line in str(raised.value).splitlines()] == ["seeds/002_c.txt", "seeds/003_d.txt"]


def test_all_bad_articles_are_named_at_once(project: Path) -> None:
    (project / "seeds/002 c.txt").write_text("Bon.")
    (project / "seeds/003_d.txt").write_bytes(b"\xff\xfeB\0")
    (project / "seeds/004_e.txt").mkdir()
    refused(project, "002 c.txt: is no name", "003_d.txt: is UTF-16", "004_e.txt: is a folder")


@pytest.mark.parametrize(
    "names", [("2017_a", "2017_b"), ("000", "000_a"), ("x_1", "X_2"), ("000_a", "000_b"), ("1_a", "1_b", "1_c")]
)
def test_articles_with_one_label_are_refused(project: Path, names: tuple[str, ...]) -> None:
    shutil.rmtree(project / "seeds")
    (project / "seeds").mkdir()
    for name in names:
        (project / f"seeds/{name}.txt").write_text(f"Bon {name}.")
    paths = ", ".join(f"seeds/{name}.txt" for name in sorted(names))
    refused(project, f"{paths}: begin the same up to the first underscore")


@pytest.mark.parametrize("name", ["crossread.reading.pipeline.read_article", "crossread.analysis.results.quantities"])
def test_an_article_on_which_a_rule_fails_is_named(project: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    module, _, function = name.rpartition(".")
    real = getattr(import_module(module), function)

    def fail(about: Article | ReadCorpus, *more: object) -> object:
        if "000_a" in ([about.id] if isinstance(about, Article) else about.articles):
            raise ValueError("year 0 is out of range")
        return real(about, *more)

    monkeypatch.setattr(name, fail)
    refused(project, "seeds/000_a.txt: could not be analysed (ValueError: year 0 is out of range)")


@pytest.mark.parametrize(
    "name",
    ["book/results/notes.md", "book/articles/essay.md", "book/codebook/schema/x.json", "book/results/folder/file"],
)
def test_what_somebody_else_put_there_is_named_and_left_alone(project: Path, name: str) -> None:
    path = project / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("mine")
    shown = "book/results/folder" if "folder" in name else name
    refused(project, f"{shown}: is no file that `make accept` wrote")


def test_a_page_that_somebody_changed_is_not_removed_with_its_article(project: Path) -> None:
    (project / "seeds/001_b.txt").unlink()
    page = project / "book/articles/001_b.md"
    page.write_text(page.read_text("utf-8") + "My notes.\n", "utf-8")
    refused(project, "book/articles/001_b.md: is no file that `make accept` wrote", check=False)


def test_hidden_files_and_paired_notebooks_are_left_alone(project: Path) -> None:
    for name in ("book/results/.gitkeep", "book/articles/000_a.ipynb", "book/articles/.ipynb_checkpoints/x"):
        (project / name).parent.mkdir(exist_ok=True)
        (project / name).touch()
    before = content(project)
    check_project(project)
    assert accept_project(project) == []
    assert content(project) == before


def test_what_a_killed_run_left_of_an_article_now_gone_is_removed(project: Path) -> None:
    left = [project / "seeds/.SHA256SUMS.crossread-new", project / "book/articles/.007_x.md.crossread-new"]
    for path in left:
        path.write_text("half")
    assert accept_project(project) == []
    assert not any(path.exists() for path in left)


def test_a_table_that_crossread_no_longer_writes_is_removed(project: Path) -> None:
    descriptor = project / "book/results/datapackage.json"
    descriptor.write_text(descriptor.read_text("utf-8").replace('"claims.csv"', '"old.csv"'), "utf-8")
    (project / "book/results/old.csv").touch()
    assert accept_project(project) == ["book/results/datapackage.json", "book/results/old.csv"]
    check_project(project)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xff\xfe", r"claims\.csv:1: is not what"),
        (b"", r"claims\.csv:1: is not what"),
        (None, r"claims\.csv: is missing"),
    ],
)
def test_a_damaged_result_is_found_and_mended(project: Path, data: bytes | None, message: str) -> None:
    path = project / "book/results/claims.csv"
    path.unlink() if data is None else path.write_bytes(data)
    with pytest.raises(CrossreadError, match=message):
        check_project(project)
    assert accept_project(project) == ["book/results/claims.csv"]
    check_project(project)


@pytest.mark.parametrize("data", [b"", b"nonsense\n", b"\xff"])
def test_damaged_checksums_are_written_anew(project: Path, data: bytes) -> None:
    (project / "seeds/SHA256SUMS").write_bytes(data)
    with pytest.raises(CrossreadError, match="SHA256SUMS"):
        check_project(project)
    assert accept_project(project) == ["seeds/SHA256SUMS"]


def test_a_place_where_nothing_can_be_written_leaves_all_as_it_was(project: Path) -> None:
    (project / "book/results/claims.csv").unlink()
    (project / "book/results/claims.csv").mkdir()
    (project / "seeds/001_b.txt").write_text("Autre.")
    refused(project, "book/results/claims.csv: is no plain file", check=False)


@pytest.mark.skipif(not os.path.isdir("/sys/kernel"), reason="needs a folder that nobody can write to")
def test_a_read_only_project_is_refused_before_the_work() -> None:
    with pytest.raises(CrossreadError, match="/sys/kernel/_build: cannot be written to"):
        accept_project(Path("/sys/kernel"))


@pytest.mark.parametrize("article_id", ['x")', "x\n", "x\\", "{glue}`x`", "<b>", "# a", "*a*", "x\udcff"])
def test_no_page_is_made_for_a_hostile_id(article_id: str, make_book: Callable[[], Book]) -> None:
    book = replace(make_book(), corpus=Corpus((Article(article_id, "x.txt", "Bon."),)))
    with pytest.raises(CrossreadError, match="is no name for an article"):
        generated_files(book)
